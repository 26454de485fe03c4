import type { Post } from '../../platform/actor.ts'
import { shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import type { Chance } from './chance.ts'
import { demoEstateId } from './estate.ts'
import { demoPeople } from './staff.ts'

const shifts = {
  A: ['08:00', '17:00'],
  B: ['11:30', '20:30'],
  N: ['20:30', '08:00'],
  day: ['08:30', '17:30'],
} as const
type Shift = keyof typeof shifts

/** Three weeks of roster around today: the desk in A and B shifts, nights at the control room, the rest by day. */
export function makeRoster(chance: Chance, staff: readonly { id: string }[], today: Date) {
  const entries: object[] = []
  for (let offset = -7; offset <= 14; offset++) {
    const at = new Date(today.getTime() + offset * 86_400_000)
    const day = shanghaiDay(at)
    demoPeople.forEach(([, , , post], index) => {
      const shift = shiftOf(post, index, offset)
      if (!shift) return
      const [from, to] = shifts[shift]
      const ends = shift === 'N' ? shanghaiDay(new Date(at.getTime() + 86_400_000)) : day
      entries.push({
        estate_id: demoEstateId,
        id: chance.id(at),
        staff_id: staff[index]!.id,
        post,
        shift,
        day,
        starts_at: shanghaiInstant(day, from),
        ends_at: shanghaiInstant(ends, to),
      })
    })
  }
  return entries
}

function shiftOf(post: Post, index: number, offset: number): Shift | undefined {
  const turn = (((index + offset) % 4) + 4) % 4
  if (post === 'receptionist') return (['A', 'A', 'B', undefined] as const)[turn]
  if (post === 'orderKeeping') return 'N'
  if (post === 'maintenance') return turn === 3 && offset !== 0 ? undefined : 'B'
  return 'day'
}
