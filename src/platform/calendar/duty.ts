import { dateOf, dayOf, minutesInDay, weekdayOf } from './day.ts'

/** Minutes of one day: `from` counts, `to` does not. A night wraps past midnight, so there `to` < `from`. */
export type Span = { readonly from: number; readonly to: number }

/** The statutory holidays and make-up workdays of some years, YYYY-MM-DD → name. */
export type HolidayTable = {
  readonly holidays: Readonly<Record<string, string>>
  readonly makeUpDays: Readonly<Record<string, string>>
  /** last day whose arrangement the State Council has published; later days hold only what the law fixes */
  readonly publishedThrough: string
}

/** When the house works. Plain data: it may be stored, sent to a browser and edited by the company. */
export type DutyCalendar = HolidayTable & {
  /** 0 Sunday … 6 Saturday */
  readonly workdays: readonly number[]
  /** hours that count on a working day, in order and apart */
  readonly hours: readonly Span[]
  /** KF0402: the night desk, whose ordinary matters begin next morning */
  readonly night: Span
  /** the company's own days, which outrank every other rule */
  readonly overrides: Readonly<Record<string, 'open' | 'closed'>>
}

export type DayKind = { open: boolean; why: 'working' | 'holiday' | 'weekend' | 'closed'; name?: string }

export const span = (from: string, to: string): Span => ({ from: minuteOfDay(from), to: minuteOfDay(to) })

/** KF0402: shifts A and B together cover 08:00–20:30; from 20:30 the night desk takes calls. */
const night = span('20:30', '08:00')

/** Manual 7.3 `calendar.workDays`: the desk works Monday to Sunday, closed on national holidays. */
export const deskCalendar = (
  table: HolidayTable,
  overrides: DutyCalendar['overrides'] = {},
): DutyCalendar => ({
  ...table,
  workdays: [0, 1, 2, 3, 4, 5, 6],
  hours: [span('08:00', '20:30')],
  night,
  overrides,
})

/** Limits in 工作日: Monday to Friday and make-up workdays, shift A (08:00–17:00) less its hour of lunch. */
export const officeCalendar = (
  table: HolidayTable,
  overrides: DutyCalendar['overrides'] = {},
): DutyCalendar => ({
  ...table,
  workdays: [1, 2, 3, 4, 5],
  hours: [span('08:00', '12:00'), span('13:00', '17:00')],
  night,
  overrides,
})

/** Whether a day counts, and why: the company's word, then make-up workdays, then holidays, then the week. */
export function kindOfDay(calendar: DutyCalendar, day: number): DayKind {
  const date = dateOf(day)
  const own = calendar.overrides[date]
  if (own) return own === 'open' ? { open: true, why: 'working' } : { open: false, why: 'closed' }
  if (calendar.makeUpDays[date]) return { open: true, why: 'working', name: calendar.makeUpDays[date] }
  const holiday = calendar.holidays[date]
  if (holiday) return { open: false, why: 'holiday', name: holiday }
  const open = calendar.workdays.includes(weekdayOf(day))
  return { open, why: open ? 'working' : 'weekend' }
}

/** Counted minutes of `days` full working days: how a limit in 工作日 becomes minutes. */
export const workingMinutes = (calendar: DutyCalendar, days: number): number =>
  days * calendar.hours.reduce((sum, { from, to }) => sum + to - from, 0)

export function isNight(calendar: DutyCalendar, minute: number): boolean {
  return within(calendar.night, minute - dayOf(minute) * minutesInDay)
}

/** The first wall minute at or after `minute` outside the span: the next 08:00 for a night. */
export function pastSpan(quiet: Span, minute: number): number {
  const midnight = dayOf(minute) * minutesInDay
  if (!within(quiet, minute - midnight)) return minute
  const end = midnight + quiet.to
  return end > minute ? end : end + minutesInDay
}

function within({ from, to }: Span, ofDay: number): boolean {
  return from <= to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to
}

function minuteOfDay(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return (hours ?? Number.NaN) * 60 + (minutes ?? Number.NaN)
}
