import { numberAt, revisionInForce, textAt } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiInstant } from '../../platform/clock.ts'
import { commanded } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { makeMove } from '../../platform/moving.ts'
import { refuse } from '../../platform/refusal.ts'
import { asShift, shiftRows } from './shift-rows.ts'
import type { planShiftsAt } from './shifts.contract.ts'
import { shiftMoves } from './shifts.moves.ts'
import { insertShift } from './shifts.store.ts'

export type Plan = BodyOf<typeof planShiftsAt>

const clause = 'KF04-02'

/** Plans a day at the desk. Refuses an hour without anybody (V0402-8) and more than twelve hours for one (V0402-9). */
export async function planShifts(actor: Actor, estateId: number, command: Command, plan: Plan) {
  return commanded(actor, command, { estateId, verb: 'shift.plan', payload: plan }, async (tx) => {
    makeMove(shiftMoves, 'plan', { actor, state: '', may })
    for (const kind of ['A', 'B', 'N'] as const)
      if (plan.keepers[kind].length === 0)
        refuse('invalid', 'shift.nobody_planned', {
          rule: 'V0402-8',
          clause,
          field: `keepers.${kind}`,
          facts: { shift: kind },
        })
    await refuseTooLong(plan)
    const at = now()
    const revision = await revisionInForce(clause, at)
    for (const kind of ['A', 'B', 'N'] as const)
      for (const keeperId of plan.keepers[kind]) {
        const shift = await insertShift(tx, at, {
          estate_id: estateId,
          id: newId(),
          kind,
          day: plan.day,
          state: 'planned',
          keeper_id: keeperId,
          revision,
        })
        await note(tx, {
          estateId,
          subject: 'frontdesk.shift',
          subjectId: shift.id,
          verb: 'plan',
          actor,
          revision,
          commandId: command.id,
          after: { state: 'planned', kind, day: plan.day },
        })
      }
    const rows = await shiftRows(tx, estateId).where('s.day', '=', plan.day).orderBy('s.kind').execute()
    return { shifts: rows.map(asShift) }
  })
}

const hoursOf = {
  A: ['duty.early.start', 'duty.early.end'],
  B: ['duty.late.start', 'duty.late.end'],
  N: ['duty.night.start', 'duty.night.end'],
} as const

/** The shifts of one person that touch or overlap are one stretch of work (V0402-9). */
async function refuseTooLong(plan: Plan): Promise<void> {
  const at = now()
  const most = await numberAt('duty.maxHours', at)
  const stretches = new Map<string, { from: number; to: number }[]>()
  for (const kind of ['A', 'B', 'N'] as const) {
    const [start, end] = hoursOf[kind]
    const from = shanghaiInstant(plan.day, await textAt(start, at)).getTime()
    const until = shanghaiInstant(plan.day, await textAt(end, at)).getTime()
    const to = until > from ? until : until + 86_400_000
    for (const keeper of plan.keepers[kind])
      stretches.set(keeper, [...(stretches.get(keeper) ?? []), { from, to }])
  }
  for (const [keeperId, each] of stretches)
    if (longest(each) > most * 3_600_000)
      refuse('invalid', 'shift.too_long', {
        rule: 'V0402-9',
        clause,
        field: 'keepers',
        facts: { hours: most, keeperId },
      })
}

function longest(stretches: { from: number; to: number }[]): number {
  let best = 0
  let current: { from: number; to: number } | undefined
  for (const each of [...stretches].sort((a, b) => a.from - b.from)) {
    current =
      current && each.from <= current.to ? { from: current.from, to: Math.max(current.to, each.to) } : each
    best = Math.max(best, current.to - current.from)
  }
  return best
}
