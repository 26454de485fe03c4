/** Chance that is the same on every machine and every day: mulberry32 from a seed. */
export type Chance = {
  /** 0 ≤ n < 1 */
  next(): number
  /** a whole number, both ends included */
  between(low: number, high: number): number
  pick<T>(from: readonly T[]): T
  /** picks by weight: the pairs are [thing, weight] */
  weighed<T>(from: readonly (readonly [T, number])[]): T
  happens(probability: number): boolean
  /** a UUID whose time part is the given instant, so that ids sort as the days went */
  id(at: Date): string
}

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    weighed: (from) => byWeight(from, next()),
    happens: (probability) => next() < probability,
    id: (at) => uuidAt(at, next),
  }
}

function byWeight<T>(from: readonly (readonly [T, number])[], roll: number): T {
  let left = roll * from.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [thing, weight] of from) {
    left -= weight
    if (left < 0) return thing
  }
  return from.at(-1)![0]
}

function uuidAt(at: Date, next: () => number): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[Math.floor(next() * 4)]}${hex(3)}-${hex(12)}`
}
