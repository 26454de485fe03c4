import { type Strip, splitStrip, stripHeight } from './boxes.ts'

/** A strip with the height it takes on its page. */
export type Sized = { strip: Strip; height: number }

export const natural = (strip: Strip): Sized => ({ strip, height: stripHeight(strip) })

export const heightOf = (sized: { height: number }[]): number =>
  sized.reduce((sum, one) => sum + one.height, 0)

/**
 * Packs strips onto pages of `room` points and at most `most` strips each. A strip higher than the page is cut
 * and continues; a heading moves to the page of what it heads, and a table's column names are said again on each.
 */
export function packed(strips: Strip[], room: number, most = Number.POSITIVE_INFINITY): Strip[][] {
  const pages: Strip[][] = [[]]
  const queue = [...strips]
  for (let strip = queue.shift(); strip; strip = queue.shift()) {
    const page = pages.at(-1)!
    if (page.length === 0 && pages.length > 1 && strip.under) page.push(strip.under)
    const left = page.length < most ? room - heightOf(page.map(natural)) : 0
    if (stripHeight(strip) <= left + 0.01) {
      page.push(strip)
      continue
    }
    queue.unshift(...overflow(page, strip, left, room))
    pages.push([])
  }
  return pages.filter((page, index) => page.length > 0 || index === 0)
}

/** Puts on a page what it still takes of a strip that does not fit, and returns what goes on the next. */
function overflow(page: Strip[], strip: Strip, left: number, room: number): Strip[] {
  const cut = stripHeight(strip) > room ? splitStrip(strip, left) : undefined
  if (cut) {
    page.push(cut[0])
    return [cut[1]]
  }
  if (page.some((one) => one !== strip.under)) return [...headingsAtEnd(page), strip]
  // not even one line of it fits an empty page: better over the edge than never
  page.push(strip)
  return []
}

/** Takes the headings off the end of a page, unless they are all it has. */
function headingsAtEnd(page: Strip[]): Strip[] {
  const from = page.findLastIndex((strip) => !strip.keepWithNext) + 1
  return from === 0 ? [] : page.splice(from)
}

/**
 * Heights for the rows of one page: every row as high as `pitch` where there is room, long rows higher, and the
 * others lower by what those take, so that a page keeps its number of rows.
 */
export function levelled(strips: Strip[], room: number, pitch: number): Sized[] {
  const rows = strips.map(natural)
  let level = pitch
  for (let round = 0; round < 30; round++) {
    const low = rows.filter((row) => row.height < level).length
    const over = rows.reduce((sum, row) => sum + Math.max(row.height, level), 0) - room
    if (low === 0 || over <= 0.01) break
    level -= over / low
  }
  return rows.map((row) => ({ ...row, height: Math.max(row.height, level) }))
}

/** Gives every strip its wished room, or the share of it that the page has. */
export function granted(strips: Strip[], room: number): Strip[] {
  const wish = (strip: Strip): number => Math.max(0, (strip.wished ?? 0) - stripHeight(strip))
  const wished = strips.reduce((sum, strip) => sum + wish(strip), 0)
  const share = wished === 0 ? 0 : Math.min(1, Math.max(0, room - heightOf(strips.map(natural))) / wished)
  return strips.map((strip) => ({ ...strip, least: stripHeight(strip) + share * wish(strip) }))
}

/** Gives the room a page has left to its strips, each in the measure in which it may grow. */
export function stretched(strips: Strip[], room: number): Sized[] {
  const sized = strips.map(natural)
  const growth = (one: Sized): number => one.height * ((one.strip.stretch ?? 1) - 1)
  const most = sized.reduce((sum, one) => sum + growth(one), 0)
  const share = most === 0 ? 0 : Math.min(1, Math.max(0, room - heightOf(sized)) / most)
  return sized.map((one) => ({ ...one, height: one.height + share * growth(one) }))
}
