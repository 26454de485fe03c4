/**
 * Arithmetic on a Shanghai wall clock, in whole minutes (manual appendix B-1: exact to the minute).
 * Shanghai keeps UTC+8 all year, so a wall minute is an instant shifted by a constant; nothing here
 * depends on the time zone of the machine or the browser.
 */
const offset = 8 * 60
const minuteMs = 60_000
const dayMs = 86_400_000

export const minutesInDay = 1440

/** Wall minutes since 1970-01-01 00:00 Shanghai; seconds are dropped. */
export const minuteOf = (at: Date): number => Math.floor(at.getTime() / minuteMs) + offset

export const instantOf = (minute: number): Date => new Date((minute - offset) * minuteMs)

/** Days since 1970-01-01, of a wall minute. */
export const dayOf = (minute: number): number => Math.floor(minute / minutesInDay)

/** Days since 1970-01-01, of a YYYY-MM-DD. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs

/** YYYY-MM-DD of a day number. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
