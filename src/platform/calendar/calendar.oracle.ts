import type { DutyCalendar } from './duty.ts'
import type { Pause, Terms } from './stretches.ts'

/*
 * For tests only: a slow twin of the calendar that walks one minute at a time and asks of each whether it
 * counts. It shares no code with what it judges; days come from the runtime's own Intl.
 */
export const minuteMs = 60_000
export const floor = (at: Date): number => Math.floor(at.getTime() / minuteMs) * minuteMs

const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const shanghaiWeekday = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', weekday: 'short' })
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const days = new Map<number, { date: string; weekday: number }>()

function dayAt(at: number): { date: string; weekday: number } {
  const key = Math.floor((at / minuteMs + 480) / 1440)
  const known = days.get(key)
  if (known) return known
  const day = { date: shanghai.format(at), weekday: weekdays.indexOf(shanghaiWeekday.format(at)) }
  days.set(key, day)
  return day
}

const timeAt = (at: number): number => (at / minuteMs + 480) % 1440

function isOpen(calendar: DutyCalendar, at: number): boolean {
  const { date, weekday } = dayAt(at)
  const time = timeAt(at)
  const official =
    date in calendar.makeUpDays || (calendar.workdays.includes(weekday) && !(date in calendar.holidays))
  const open = date in calendar.overrides ? calendar.overrides[date] === 'open' : official
  return open && calendar.hours.some(({ from, to }) => time >= from && time < to)
}

const isDark = ({ night }: DutyCalendar, at: number): boolean =>
  timeAt(at) >= night.from || timeAt(at) < night.to

const isPaused = (pauses: readonly Pause[], at: number): boolean =>
  pauses.some((pause) => pause.stopsClock && at >= floor(pause.from) && (!pause.to || at < floor(pause.to)))

/** Every minute that counts from registration on, as the instant it begins, up to `until` and to `enough` of them. */
export function countedMinutes(terms: Terms, until: number, enough = Infinity): number[] {
  const { calendar, pauses = [], nightStart, mode } = terms
  let asleep = nightStart === true && isDark(calendar, floor(terms.start))
  const counted: number[] = []
  for (let at = floor(terms.start); at < until && counted.length < enough; at += minuteMs) {
    if (asleep && timeAt(at) === calendar.night.to) asleep = false
    const closed = mode === 'business' && !isOpen(calendar, at)
    if (!asleep && !closed && !isPaused(pauses, at)) counted.push(at)
  }
  return counted
}

/** The ends of the n-th counted minutes; null for those that an open pause keeps from coming. */
export function momentsOf(terms: Terms, nths: number[]): (Date | null)[] {
  const open = (terms.pauses ?? []).filter((pause) => pause.stopsClock && !pause.to)
  const counted = countedMinutes(
    terms,
    Math.min(...open.map(({ from }) => floor(from)), Infinity),
    Math.max(...nths),
  )
  return nths.map((nth) => counted[nth - 1]).map((at) => (at === undefined ? null : new Date(at + minuteMs)))
}
