import { minutesAt } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import { type Actor, houseActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { makeMove } from '../../platform/moving.ts'
import type { FollowUpRow } from './followups.contract.ts'
import { followUpMoves } from './followups.moves.ts'
import { openVisitOf, saveVisit, type VisitInHand } from './followups.store.ts'
import { aboutVisit, newVisit } from './new-visit.ts'
import { figuresOf, kindOf, sampled, type Weight } from './sampling.ts'
import { awaitVisit } from './visit-limits.ts'

const minute = 60_000

export type EndedMatter = Weight & {
  estateId: number
  requestId: string
  /** who answered or did the work, where the matter itself does not say: he never calls back on himself (V0510-5) */
  handlerId?: string | null
  at: Date
  commandId?: string
}

/**
 * Plans the visit of a matter that was done or answered, by the sampling of KF05-10 4.1, in the caller's transaction.
 * One that carries an earlier dissatisfaction brings that visit back for its recheck. Answers the visit's id and
 * number, or null when it was not drawn, is planned already, or nobody can be reached (V0502-8).
 */
export async function planFollowUp(
  tx: Tx,
  matter: EndedMatter,
): Promise<{ id: string; number: string } | null> {
  const { estateId, requestId, at, commandId } = matter
  const open = await openVisitOf(tx, estateId, requestId)
  const house = houseActor([estateId])
  if (open?.state === 'linked') return recheck(tx, house, open, at, commandId)
  const request = await requestOf(tx, estateId, requestId)
  if (open || !request?.reachable) return null
  const kind = kindOf(request.category)
  const wasC = await failedBefore(tx, estateId, requestId)
  const sampledBy = await sampled(kind, requestId, { ...request, ...matter, reopened: wasC }, at)
  if (!sampledBy) return null
  const within = (await minutesAt(figuresOf(kind).withinDays, at)) * minute
  return newVisit(tx, house, {
    ...request,
    estateId,
    source: 'request',
    sourceId: requestId,
    kind,
    handlerId: request.workerId ?? matter.handlerId ?? request.assigneeId,
    assigneeId: null,
    sampledBy,
    at,
    dueAt: new Date(at.getTime() + within),
    commandId,
  })
}

const requestOf = (tx: Tx, estateId: number, id: string) =>
  tx
    .selectFrom('frontdesk.request as r')
    .leftJoin('dispatch.work_order as o', (join) =>
      join.onRef('o.estate_id', '=', 'r.estate_id').onRef('o.id', '=', 'r.work_order_id'),
    )
    .select([
      'r.number as sourceNumber',
      'r.category',
      'r.priority',
      'r.unit_id as unitId',
      'r.location',
      'r.zone_id as zoneId',
      'r.reporter as interviewee',
      'r.phone_sealed as phoneSealed',
      'r.phone_mask as phoneMask',
      'r.reachable',
      'r.assignee_id as assigneeId',
      'o.worker_id as workerId',
    ])
    .where('r.estate_id', '=', estateId)
    .where('r.id', '=', id)
    .executeTakeFirst()

const failedBefore = async (tx: Tx, estateId: number, requestId: string): Promise<boolean> =>
  (await tx
    .selectFrom('frontdesk.follow_up')
    .select('id')
    .where('estate_id', '=', estateId)
    .where('source_id', '=', requestId)
    .where('failed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** KF05-10 5.5: what was wrong has been seen to; the same person is asked once more. */
export async function recheck(
  tx: Tx,
  actor: Actor,
  row: VisitInHand,
  at: Date,
  commandId?: string,
): Promise<{ id: string; number: string }> {
  const state = makeMove(followUpMoves, 'recheck', { actor, state: 'linked', may })
  const { withinDays } = figuresOf(row.kind as FollowUpRow['kind'])
  const dueAt = new Date(at.getTime() + (await minutesAt(withinDays, at)) * minute)
  const saved = await saveVisit(tx, row, { state, moved_at: at, due_at: dueAt })
  await awaitVisit(tx, saved, at)
  await note(tx, {
    ...aboutVisit(saved, actor, at, commandId),
    verb: 'recheck',
    before: { state: row.state },
    after: { state },
  })
  return { id: saved.id, number: saved.number }
}
