import type { Deadline } from './calendar.contract.ts'
import { clockStart, limitOf, merged, reach, stretchesUntil, wholeMinutes } from './counting.ts'
import { instantOf, minuteOf } from './day.ts'
import { pastSpan, type Span } from './duty.ts'
import { standsStillFrom, type Terms, type Warnings, type Why } from './stretches.ts'

/** One line of an explanation. `note` names the holiday, or the suspension whether or not it stopped the clock. */
export type Interval = { from: Date; to: Date; counted: boolean; why: Why; note?: string; minutes: number }

/** B-1: yellow with a quarter of the time left, escalated at half as much again. */
const usualWarnings: Warnings = { amberPercent: 25, overPercent: 50 }

/**
 * The moments of one limit (appendix B-1). A moment that an open stopping pause keeps from coming is null.
 * Throws RangeError when the terms can never be met: minutes not a number ≥ 0, or a calendar without hours.
 */
export function deadline(terms: Terms): Deadline {
  const minutes = limitOf(terms)
  const [amber, due, escalation] = reach(terms, shares(minutes, terms.warnings))
  return {
    minutes,
    startsAt: instantOf(clockStart(terms)),
    amberAt: instantOrNull(amber),
    due: instantOrNull(due),
    escalateAt: instantOrNull(escalation),
    pausedSince: due == null ? pauseStart(terms) : null,
  }
}

/** A limit that is a moment, such as P4's five minutes before the appointment: no calendar and no pauses. */
export function byAppointment(start: Date, due: Date, warnings?: Warnings): Deadline {
  const from = minuteOf(start)
  const minutes = Math.max(0, minuteOf(due) - from)
  const [amberAt, , escalateAt] = shares(minutes, warnings).map((share) =>
    instantOf(minuteOf(due) - minutes + share),
  )
  const at = instantOf(minuteOf(due))
  return {
    minutes,
    startsAt: instantOf(from),
    amberAt: amberAt ?? at,
    due: at,
    escalateAt: escalateAt ?? at,
    pausedSince: null,
  }
}

/** Minutes counted from registration up to an instant. */
export function countedUntil(terms: Terms, at: Date): number {
  limitOf(terms)
  let minutes = 0
  for (const { from, to, counted } of stretchesUntil(terms, minuteOf(at))) if (counted) minutes += to - from
  return minutes
}

/** When the limit would fall due if every open pause ended at `at`. */
export function dueIfResumed(terms: Terms, at: Date): Date {
  const pauses = terms.pauses?.map((pause) => (pause.to ? pause : { ...pause, to: at }))
  return deadline({ ...terms, pauses }).due ?? at
}

/**
 * Why the deadline is what it is: every interval from registration to the due moment, counted or not, with its
 * reason. Counted minutes add up to the limit exactly. While the clock stands still the list runs to `at` instead.
 */
export function explain(terms: Terms, at: Date): Interval[] {
  const { due } = deadline(terms)
  const until = due ? minuteOf(due) : Math.max(minuteOf(at), standsStillFrom(terms.pauses))
  return merged(stretchesUntil(terms, until)).map(({ from, to, ...reason }) => ({
    from: instantOf(from),
    to: instantOf(to),
    ...reason,
    minutes: to - from,
  }))
}

/** An instant moved out of the quiet hours (B-1: a warning waits for morning, except for P1 and P2). */
export function afterQuiet(quiet: Span, at: Date): Date {
  const minute = minuteOf(at)
  const later = pastSpan(quiet, minute)
  return later === minute ? at : instantOf(later)
}

type Shares = [amber: number, due: number, escalation: number]

const shares = (minutes: number, { amberPercent, overPercent } = usualWarnings): Shares => [
  wholeMinutes((minutes * (100 - amberPercent)) / 100),
  minutes,
  wholeMinutes((minutes * (100 + overPercent)) / 100),
]

const instantOrNull = (minute: number | null | undefined): Date | null =>
  minute == null ? null : instantOf(minute)

const pauseStart = ({ start, pauses }: Terms): Date =>
  instantOf(Math.max(standsStillFrom(pauses), minuteOf(start)))
