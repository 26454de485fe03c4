import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
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
  const [current, setCurrent] = useState(0)
  const wanted = useRef(false)
  const count = props.rows?.length ?? 0
  const here = Math.min(current, Math.max(count - 1, 0))

  useEffect(() => {
    if (!wanted.current) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${here}"]`)
    if (!row) return
    wanted.current = false
    row.focus()
  })

  const isHere = () => Boolean(scroller.current?.querySelector('tr:focus, tr:focus-within'))
  const move = (by: number) => {
    if (!count) return
    const next = isHere() ? Math.min(Math.max(here + by, 0), count - 1) : here
    wanted.current = true
    view.show(next)
    setCurrent(next)
    scroller.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus()
  }
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
    const row = props.rows?.[here]
    if (name === 'Enter' && row && props.onOpen) props.onOpen(row)
    else if (steps[name]) move(steps[name])
    else return
    event.preventDefault()
  }
  return { current: here, setCurrent, onKeyDown }
}
