import { dayOf, minuteOf, minutesInDay } from './day.ts'
import { type DutyCalendar, isNight, kindOfDay, pastSpan } from './duty.ts'

/** A suspension. Only waiting for the owner and force majeure stop the clock (B-1); others are only shown. */
export type Pause = { from: Date; to?: Date | null; stopsClock: boolean; reason: string }

/** Everything a deadline depends on. Instants are read to the minute. */
export type Terms = {
  /** when the matter was registered */
  start: Date
  /** the limit of the document in force */
  minutes: number
  /** B-1 sla.mode: natural runs day and night, business only in working hours */
  mode: 'natural' | 'business'
  calendar: DutyCalendar
  /** B-1: P3 and P4 registered at night begin at the next 08:00; P1 and P2 at once */
  nightStart?: boolean
  pauses?: readonly Pause[]
  /** B-1: 1.5 while the manager has declared a red weather warning */
  factor?: number
  /** when the lights change; appendix B-1's own figures unless the document in force has others */
  warnings?: Warnings
}

/** KF05-02 alert.amberPercent (of the limit left) and alert.managerOverPercent (of the limit over). */
export type Warnings = { amberPercent: number; overPercent: number }

export type Why = 'natural' | 'working' | 'night' | 'break' | 'weekend' | 'holiday' | 'closed' | 'pause'

/** Wall minutes [from, to) with one reason; `to` may be Infinity. `note`: holiday name or suspension reason. */
export type Stretch = { from: number; to: number; counted: boolean; why: Why; note?: string }

/** The wall minute from which the clock stands still because a stopping pause is open; Infinity when none is. */
export const standsStillFrom = (pauses: readonly Pause[] = []): number =>
  Math.min(
    ...pauses.filter((pause) => pause.stopsClock && !pause.to).map((pause) => minuteOf(pause.from)),
    Infinity,
  )

/** Time from registration on, without end, cut wherever a reason to count or not to count changes. */
export function* stretches(terms: Terms): Generator<Stretch> {
  for (const stretch of unpaused(terms)) {
    if (stretch.counted) yield* cutByPauses(stretch, terms.pauses ?? [])
    else yield stretch
  }
}

function* unpaused({ start, mode, calendar, nightStart }: Terms): Generator<Stretch> {
  const registered = minuteOf(start)
  const from = nightStart ? pastSpan(calendar.night, registered) : registered
  if (from > registered) yield { from: registered, to: from, counted: false, why: 'night' }
  if (mode === 'natural') yield { from, to: Infinity, counted: true, why: 'natural' }
  else yield* workingTime(calendar, from)
}

function* workingTime(calendar: DutyCalendar, from: number): Generator<Stretch> {
  for (let day = dayOf(from); ; day += 1) {
    for (const stretch of ofDay(calendar, day)) {
      if (stretch.to > from) yield { ...stretch, from: Math.max(stretch.from, from) }
    }
  }
}

function* ofDay(calendar: DutyCalendar, day: number): Generator<Stretch> {
  const midnight = day * minutesInDay
  const kind = kindOfDay(calendar, day)
  if (!kind.open) {
    yield { from: midnight, to: midnight + minutesInDay, counted: false, why: kind.why, note: kind.name }
    return
  }
  let at = midnight
  for (const { from, to } of calendar.hours) {
    yield* offHours(calendar, at, midnight + from)
    yield { from: midnight + from, to: midnight + to, counted: true, why: 'working', note: kind.name }
    at = midnight + to
  }
  yield* offHours(calendar, at, midnight + minutesInDay)
}

/** Outside working hours: the night as the manual defines it, or else a break. */
function* offHours(calendar: DutyCalendar, from: number, to: number): Generator<Stretch> {
  let at = from
  while (at < to) {
    const isDark = isNight(calendar, at)
    const turn = isDark ? pastSpan(calendar.night, at) : dayOf(at) * minutesInDay + calendar.night.from
    const end = Math.min(to, turn > at ? turn : turn + minutesInDay)
    yield { from: at, to: end, counted: false, why: isDark ? 'night' : 'break' }
    at = end
  }
}

function* cutByPauses(stretch: Stretch, pauses: readonly Pause[]): Generator<Stretch> {
  const spans = pauses.map((pause) => ({
    from: minuteOf(pause.from),
    to: pause.to ? minuteOf(pause.to) : Infinity,
    pause,
  }))
  const edges = spans
    .flatMap(({ from, to }) => [from, to])
    .filter((edge) => edge > stretch.from && edge < stretch.to)
  const cuts = [...new Set([stretch.from, ...edges, stretch.to])].sort((a, b) => a - b)
  for (const [index, to] of cuts.slice(1).entries()) {
    const from = cuts[index] ?? stretch.from
    const here = spans.filter((span) => span.from <= from && span.to >= to).map(({ pause }) => pause)
    const stopping = here.find((pause) => pause.stopsClock)
    if (stopping) yield { from, to, counted: false, why: 'pause', note: stopping.reason }
    else yield { ...stretch, from, to, note: here[0]?.reason ?? stretch.note }
  }
}
