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

/** Six weeks of roster around today: the desk in A and B shifts, nights at the control room, the rest by day. */
export function makeRoster(chance: Chance, staff: readonly { id: string }[], today: Date) {
  const entries: object[] = []
  for (let offset = -28; offset <= 14; offset++) {
    const at = new Date(today.getTime() + offset * 86_400_000)
    const day = shanghaiDay(at)
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    demoPeople.forEach(([, , , post], index) => {
      const shift = shiftOf(post, index, { offset, weekday })
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

/** Two days of rest a week: the office at its end, the lines in turn, so that somebody of each is always there. */
function shiftOf(
  post: Post,
  index: number,
  { offset, weekday }: { offset: number; weekday: number },
): Shift | undefined {
  if (post === 'receptionist') return (['A', 'A', 'B', undefined] as const)[(((index + offset) % 4) + 4) % 4]
  if (post === 'orderKeeping') return 'N'
  const rests = restsOf(post, index).includes(weekday)
  if (post === 'maintenance') return rests && offset !== 0 ? undefined : 'B'
  return rests ? undefined : 'day'
}

const restDays: Partial<Record<Post, readonly number[]>> = {
  managerAssistant: [0, 1],
  environmentSupervisor: [5, 6],
  maintenanceSupervisor: [2, 3],
}
const inTurn: readonly Post[] = ['steward', 'cleaner', 'cleaningLeader', 'maintenance']

const restsOf = (post: Post, index: number): readonly number[] =>
  inTurn.includes(post) ? [(index * 2) % 7, (index * 2 + 1) % 7] : (restDays[post] ?? [0, 6])
