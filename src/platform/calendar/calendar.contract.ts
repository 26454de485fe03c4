/** An instant as the server has it, or as it crossed the wire. */
export type Instant = Date | string

/** The moments of one limit; null where an open pause keeps the moment from coming. */
export type Deadline<At extends Instant = Date> = {
  /** counted minutes allowed, any extension included */
  minutes: number
  /** when the clock first runs: at night the next morning, in working time the next opening */
  startsAt: At
  /** a quarter of the time is left */
  amberAt: At | null
  due: At | null
  /** half the time again has passed */
  escalateAt: At | null
  /** since when the clock stands still, when it does and the limit is not yet over */
  pausedSince: At | null
}

/** The moments of a limit that a row carries with it. */
export type Lights = Pick<Deadline<Instant>, 'amberAt' | 'due' | 'escalateAt' | 'pausedSince'>

export type Standing = 'green' | 'amber' | 'late' | 'paused'

/** The light beside an open matter (B-1). At the due minute itself it is late: 到期→橙. */
export function standing({ amberAt, due, pausedSince }: Lights, at: Date): Standing {
  if (passed(due, at)) return 'late'
  if (passed(pausedSince, at)) return 'paused'
  return passed(amberAt, at) ? 'amber' : 'green'
}

/** Whether the matter goes one level up (B-4). */
export const escalated = ({ escalateAt }: Pick<Lights, 'escalateAt'>, at: Date): boolean =>
  passed(escalateAt, at)

/**
 * Whether what was done at `doneAt` kept the limit. Compared to the minute, since "within 5 minutes"
 * includes the fifth; done while the clock stands still is in time.
 */
export const inTime = ({ due }: Pick<Lights, 'due'>, doneAt: Date): boolean =>
  due === null || wholeMinute(doneAt) <= wholeMinute(due)

/** Wall minutes to the due moment, negative once it is over; null while the clock stands still. */
export const minutesLeft = ({ due }: Pick<Lights, 'due'>, at: Date): number | null =>
  due === null ? null : wholeMinute(due) - wholeMinute(at)

const ms = (instant: Instant): number =>
  typeof instant === 'string' ? Date.parse(instant) : instant.getTime()
const wholeMinute = (instant: Instant): number => Math.floor(ms(instant) / 60_000)
const passed = (moment: Instant | null, at: Date): boolean => moment !== null && at.getTime() >= ms(moment)
