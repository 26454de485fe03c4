import { minutesAt } from '../../documents/controlled/controlled.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import { commanded } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { momentOf } from '../../platform/moment.ts'
import { refuse } from '../../platform/refusal.ts'
import type { FollowUpMoved, planFollowUpAt } from './followups.contract.ts'
import { visitReply } from './moving-visits.ts'
import { newVisit } from './new-visit.ts'
import { figuresOf } from './sampling.ts'

const minute = 60_000

/** KF05-10 4.2: a periodic, survey or move-in visit, planned by hand for a household. */
export const planVisit = (
  actor: Actor,
  command: Command,
  estateId: number,
  wish: BodyOf<typeof planFollowUpAt>,
): Promise<FollowUpMoved> =>
  commanded(actor, command, { estateId, verb: 'followUps.plan', payload: wish }, async (tx) => {
    const at = momentOf(wish.occurredAt, new Date(0), { noun: 'followUp' })
    const unit = await tx
      .selectFrom('estate.unit')
      .select(['code', 'zone_id'])
      .where('estate_id', '=', estateId)
      .where('id', '=', wish.unitId)
      .executeTakeFirst()
    if (!unit) refuse('invalid', 'followUp.unit_unknown', { field: 'unitId', clause: 'KF05-10 4' })
    const { id } = await newVisit(tx, actor, {
      estateId,
      id: wish.id,
      source: wish.source,
      sourceId: null,
      sourceNumber: '',
      kind: wish.kind,
      unitId: wish.unitId,
      location: unit.code,
      zoneId: unit.zone_id,
      interviewee: wish.interviewee?.trim() ?? '',
      phoneSealed: null,
      phoneMask: '',
      handlerId: null,
      assigneeId: wish.assigneeId ?? null,
      sampledBy: 'planned',
      at,
      dueAt: wish.dueOn ? shanghaiInstant(wish.dueOn, '20:30') : await dueOf(wish.kind, at),
      commandId: command.id,
    })
    return visitReply(tx, actor, estateId, id, [])
  })

async function dueOf(kind: FollowUpMoved['followUp']['kind'], at: Date): Promise<Date> {
  return new Date(at.getTime() + (await minutesAt(figuresOf(kind).withinDays, at)) * minute)
}
