import type { Post } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiTime } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { clashWith, type DutyRules, type Stretch, stretchAround, stretchOf } from './placing.ts'
import type { Shift } from './roster.contract.ts'
import { hoursOf, insertShifts, type Planned, type Taken, termsIn } from './roster.store.ts'

/** What was is evidence of who worked; only today and what is to come can be planned. */
export function mustBeToCome(day: string): void {
  if (day < shanghaiDay(now())) refuse('not_now', 'roster.past', { field: 'day', clause: 'KF04-02' })
}

const dayMs = 86_400_000

/** Plans one shift where it fits. Refuses `roster.not_in_post`, `roster.clash`, `roster.too_long` (V0402-9). */
export async function place(
  tx: Tx,
  estateId: number,
  rules: DutyRules,
  wanted: { staffId: string; day: string } & { id: string; post: Post; shift: Shift },
): Promise<Planned> {
  const { staffId, day, post, shift } = wanted
  const terms = await termsIn(tx, estateId, day, day)
  if (!terms.some((term) => term.staffId === staffId && term.post === post))
    refuse('invalid', 'roster.not_in_post', { field: 'post', clause: 'KF04-02', facts: { post, day } })
  const stretch = stretchOf(day, shift, rules)
  const around = [new Date(stretch.startsAt.getTime() - dayMs), new Date(stretch.endsAt.getTime() + dayMs)]
  const taken = await hoursOf(tx, [staffId], around[0]!, around[1]!)
  mustFit(taken, stretch, rules)
  const planned: Planned = { id: wanted.id, staffId, day, post, shift, ...stretch }
  await insertShifts(tx, estateId, [planned])
  return planned
}

function mustFit(taken: readonly Taken[], stretch: Stretch, rules: DutyRules): void {
  const clash = clashWith(taken, stretch)
  if (clash) {
    const facts = { day: clash.day, from: shanghaiTime(clash.startsAt), to: shanghaiTime(clash.endsAt) }
    refuse('conflict', 'roster.clash', { field: 'shift', clause: 'KF04-02', facts })
  }
  const minutes = stretchAround(taken, stretch, rules.mealMinutes)
  if (minutes > rules.longestMinutes)
    refuse('invalid', 'roster.too_long', {
      field: 'shift',
      rule: 'V0402-9',
      clause: 'KF04-02 6.4',
      facts: { hours: Math.round(minutes / 6) / 10, most: rules.longestMinutes / 60 },
    })
}
