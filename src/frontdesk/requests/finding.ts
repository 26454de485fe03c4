import { type RawBuilder, sql } from 'kysely'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Cursor } from '../../platform/database/cursor.ts'
import { queryOf, runsOf } from './pieces.ts'

/** Where a page of finds begins, and how many it can use. */
export type Span = { estateId: number; cursor: Cursor | undefined; atMost: number }

/**
 * Which matters a search means: a whole number, the day's serial (-014), or words: every run of them stands in the
 * matter, its place or the reporter's name. Pieces find the candidates, the text decides.
 */
export function searched(search: string, { estateId, cursor, atMost }: Span): RawBuilder<boolean> {
  const number = numberIn(search)
  if (number) return sql<boolean>`number = ${number}`
  const query = queryOf(search)
  if (query === null) return sql<boolean>`false`
  const [before, beforeId] = cursor ?? ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
  return sql<boolean>`id in (select frontdesk.found_requests(${estateId}, ${query}::tsquery,
    ${runsOf(search).map(like)}::text[], ${before}::timestamptz, ${beforeId}::uuid, ${atMost}))`
}

/** 0601-20261123-014, 20261123-014, -014 or #014 of today. */
function numberIn(search: string): string | undefined {
  const text = search.normalize('NFKC').trim()
  const [, day, serial] = /^(?:0601-)?(\d{8})-(\d{3,})$/.exec(text) ?? []
  if (day) return `0601-${day}-${serial}`
  const [, today] = /^[-#](\d{1,6})$/.exec(text) ?? []
  return today && `0601-${shanghaiDay(now()).replaceAll('-', '')}-${today.padStart(3, '0')}`
}

const like = (run: string): string => `%${run.replace(/[\\%_]/g, '\\$&')}%`
