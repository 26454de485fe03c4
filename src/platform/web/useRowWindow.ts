import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { type Drawn, drawnRows, drawnWhole, topShowing } from './row-window.ts'

export type RowWindow = Drawn & {
  windowed: boolean
  /** scrolls a row into sight */
  show: (index: number) => void
}

/** Which rows of a long list are drawn now. Rows have the one height of the tokens. */
export function useRowWindow(count: number, scroller: RefObject<HTMLDivElement | null>): RowWindow {
  const windowed = count > drawnWhole
  const [height, setHeight] = useState(36)
  const [view, setView] = useState({ top: 0, seen: 900 })
  useLayoutEffect(() => setHeight(rowHeight()), [])
  useEffect(() => {
    const box = scroller.current
    if (!windowed || !box) return
    const look = () => setView({ top: box.scrollTop, seen: box.clientHeight })
    look()
    const watch = new ResizeObserver(look)
    watch.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [windowed, scroller])
  const show = (index: number) => {
    const box = scroller.current
    if (!windowed || !box) return
    const covered = [...box.querySelectorAll<HTMLElement>('thead, tfoot')].reduce(
      (sum, part) => sum + part.offsetHeight,
      0,
    )
    box.scrollTop = topShowing(index, height, box.scrollTop, box.clientHeight, covered)
  }
  return { ...drawnRows(count, height, view.top, view.seen), windowed, show }
}

const rowHeight = () =>
  Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36
