import { type RawBuilder, sql } from 'kysely'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { queryOf, runsOf } from './pieces.ts'

/**
 * Which matters a search means: a whole number, the day's serial (-014), or words: every run of them stands in the
 * matter, its place or the reporter's name. Pieces find the candidates, the text decides.
 */
export function searched(search: string): RawBuilder<boolean> {
  const number = numberIn(search)
  if (number) return sql<boolean>`number = ${number}`
  const query = queryOf(search)
  if (query === null) return sql<boolean>`false`
  const text = sql`lower(normalize(words || ' ' || location || ' ' || reporter, NFKC))`
  const found = runsOf(search).map((run) => sql`${text} like ${like(run)}`)
  return sql<boolean>`pieces @@ ${query}::tsquery and ${sql.join(found, sql` and `)}`
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
