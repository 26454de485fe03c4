import { fileRecord } from '../../documents/records/records.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { makeMove } from '../../platform/moving.ts'
import type { OrderWarning } from './order.contract.ts'
import { limitsFromIssue, orderUrl } from './order-limits.ts'
import { type OrderWish, planOrder } from './planning.ts'
import { tell } from './telling.ts'
import { holdersOf, warnOfDuty, warnOfLoad } from './workers.ts'
import { workOrderMoves } from './workorders.moves.ts'
import { insertOrder, type OrderInHand } from './workorders.store.ts'

export const form = 'QR-KF-06-02'

export type { OrderWish } from './planning.ts'

export type Opened = { id: string; number: string; state: 'draft' | 'issued'; warnings: OrderWarning[] }

/**
 * Issues a work order in the caller's transaction: QR-KF-06-02 filed, its limits begun, the worker told. Refuses what
 * V0502-1, V0502-3 and V0503-9 forbid; marks rework by itself (V0503-8). Rings no event: its caller knows.
 */
export async function openWorkOrder(tx: Tx, actor: Actor, wish: OrderWish): Promise<Opened> {
  const at = wish.at ?? now()
  const state = makeMove(workOrderMoves, wish.draft ? 'draft' : 'issue', { actor, state: '', may })
  const order = await insertOrder(tx, await planOrder(tx, actor, wish, state, at))
  await note(tx, {
    estateId: order.estate_id,
    subject: workOrderMoves.subject,
    subjectId: order.id,
    verb: wish.draft ? 'draft' : 'issue',
    actor,
    after: { state, workerId: order.worker_id, priority: order.priority, description: order.description },
    facts: { number: order.number, location: order.location, sourceNumber: order.source_number },
    revision: order.revision,
    occurredAt: at,
    commandId: wish.commandId,
  })
  const warnings = state === 'issued' ? await issued(tx, actor, order, at) : []
  return { id: order.id, number: order.number, state: state as Opened['state'], warnings }
}

/** What follows an issue, whether at once or of a draft. */
export async function issued(tx: Tx, actor: Actor, order: OrderInHand, at: Date): Promise<OrderWarning[]> {
  await limitsFromIssue(tx, order, at)
  await fileRecord(tx, {
    estateId: order.estate_id,
    form,
    number: order.number,
    subject: workOrderMoves.subject,
    subjectId: order.id,
    url: orderUrl(order.id),
    title: `${order.location} ${order.description.slice(0, 40)}`,
    occurredAt: at,
  })
  const by = actor.staffId
  await tell(tx, order, { reason: 'workOrder.given', to: [order.worker_id], by, at })
  const warnings = [...(await warnOfDuty(tx, order, at)), ...(await warnOfLoad(tx, order, at))]
  if (!order.rework_of) return warnings
  const to = await holdersOf(tx, order.estate_id, 'managerAssistant')
  await tell(tx, order, { reason: 'workOrder.same_fault_again', to, by, at, level: 'late' })
  return [
    ...warnings,
    { reason: 'workOrder.marked_rework', rule: 'V0503-8', facts: { number: order.number } },
  ]
}
