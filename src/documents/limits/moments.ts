import { byAppointment, deadline, dueIfResumed } from '../../platform/calendar/calendar.ts'
import type { Pause, Terms } from '../../platform/calendar/stretches.ts'
import { type CalendarName, dutyCalendar } from './duty-calendars.ts'

/** What a deadline depends on, as documents.time_limit keeps it. */
export type LimitTerms = {
  mode: string
  calendar: string
  minutes: number
  night_start: boolean
  amber_percent: number
  over_percent: number
  started_at: Date
  due_at: Date | null
}

/** The moments of a limit as columns; null where an open pause keeps them from coming. */
export type Moments = {
  runs_from: Date
  due_at: Date | null
  amber_at: Date | null
  escalate_at: Date | null
  paused_since: Date | null
  paused_due_at: Date | null
}

export const termsOf = (limit: LimitTerms, pauses: readonly Pause[]): Terms => ({
  start: limit.started_at,
  minutes: limit.minutes,
  mode: limit.mode === 'business' ? 'business' : 'natural',
  calendar: dutyCalendar(limit.calendar as CalendarName),
  nightStart: limit.night_start,
  pauses,
  warnings: { amberPercent: limit.amber_percent, overPercent: limit.over_percent },
})

/** When a limit is amber, due and escalated, its pauses taken into account. An appointment knows no pauses. */
export function momentsOf(limit: LimitTerms, pauses: readonly Pause[] = []): Moments {
  const terms = termsOf(limit, pauses)
  const found =
    limit.mode === 'appointment'
      ? byAppointment(limit.started_at, limit.due_at!, terms.warnings)
      : deadline(terms)
  return {
    runs_from: found.startsAt,
    due_at: found.due,
    amber_at: found.amberAt,
    escalate_at: found.escalateAt,
    paused_since: found.pausedSince,
    paused_due_at: found.pausedSince && dueIfResumed(terms, found.pausedSince),
  }
}
