import { describe, expect, test } from 'vitest'
import { inTime, minutesLeft, standing } from './calendar.contract.ts'
import { countedUntil, deadline, dueIfResumed, explain } from './calendar.ts'
import { chineseHolidays } from './chinese-holidays.ts'
import { deskCalendar, officeCalendar } from './duty.ts'
import type { Pause, Terms } from './stretches.ts'

const table = chineseHolidays(2026, 2026)

const at = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const natural = (start: string, minutes: number, ...pauses: Pause[]): Terms => ({
  start: at(start),
  minutes,
  mode: 'natural',
  calendar: deskCalendar(table),
  pauses,
})
const working = (start: string, minutes: number, ...pauses: Pause[]): Terms => ({
  ...natural(start, minutes, ...pauses),
  mode: 'business',
  calendar: officeCalendar(table),
})
const pause = (from: string, to?: string): Pause => ({
  from: at(from),
  to: to ? at(to) : null,
  stopsClock: true,
  reason: 'owner',
})
const dueOf = (terms: Terms) => deadline(terms).due

describe('mistakes made elsewhere', () => {
  test('a limit that crosses midnight keeps its hour (GLPI fired at 00:00)', () => {
    expect(deadline(natural('2026-11-23 23:50', 30))).toMatchObject({
      amberAt: at('2026-11-24 00:13'),
      due: at('2026-11-24 00:20'),
      escalateAt: at('2026-11-24 00:35'),
    })
  })

  test('a pause over a weekend takes away only working time (GLPI took the weekend too)', () => {
    const terms = working('2026-11-20 16:00', 120, pause('2026-11-20 16:30', '2026-11-23 08:30'))
    expect(dueOf(terms)).toEqual(at('2026-11-23 10:00'))
    const paused = explain(terms, at('2026-11-23 10:00')).filter(({ why }) => why === 'pause')
    expect(paused.map(({ minutes }) => minutes)).toEqual([30, 30])
  })

  test('time on hold is added to the limit, never to the moment of creation (Frappe)', () => {
    const terms = natural('2026-11-23 09:00', 60, pause('2026-11-23 09:30', '2026-11-23 09:40'))
    expect(deadline(terms)).toMatchObject({ startsAt: at('2026-11-23 09:00'), due: at('2026-11-23 10:10') })
  })

  test('resuming late does not escalate at once (Zammad)', () => {
    const terms = natural('2026-11-23 09:00', 60, pause('2026-11-23 09:10', '2026-11-25 09:10'))
    expect(standing(deadline(terms), at('2026-11-25 09:11'))).toBe('green')
  })

  test('pauses that overlap, that touch, or that lie before the start are counted once or not at all', () => {
    const pauses = [
      pause('2026-11-23 08:00', '2026-11-23 09:10'),
      pause('2026-11-23 09:05', '2026-11-23 09:20'),
      pause('2026-11-23 09:20', '2026-11-23 09:30'),
      pause('2026-11-22 09:00', '2026-11-22 10:00'),
    ]
    expect(dueOf(natural('2026-11-23 09:00', 60, ...pauses))).toEqual(at('2026-11-23 10:30'))
  })

  test('what was already late stays late when it is suspended', () => {
    const found = deadline(natural('2026-11-23 09:00', 30, pause('2026-11-23 10:00')))
    expect(found).toMatchObject({
      due: at('2026-11-23 09:30'),
      escalateAt: at('2026-11-23 09:45'),
      pausedSince: null,
    })
    expect(standing(found, at('2026-11-23 11:00'))).toBe('late')
  })
})

describe('an open pause', () => {
  const terms = natural('2026-11-23 09:00', 120, pause('2026-11-23 10:40'))
  const found = deadline(terms)

  test('leaves no due moment, and tells when it would be', () => {
    expect(found).toMatchObject({ amberAt: at('2026-11-23 10:30'), due: null, escalateAt: null })
    expect(found.pausedSince).toEqual(at('2026-11-23 10:40'))
    expect(standing(found, at('2026-11-23 15:00'))).toBe('paused')
    expect(minutesLeft(found, at('2026-11-23 15:00'))).toBeNull()
    expect(inTime(found, at('2026-11-23 15:00'))).toBe(true)
    expect(dueIfResumed(terms, at('2026-11-23 15:00'))).toEqual(at('2026-11-23 15:20'))
    expect(countedUntil(terms, at('2026-11-23 15:00'))).toBe(100)
  })

  test('is explained up to now', () => {
    const lines = explain(terms, at('2026-11-23 15:00')).map(({ why, minutes }) => [why, minutes])
    expect(lines).toEqual([
      ['natural', 100],
      ['pause', 260],
    ])
  })

  test('that began before the registration stands still from the registration on', () => {
    const early = natural('2026-11-23 09:00', 30, pause('2026-11-22 09:00'))
    expect(deadline(early).pausedSince).toEqual(at('2026-11-23 09:00'))
  })

  test('is not explained beyond what it stopped, read with an earlier clock', () => {
    expect(explain(terms, at('2026-11-23 09:00')).map(({ minutes }) => minutes)).toEqual([100])
  })
})
