import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useState } from 'react'

/** Below this many rows everything is drawn: simpler for find-in-page and for screen readers. */
const drawnWhole = 100

export type RowWindow = {
  from: number
  to: number
  /** heights in px of what is not drawn */
  before: number
  after: number
  windowed: boolean
  show: (index: number) => void
}

/** Which rows of a long list are drawn now. Rows have the one height of the tokens. */
export function useRowWindow(count: number, scroller: RefObject<HTMLDivElement | null>): RowWindow {
  const height = useRowHeight()
  const windowed = count > drawnWhole
  const virtual = useVirtualizer({
    count,
    enabled: windowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingStart: height,
  })
  if (!windowed) return { from: 0, to: count, before: 0, after: 0, windowed, show: () => {} }
  const drawn = virtual.getVirtualItems()
  const from = drawn[0]?.index ?? 0
  const to = (drawn.at(-1)?.index ?? -1) + 1
  return {
    from,
    to,
    before: drawn[0]?.start ?? 0,
    after: virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0),
    windowed,
    show: (index) => virtual.scrollToIndex(index),
  }
}

function useRowHeight(): number {
  const [height, setHeight] = useState(36)
  useEffect(() => {
    setHeight(Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 36)
  }, [])
  return height
}
