/** Below this many rows everything is drawn: simpler for find-in-page and for screen readers. */
export const drawnWhole = 100
/** Rows drawn beyond what is in sight, so that a quick scroll finds them there. */
const spare = 12

export type Drawn = {
  from: number
  to: number
  /** heights in px of what is not drawn */
  before: number
  after: number
}

/** Which of `count` rows of one height are drawn when `top` px are scrolled away and `seen` px are in sight. */
export function drawnRows(count: number, height: number, top: number, seen: number): Drawn {
  if (count <= drawnWhole) return { from: 0, to: count, before: 0, after: 0 }
  const from = Math.max(0, Math.min(Math.floor(top / height), count - 1) - spare)
  const to = Math.min(count, Math.ceil((top + seen) / height) + spare)
  return { from, to, before: from * height, after: (count - to) * height }
}

/** Where to scroll so that a row stands wholly in sight below a sticky head and above a sticky foot; `top` if it does. */
export function topShowing(
  index: number,
  height: number,
  top: number,
  seen: number,
  covered: number,
): number {
  const start = index * height
  if (start < top) return start
  const end = start + height
  return end > top + seen - covered ? end - seen + covered : top
}
