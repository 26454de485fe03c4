import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dutyOfTheManual as rules } from '../../../test/cast/duty.ts'
import { clashWith, mondayOf, stretchAround, stretchOf } from './placing.ts'

const at = (text: string) => new Date(`${text}+08:00`)

test('a shift that ends before it begins ends on the next day', () => {
  expect(stretchOf('2026-11-23', 'N', rules)).toEqual({
    startsAt: at('2026-11-23T20:30'),
    endsAt: at('2026-11-24T08:00'),
  })
  expect(stretchOf('2026-12-31', 'N', rules).endsAt).toEqual(at('2027-01-01T08:00'))
})

test('a week begins on Monday', () => {
  expect(['2026-11-23', '2026-11-26', '2026-11-29', '2026-11-30'].map(mondayOf)).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-11-23',
    '2026-11-30',
  ])
})

test('shifts that touch, or leave no more than a meal between them, are one stretch', () => {
  const late = stretchOf('2026-11-23', 'B', rules)
  const night = stretchOf('2026-11-23', 'N', rules)
  const early = stretchOf('2026-11-24', 'A', rules)
  expect(stretchAround([late], night, 60)).toBe(20.5 * 60)
  expect(stretchAround([late, early], night, 60)).toBe(29.5 * 60)
  expect(stretchAround([late], early, 60)).toBe(9 * 60)
  const after = (minutes: number) => ({
    startsAt: new Date(early.endsAt.getTime() + minutes * 60_000),
    endsAt: new Date(early.endsAt.getTime() + (minutes + 60) * 60_000),
  })
  expect(stretchAround([early], after(60), 60)).toBe(11 * 60)
  expect(stretchAround([early], after(61), 60)).toBe(60)
})

test('what touches does not clash', () => {
  const late = stretchOf('2026-11-23', 'B', rules)
  expect(clashWith([late], stretchOf('2026-11-23', 'N', rules))).toBeUndefined()
  expect(clashWith([late], stretchOf('2026-11-23', 'A', rules))).toBe(late)
})

/** Minute by minute: the stretch is the run of minutes worked, or paused no longer than a meal, around the wanted. */
function counted(taken: { from: number; to: number }[], wanted: { from: number; to: number }, meal: number) {
  let { from, to } = wanted
  for (let moved = true; moved; ) {
    moved = false
    for (const each of taken) {
      if (each.to >= from - meal && each.from < from) [from, moved] = [each.from, true]
      if (each.from <= to + meal && each.to > to) [to, moved] = [each.to, true]
    }
  }
  return to - from
}

test('the stretch is the same however it is counted', () => {
  const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 700 })), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(lengths, fc.nat(), fc.integer({ min: 0, max: 120 }), (pieces, pick, meal) => {
      let clock = 0
      const all = pieces.map(([pause, work]) => {
        const from = clock + pause
        clock = from + work
        return { from, to: clock }
      })
      const [wanted] = all.splice(pick % all.length, 1)
      const instants = ({ from, to }: { from: number; to: number }) => ({
        startsAt: new Date(from * 60_000),
        endsAt: new Date(to * 60_000),
      })
      return stretchAround(all.map(instants), instants(wanted!), meal) === counted(all, wanted!, meal)
    }),
  )
})
