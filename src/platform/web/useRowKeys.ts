import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { keyName } from './keyboard.ts'
import { useKeys } from './keys.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import type { TableProps } from './rows.ts'
import type { RowWindow } from './useRowWindow.ts'

const steps: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** Moves the current row by J/K and arrows, opens it by Enter; focus follows, also over rows not yet drawn. */
export function useRowKeys<Row>(
  props: TableProps<Row>,
  view: RowWindow,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const say = useWords(kitWords)
  const { current, reach, move } = useCurrentRow(props.rows?.length ?? 0, view, scroller)
  useKeys(
    {
      j: { does: say('kit.keys.down'), run: () => move(1) },
      k: { does: say('kit.keys.up'), run: () => move(-1) },
      Enter: { does: say('kit.keys.open') },
    },
    { when: Boolean(props.keys) },
  )

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const name = keyName(event.nativeEvent)
    if (!name || !(event.target as Element).matches('tr')) return
    const row = props.rows?.[current]
    if (name === 'Enter' && row && props.onOpen) props.onOpen(row)
    else if (steps[name]) move(steps[name])
    else return
    event.preventDefault()
  }
  return { current, reach, onKeyDown }
}

/** The current row: the keys may run ahead of what is drawn, so its place is kept beside the state that draws it. */
function useCurrentRow(count: number, view: RowWindow, scroller: RefObject<HTMLDivElement | null>) {
  const [drawn, setDrawn] = useState(0)
  const at = useRef(0)
  const wanted = useRef(false)
  const current = Math.min(drawn, Math.max(count - 1, 0))
  const reach = useCallback((index: number) => {
    at.current = index
    setDrawn(index)
  }, [])
  const focusWanted = () => {
    const row = wanted.current && scroller.current?.querySelector<HTMLElement>(`[data-row="${at.current}"]`)
    if (!row) return
    wanted.current = false
    row.focus()
  }
  // a row that was not drawn when it was asked for is focused once it is
  useEffect(focusWanted)
  const isHere = () => wanted.current || Boolean(scroller.current?.querySelector('tr:focus, tr:focus-within'))
  const move = (by: number) => {
    if (!count) return
    const next = Math.min(Math.max(isHere() ? at.current + by : current, 0), count - 1)
    wanted.current = true
    reach(next)
    view.show(next)
    focusWanted()
  }
  return { current, reach, move }
}
