import { expect, test } from 'vitest'
import { duration, reasonLine, remaining } from './calendar.words.ts'

const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
const due = (time: string | null) => ({
  minutes: 60,
  startsAt: at('09:00'),
  amberAt: at('09:45'),
  due: time === null ? null : at(time),
  escalateAt: null,
  pausedSince: time === null ? at('09:50') : null,
})

test.each([
  [0, '0 分', '0 min'],
  [12, '12 分', '12 min'],
  [65, '1 小时 5 分', '1 h 5 min'],
  [-120, '2 小时', '2 h'],
  [1440, '1 天', '1 d'],
  [1500, '1 天 1 小时', '1 d 1 h'],
  [1441, '1 天 1 分', '1 d 1 min'],
  [3 * 1440 + 125, '3 天 2 小时', '3 d 2 h'],
])('%d minutes', (minutes, zh, en) => {
  expect([duration(minutes, 'zh'), duration(minutes, 'en')]).toEqual([zh, en])
})

test('what stands beside an open matter', () => {
  expect(remaining(due('10:00'), at('09:48'), 'zh')).toBe('还剩 12 分')
  expect(remaining(due('10:00'), at('11:05'), 'zh')).toBe('已超 1 小时 5 分')
  expect(remaining(due('10:00'), at('10:00'), 'en')).toBe('due now')
  expect(remaining(due(null), at('11:00'), 'en')).toBe('clock stopped')
  expect(remaining(due(null), at('11:00'), 'zh')).toBe('暂停计时')
})

test('why an interval counts or does not', () => {
  const line = { why: 'holiday', counted: false, note: '国庆节', minutes: 1440 }
  expect(reasonLine(line, 'zh')).toBe('法定节假日（国庆节），不计')
  expect(reasonLine({ why: 'working', counted: true, minutes: 90 }, 'en')).toBe(
    'working hours, counts 1 h 30 min',
  )
})
