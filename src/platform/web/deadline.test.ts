import { expect, test } from 'vitest'
import { type DeadlineFacts, deadlineState, deadlineText } from './deadline.ts'
import { dayText, lengthText, momentText, yuan } from './format.ts'

const at = (time: string) => `2026-11-23T${time}:00+08:00`
const ms = (time: string) => Date.parse(at(time))
const facts: DeadlineFacts = { from: at('09:00'), dueAt: at('10:00') }

test.each([
  ['09:30', facts, 'calm', '还剩 30 分', '30 min left'],
  ['09:45', facts, 'near', '还剩 15 分', '15 min left'],
  ['09:59', { ...facts, dueAt: '2026-11-23T09:59:30+08:00' }, 'near', '不到 1 分', 'under 1 min'],
  ['11:05', facts, 'late', '已超 1 小时 5 分', '1 h 5 min over'],
  ['11:05', { ...facts, pausedAt: at('09:48') }, 'paused', '暂停 剩 12 分', 'paused, 12 min left'],
  ['11:05', { ...facts, pausedAt: at('10:10') }, 'paused', '暂停 超 10 分', 'paused, 10 min over'],
  ['11:05', { ...facts, doneAt: at('09:50') }, 'done', '按时完成', 'done in time'],
  ['11:05', { ...facts, doneAt: at('10:20') }, 'late', '完成 超 20 分', 'done, 20 min over'],
] as const)('at %s %j is %s', (time, of, state, zh, en) => {
  expect(deadlineState(of, ms(time))).toBe(state)
  expect(deadlineText(of, ms(time), 'zh')).toBe(zh)
  expect(deadlineText(of, ms(time), 'en')).toBe(en)
})

test('without a start the last quarter of an hour is near', () => {
  expect(deadlineState({ dueAt: at('10:00') }, ms('09:44'))).toBe('calm')
  expect(deadlineState({ dueAt: at('10:00') }, ms('09:46'))).toBe('near')
})

test.each([
  [59_000, '0 分'],
  [60_000, '1 分'],
  [3_600_000, '1 小时'],
  [3_900_000, '1 小时 5 分'],
  [86_400_000, '1 天'],
  [100_800_000, '1 天 4 小时'],
])('%i ms is said as %s', (length, words) => expect(lengthText(length, 'zh')).toBe(words))

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [52_184, '521.84'],
  [-1_234_567_89, '−1,234,567.89'],
  [100_000_00, '100,000.00'],
])('%i fen is written %s', (fen, text) => expect(yuan(fen)).toBe(text))

test('a day carries its year only when it is not this one, and is Shanghai’s', () => {
  const today = new Date(at('12:00'))
  expect(momentText(new Date('2026-11-22T16:30:00Z'), today)).toBe('11-23 00:30')
  expect(dayText(new Date('2025-12-31T15:59:00Z'), today)).toBe('2025-12-31')
})
