import { describe, expect, test } from 'vitest'
import { escalated, inTime, minutesLeft, standing } from './calendar.contract.ts'
import { afterQuiet, byAppointment, deadline, explain } from './calendar.ts'
import { chineseHolidays } from './chinese-holidays.ts'
import { deskCalendar, span } from './duty.ts'
import type { Pause, Terms } from './stretches.ts'

const table = chineseHolidays(2023, 2028)
const desk = deskCalendar(table)

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const natural = (start: string, minutes: number, more: Partial<Terms> = {}): Terms => ({
  start: at(start),
  minutes,
  mode: 'natural',
  calendar: desk,
  ...more,
})
const pause = (from: string, to?: string, stopsClock = true): Pause => ({
  from: at(from),
  to: to ? at(to) : null,
  stopsClock,
  reason: stopsClock ? 'owner' : 'parts',
})
const dueOf = (terms: Terms) => deadline(terms).due

describe('appendix B-1', () => {
  test('a P2 registered at night starts at once, a P3 at the next 08:00', () => {
    expect(dueOf(natural('2026-11-23 22:10', 15))).toEqual(at('2026-11-23 22:25'))
    expect(dueOf(natural('2026-11-23 22:10', 30, { nightStart: true }))).toEqual(at('2026-11-24 08:30'))
    expect(dueOf(natural('2026-11-24 03:39', 30, { nightStart: true }))).toEqual(at('2026-11-24 08:30'))
  })

  test.each([
    ['20:29', '2026-11-23 20:59'],
    ['20:30', '2026-11-24 08:30'],
    ['07:59', '2026-11-23 08:30'],
    ['08:00', '2026-11-23 08:30'],
  ])('the night begins at 20:30 and ends at 08:00: %s', (time, due) => {
    expect(dueOf(natural(`2026-11-23 ${time}`, 30, { nightStart: true }))).toEqual(at(due))
  })

  test('waiting for the owner stops the clock; waiting for parts is only noted', () => {
    const suspended = (stops: boolean) =>
      natural('2026-11-23 09:00', 60, { pauses: [pause('2026-11-23 09:20', '2026-11-23 11:00', stops)] })
    expect(dueOf(suspended(true))).toEqual(at('2026-11-23 11:40'))
    expect(dueOf(suspended(false))).toEqual(at('2026-11-23 10:00'))
    expect(
      explain(suspended(false), at('2026-11-23 09:30')).map(({ counted, note }) => [counted, note]),
    ).toEqual([
      [true, undefined],
      [true, 'parts'],
    ])
  })

  test('a red weather warning gives half as much again, in whole minutes', () => {
    expect(deadline(natural('2026-11-23 09:00', 30, { factor: 1.5 })).due).toEqual(at('2026-11-23 09:45'))
    expect(deadline(natural('2026-11-23 09:00', 15, { factor: 1.5 })).minutes).toBe(23)
    expect(deadline(natural('2026-11-23 09:00', 110, { factor: 1.1 })).minutes).toBe(121)
  })

  test('yellow with a quarter left, orange when due, escalated at half as much again', () => {
    const found = deadline(natural('2026-11-23 09:00', 120))
    expect(found).toMatchObject({ amberAt: at('2026-11-23 10:30'), due: at('2026-11-23 11:00') })
    const lights = ['10:29', '10:30', '10:59', '11:00', '12:00'].map((time) =>
      standing(found, at(`2026-11-23 ${time}`)),
    )
    expect(lights).toEqual(['green', 'amber', 'amber', 'late', 'late'])
    expect(['11:59', '12:00'].map((time) => escalated(found, at(`2026-11-23 ${time}`)))).toEqual([
      false,
      true,
    ])
  })

  test('the lights follow the document in force', () => {
    const warnings = { amberPercent: 10, overPercent: 100 }
    expect(deadline(natural('2026-11-23 09:00', 60, { warnings }))).toMatchObject({
      amberAt: at('2026-11-23 09:54'),
      due: at('2026-11-23 10:00'),
      escalateAt: at('2026-11-23 11:00'),
    })
  })

  test('a limit of five minutes includes the fifth, whatever its seconds', () => {
    const found = deadline(natural('2026-11-23 09:00', 5))
    expect(inTime(found, new Date('2026-11-23T09:05:59+08:00'))).toBe(true)
    expect(inTime(found, at('2026-11-23 09:06'))).toBe(false)
  })

  test('an ordinary warning waits for the end of the quiet hours', () => {
    const quiet = span('21:00', '08:00')
    expect(afterQuiet(quiet, at('2026-11-23 23:10'))).toEqual(at('2026-11-24 08:00'))
    expect(afterQuiet(quiet, at('2026-11-23 20:59'))).toEqual(at('2026-11-23 20:59'))
  })
})

test('an appointment falls due five minutes before it, with the same lights', () => {
  const found = byAppointment(at('2026-11-23 10:00'), at('2026-11-23 13:55'))
  expect(found).toMatchObject({ minutes: 235, due: at('2026-11-23 13:55'), amberAt: at('2026-11-23 12:57') })
  const past = byAppointment(at('2026-11-23 10:00'), at('2026-11-23 09:00'))
  expect([past.minutes, standing(past, at('2026-11-23 10:00'))]).toEqual([0, 'late'])
})

test('moments read the same after crossing the wire', () => {
  const found = deadline(natural('2026-11-23 09:00', 60))
  const wire = JSON.parse(JSON.stringify(found))
  expect(standing(wire, at('2026-11-23 09:50'))).toBe('amber')
  expect(minutesLeft(wire, at('2026-11-23 10:05'))).toBe(-5)
})
