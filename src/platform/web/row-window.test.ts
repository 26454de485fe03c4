import { expect, test } from 'vitest'
import { drawnRows, topShowing } from './row-window.ts'

test('a short list is drawn whole', () => {
  expect(drawnRows(100, 36, 500, 400)).toEqual({ from: 0, to: 100, before: 0, after: 0 })
})

test.each([
  [0, 0, 24],
  [3600, 88, 124],
  [36_000 - 432, 976, 1000],
  // a list that became shorter under a scrolled view
  [900_000, 987, 1000],
])('of 1000 rows scrolled by %i px rows %i to %i are drawn', (top, from, to) => {
  const drawn = drawnRows(1000, 36, top, 432)
  expect(drawn).toMatchObject({ from, to })
  expect(drawn.before + (to - from) * 36 + drawn.after).toBe(36_000)
})

test('a row is brought into sight by the shortest way, and not at all when it is there', () => {
  expect(topShowing(10, 36, 0, 432, 72)).toBe(36)
  expect(topShowing(5, 36, 0, 432, 72)).toBe(0)
  expect(topShowing(2, 36, 360, 432, 72)).toBe(72)
})
