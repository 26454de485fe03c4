import chineseDays from 'chinese-days'
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { dateOf, dayNumber } from './day.ts'
import type { HolidayTable } from './duty.ts'

/**
 * The holiday table of the years `from`…`to` (inclusive). Only the server imports this file: a browser is
 * sent the table it needs. Years not yet announced carry the days the law itself fixes (全国年节及纪念日放假办法,
 * 2025) without bridging days and make-up workdays; `publishedThrough` says where that begins.
 */
export function chineseHolidays(from: number, to: number): HolidayTable {
  const last = lastPublishedYear()
  const legal = years(Math.max(from, last + 1), to).flatMap(legalDays)
  return {
    holidays: { ...select(published.holidays, from, to), ...Object.fromEntries(legal) },
    makeUpDays: select(published.workdays, from, to),
    publishedThrough: `${last}-12-31`,
  }
}

const years = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

const lastPublishedYear = (): number =>
  Math.max(...Object.keys(published.holidays).map((date) => Number(date.slice(0, 4))))

/** The library writes "National Day,国庆节,3". */
function select(days: Record<string, string>, from: number, to: number): Record<string, string> {
  const inRange = ([date]: [string, string]) =>
    Number(date.slice(0, 4)) >= from && Number(date.slice(0, 4)) <= to
  const named = ([date, name]: [string, string]) => [date, name.split(',')[1] ?? name]
  return Object.fromEntries(Object.entries(days).filter(inRange).map(named))
}

/** Article 2: thirteen days, of which the spring festival begins on lunar New Year's Eve. */
function legalDays(year: number): [string, string][] {
  const newYear = dayNumber(lunar(year, '01-01'))
  return [
    ...run(`${year}-01-01`, 1, '元旦'),
    ...run(dateOf(newYear - 1), 4, '春节'),
    ...run(clearBright(year), 1, '清明'),
    ...run(`${year}-05-01`, 2, '劳动节'),
    ...run(lunar(year, '05-05'), 1, '端午'),
    ...run(lunar(year, '08-15'), 1, '中秋'),
    ...run(`${year}-10-01`, 3, '国庆节'),
  ]
}

const run = (first: string, days: number, name: string): [string, string][] =>
  Array.from({ length: days }, (_, index) => [dateOf(dayNumber(first) + index), name])

const lunar = (year: number, day: string): string => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date

/** 清明 is a solar term, always 4–6 April. */
function clearBright(year: number): string {
  const terms = chineseDays.getSolarTerms(`${year}-04-03`, `${year}-04-07`)
  return terms.find(({ term }) => term === 'pure_brightness')?.date ?? `${year}-04-05`
}
