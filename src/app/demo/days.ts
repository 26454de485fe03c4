import { shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import type { Chance } from './chance.ts'

const days = 90

/** 45 to 70 calls a day, with a peak in the morning and one in the evening (manual-facts 8.7). */
export function callsUntil(chance: Chance, until: Date): Date[] {
  const calls: Date[] = []
  for (let back = days; back >= 0; back--) {
    const day = shanghaiDay(new Date(until.getTime() - back * 86_400_000))
    const count = chance.between(45, 70)
    for (let n = 0; n < count; n++)
      calls.push(new Date(shanghaiInstant(day).getTime() + minuteOfDay(chance) * 60_000))
  }
  return calls.filter((at) => at < until).sort((a, b) => a.getTime() - b.getTime())
}

const minuteOfDay = (chance: Chance): number =>
  chance.weighed([
    [() => chance.between(510, 600), 30],
    [() => chance.between(600, 1080), 38],
    [() => chance.between(1080, 1200), 24],
    [() => chance.between(1200, 1380), 6],
    [() => chance.between(0, 480), 2],
  ] as const)()

/** Numbers as platform.next_number would give them, and the counters it would have left. */
export function numbering() {
  const last = new Map<string, number>()
  return {
    next: (form: string, at: Date): string => {
      const day = shanghaiDay(at)
      const key = `${form} ${day}`
      const n = (last.get(key) ?? 0) + 1
      last.set(key, n)
      return `${form}-${day.replaceAll('-', '')}-${String(n).padStart(3, '0')}`
    },
    rows: () =>
      [...last].map(([key, n]) => {
        const [form, day] = key.split(' ')
        return { estate_id: 1, form, day, last: n }
      }),
  }
}
