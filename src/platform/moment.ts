import { now } from './clock.ts'
import { type RefusalFacts, refuse } from './refusal.ts'

const minute = 60_000
/** Phones' clocks differ: within so much a later instant counts as now. */
const fastClock = 2 * minute

/**
 * The instant a move took place: as `told`, or now; never after now and never before `last`, the move before it.
 * Refuses `<noun>.in_the_future` and `early`. Within one minute the order of arrival decides (B-1: exact to the minute).
 */
export function momentOf(
  told: string | undefined,
  last: Date,
  words: { noun: string; early?: string; about?: RefusalFacts },
): Date {
  const present = now().getTime()
  const at = told === undefined ? present : Date.parse(told)
  const about = { field: 'occurredAt', ...words.about }
  if (at > present + fastClock) refuse('invalid', `${words.noun}.in_the_future`, about)
  if (at <= last.getTime() - minute)
    refuse('invalid', words.early ?? `${words.noun}.before_last_move`, {
      ...about,
      facts: { last: last.toISOString() },
    })
  return new Date(Math.max(last.getTime(), Math.min(at, present)))
}
