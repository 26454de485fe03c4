import { describe, expect, test } from 'vitest'
import { deadline, explain } from './calendar.ts'
import { chineseHolidays } from './chinese-holidays.ts'
import { dayNumber } from './day.ts'
import { deskCalendar, kindOfDay, officeCalendar, workingMinutes } from './duty.ts'
import type { Terms } from './stretches.ts'

const table = chineseHolidays(2023, 2028)
const office = officeCalendar(table)
const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const terms = (start: string, minutes: number, calendar = office): Terms => ({
  start: at(start),
  minutes,
  mode: 'business',
  calendar,
})
const dueOf = (start: string, minutes: number, calendar = office) =>
  deadline(terms(start, minutes, calendar)).due

describe('working days', () => {
  test.each([
    ['2026-11-23', 'working', true],
    ['2026-11-21', 'weekend', false],
    ['2026-10-01', 'holiday', false],
    ['2026-10-10', 'working', true], // a Saturday made up for National Day
    ['2026-02-28', 'working', true],
    ['2027-02-05', 'holiday', false], // lunar New Year's Eve, from the law before the arrangement is published
  ])('%s is %s', (date, why, open) => {
    expect(kindOfDay(office, dayNumber(date))).toMatchObject({ why, open })
  })

  test("the company's own days outrank the State's", () => {
    const own = officeCalendar(table, { '2026-10-10': 'closed', '2026-10-01': 'open' })
    expect(kindOfDay(own, dayNumber('2026-10-10'))).toEqual({ open: false, why: 'closed' })
    expect(kindOfDay(own, dayNumber('2026-10-01'))).toEqual({ open: true, why: 'working' })
  })

  test('the desk works at weekends (7.3) but not on national holidays', () => {
    const desk = deskCalendar(table)
    expect(kindOfDay(desk, dayNumber('2026-11-21')).open).toBe(true)
    expect(kindOfDay(desk, dayNumber('2026-10-03')).why).toBe('holiday')
  })

  test('a year without a published arrangement keeps the days of the law', () => {
    const year = Number(table.publishedThrough.slice(0, 4)) + 1
    const days = Object.entries(table.holidays).filter(([date]) => date.startsWith(String(year)))
    expect(new Set(days.map(([, name]) => name)).size).toBe(7)
    // thirteen, less the mid-autumn that falls into National Day in some years
    expect([12, 13]).toContain(days.length)
  })
})

describe('working time', () => {
  test('three working days over National Day end on the make-up Saturday', () => {
    expect(dueOf('2026-09-30 16:00', workingMinutes(office, 3))).toEqual(at('2026-10-10 16:00'))
  })

  test('the due moment is the end of Friday, not the beginning of Monday', () => {
    expect(dueOf('2026-11-20 16:00', 60)).toEqual(at('2026-11-20 17:00'))
    expect(dueOf('2026-11-20 16:00', 61)).toEqual(at('2026-11-23 08:01'))
  })

  test('the year ends and the leap day counts', () => {
    expect(dueOf('2025-12-31 16:30', 60)).toEqual(at('2026-01-04 08:30')) // a Sunday made up for New Year
    expect(dueOf('2024-02-28 16:30', 60)).toEqual(at('2024-02-29 08:30'))
  })

  test('an explanation names the nights, the weekend and the holiday it passed over', () => {
    const lines = explain(terms('2026-09-30 16:00', 120), at('2026-10-08 09:00'))
    expect(lines.map(({ why, note, minutes }) => [why, note, minutes])).toEqual([
      ['working', undefined, 60],
      ['break', undefined, 210],
      ['night', undefined, 210],
      ['holiday', '国庆节', 7 * 1440],
      ['night', undefined, 480],
      ['working', undefined, 60],
    ])
  })

  test('terms that can never be met are refused', () => {
    const closed = { ...office, hours: [] }
    expect(() => dueOf('2026-11-23 09:00', 60, closed)).toThrow(RangeError)
    expect(() => dueOf('2026-11-23 09:00', Number.NaN)).toThrow(RangeError)
    expect(() => dueOf('2026-11-23 09:00', -1)).toThrow(RangeError)
    expect(() => deadline({ ...terms('2026-11-23 09:00', 5), start: new Date(Number.NaN) })).toThrow(
      RangeError,
    )
  })
})
