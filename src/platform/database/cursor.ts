import { refuse } from '../refusal.ts'

/** The last row a page showed, as keyset paging remembers it: its place in the order and its id. */
export type Cursor = readonly [at: string, id: string]

/** Text for `next`. PostgreSQL's infinity arrives as the number Infinity. */
export const cursorOf = (at: Date | number, id: string): string =>
  Buffer.from(`${at instanceof Date ? at.toISOString() : 'infinity'} ${id}`).toString('base64url')

const written =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|infinity) ([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/** Reads a caller's `after`; refuses what cursorOf did not write (`http.bad_cursor`). */
export function readCursor(after: string | undefined): Cursor | undefined {
  if (after === undefined) return undefined
  const [, at, id] = written.exec(Buffer.from(after, 'base64url').toString()) ?? []
  if (!at || !id || (at !== 'infinity' && Number.isNaN(Date.parse(at))))
    refuse('invalid', 'http.bad_cursor', { field: 'after' })
  return [at, id]
}

/** The page out of one row more than it shows. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => readonly [at: Date | number, id: string],
): { rows: Row[]; next?: string } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return rows.length > limit && last ? { rows: shown, next: cursorOf(...place(last)) } : { rows: shown }
}
