import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedMinutes, floor, minuteMs, momentsOf } from './calendar.oracle.ts'
import { countedUntil, deadline, dueIfResumed, explain } from './calendar.ts'
import { chineseHolidays } from './chinese-holidays.ts'
import { type DutyCalendar, deskCalendar, officeCalendar, span } from './duty.ts'
import type { Terms, Warnings } from './stretches.ts'

// leap days, year ends, make-up Saturdays and Sundays, the eves of the long holidays
const edges = [
  '2020-01-31',
  '2023-12-31',
  '2024-02-09',
  '2024-02-29',
  '2025-10-01',
  '2026-02-14',
  '2026-10-10',
  '2028-02-29',
]
const table = chineseHolidays(2019, 2028)

const day = fc.oneof(
  fc.constantFrom(...edges).map((date) => Date.parse(`${date}T00:00:00+08:00`)),
  fc.integer({ min: 0, max: 8 * 365 }).map((offset) => Date.UTC(2020, 0, 1) + offset * 1440 * minuteMs),
)
const start = fc
  .tuple(day, fc.integer({ min: -86_400, max: 86_400 }))
  .map(([at, seconds]) => new Date(at + seconds * 1000))
const ownDays = fc.dictionary(
  fc.constantFrom(...edges, '2026-02-15', '2024-03-02'),
  fc.constantFrom<'open' | 'closed'>('open', 'closed'),
  { maxKeys: 3 },
)
const oddHours = (own: DutyCalendar['overrides']): DutyCalendar => ({
  ...table,
  workdays: [0, 3, 6],
  hours: [span('00:00', '01:00'), span('06:00', '07:30'), span('19:00', '24:00')],
  night: span('22:00', '06:00'),
  overrides: own,
})
const calendar = fc
  .tuple(
    ownDays,
    fc.constantFrom<typeof deskCalendar>(deskCalendar, officeCalendar, (_, own = {}) => oddHours(own)),
  )
  .map(([own, make]) => make(table, own))
const suspension = fc.record({
  from: fc.integer({ min: -2000 * 60, max: 9000 * 60 }),
  length: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 0, max: 4000 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  stopsClock: fc.boolean(),
})
const terms: fc.Arbitrary<Terms & { warnings: Warnings }> = fc
  .record({
    start,
    minutes: fc.oneof(fc.constantFrom(1, 5, 15, 30, 120, 1440), fc.integer({ min: 1, max: 2500 })),
    mode: fc.constantFrom<'natural' | 'business'>('natural', 'business'),
    calendar,
    nightStart: fc.boolean(),
    warnings: fc.record({
      amberPercent: fc.integer({ min: 1, max: 90 }),
      overPercent: fc.integer({ min: 1, max: 200 }),
    }),
    suspensions: fc.array(suspension, { maxLength: 4 }),
  })
  .map(({ suspensions, ...rest }) => ({
    ...rest,
    pauses: suspensions.map(({ from, length, stopsClock }) => {
      const begin = new Date(rest.start.getTime() + from * 1000)
      const to = length === null ? null : new Date(begin.getTime() + length * minuteMs)
      return { from: begin, to, stopsClock, reason: 'owner' }
    }),
  }))

describe('against the minute-by-minute oracle', () => {
  test('every moment of a deadline', () => {
    const property = fc.property(terms, (given) => {
      const found = deadline(given)
      const percents = [100 - given.warnings.amberPercent, 100, 100 + given.warnings.overPercent]
      const shares = percents.map((percent) => Math.ceil((given.minutes * percent) / 100))
      expect([found.amberAt, found.due, found.escalateAt]).toEqual(momentsOf(given, shares))
      expect(found.pausedSince !== null).toBe(found.due === null)
    })
    fc.assert(property, { numRuns: 4000 })
  })

  test('the explanation accounts for every minute and sums to the limit', () => {
    const property = fc.property(terms, fc.integer({ min: 0, max: 6000 }), (given, later) => {
      const lines = explain(given, new Date(given.start.getTime() + later * minuteMs))
      const minutes = lines.filter((line) => line.counted).reduce((sum, line) => sum + line.minutes, 0)
      if (deadline(given).due) expect(minutes).toBe(given.minutes)
      const end = lines.at(-1)?.to.getTime() ?? floor(given.start)
      expect(lines.map(({ from }) => from.getTime())).toEqual(
        [floor(given.start), ...lines.map(({ to }) => to.getTime())].slice(0, lines.length),
      )
      expect(lines.filter((line) => line.counted).flatMap(minutesOf)).toEqual(countedMinutes(given, end))
    })
    fc.assert(property, { numRuns: 1000 })
  })

  test('counted minutes up to any instant, and the due moment if the open pause ended there', () => {
    const property = fc.property(terms, fc.integer({ min: -500, max: 9000 }), (given, later) => {
      const at = new Date(given.start.getTime() + later * minuteMs)
      expect(countedUntil(given, at)).toBe(countedMinutes(given, floor(at)).length)
      const resumed = { ...given, pauses: given.pauses?.map((pause) => ({ ...pause, to: pause.to ?? at })) }
      expect([dueIfResumed(given, at)]).toEqual(momentsOf(resumed, [given.minutes]))
    })
    fc.assert(property, { numRuns: 1000 })
  })
})

const minutesOf = ({ from, minutes }: { from: Date; minutes: number }): number[] =>
  Array.from({ length: minutes }, (_, index) => from.getTime() + index * minuteMs)
