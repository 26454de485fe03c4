import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import type { AnyVerb } from './order-rules.ts'
import type { WorkOrderMoved } from './workorders.events.ts'
import { type WorkOrderState, workOrderMoves } from './workorders.moves.ts'
import type { OrderChange, OrderInHand } from './workorders.store.ts'

export type OrderCall = { actor: Actor; estateId: number; id: string; command: Command }
type Facts = { occurredAt?: string }
export type Done = { tx: Tx; row: OrderInHand; saved: OrderInHand; set: OrderChange; at: Date }

/** The happening of a move: the columns it changed, before and after, and the facts that were told. */
export async function noteMove(
  call: OrderCall,
  verb: AnyVerb,
  facts: Facts,
  { tx, row, saved, set, at }: Done,
) {
  const names = ['state', ...Object.keys(set)] as (keyof OrderInHand)[]
  const pick = (from: OrderInHand) => Object.fromEntries(names.map((name) => [name, from[name]]))
  const { occurredAt: _, ...told } = facts
  await note(tx, {
    estateId: row.estate_id,
    subject: workOrderMoves.subject,
    subjectId: row.id,
    verb,
    actor: call.actor,
    before: pick(row),
    after: pick(saved),
    facts: {
      ...told,
      number: row.number,
      ...(row.worker_id !== call.actor.staffId && { workerId: row.worker_id }),
    },
    revision: row.revision,
    occurredAt: at,
    commandId: call.command.id,
  })
}

/** What the floors above learn of it. */
export async function eventOf(
  call: OrderCall,
  verb: WorkOrderMoved['verb'],
  facts: object,
  { tx, row, saved }: Done,
): Promise<WorkOrderMoved> {
  const { reason, expectedOn } = facts as { reason?: string; expectedOn?: string }
  const worker = saved.worker_id && (await nameOf(tx, saved.worker_id))
  return {
    estateId: row.estate_id,
    orderId: row.id,
    number: row.number,
    source: row.source,
    sourceId: row.source_id,
    verb,
    from: row.state as WorkOrderState,
    to: saved.state as WorkOrderState,
    workerId: saved.worker_id,
    workerName: worker ?? '',
    at: saved.moved_at,
    actor: call.actor,
    commandId: call.command.id,
    reason,
    expectedOn,
    result: saved.process || undefined,
    rating: saved.rating ?? undefined,
  }
}

const nameOf = async (tx: Tx, staffId: string): Promise<string | undefined> =>
  (await tx.selectFrom('people.staff').select('name').where('id', '=', staffId).executeTakeFirst())?.name
