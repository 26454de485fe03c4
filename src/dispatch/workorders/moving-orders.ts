import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { makeMove } from '../../platform/moving.ts'
import { Refusal, refuse } from '../../platform/refusal.ts'
import { eventOf, noteMove, type OrderCall } from './noting.ts'
import type { OrderMoved, OrderWarning } from './order.contract.ts'
import { rowOf, selectRows } from './order-rows.ts'
import { type AnyVerb, instantOf, mayOn, ruled, verbsOn } from './order-rules.ts'
import { orderOf, selectOrders } from './order-sheet.ts'
import { ringWorkOrderMoved } from './workorders.events.ts'
import { type WorkOrderState, type WorkOrderVerb, workOrderMoves } from './workorders.moves.ts'
import { lockOrder, type OrderChange, type OrderInHand, saveOrder } from './workorders.store.ts'

export type { OrderCall } from './noting.ts'
export type Scene = { tx: Tx; actor: Actor; row: OrderInHand; at: Date }

/** What a verb does beyond the table: columns to write, and what to mind. */
export type Step = { set?: OrderChange; warnings?: OrderWarning[] }
type Facts = { occurredAt?: string }

/** A verb's own part: before the state is saved, and after, where limits, records and people's reminders follow. */
export type Part = {
  before?: (scene: Scene) => Promise<Step>
  after?: (scene: Scene, was: OrderInHand) => Promise<unknown>
  warn?: (scene: Scene) => Promise<OrderWarning[]>
}

/**
 * One move of the table as one transaction, exactly once: the row locked, the move legal, the post allowed, the facts
 * there, the time in order; then saved, noted, its limits kept and the floors above told.
 */
export const moveOrder = (
  call: OrderCall,
  verb: WorkOrderVerb,
  facts: Facts,
  part: Part,
): Promise<OrderMoved> =>
  onOrder(call, verb, facts, async (tx, row) => {
    const next = nextState(call.actor, row, verb, facts)
    const at = instantOf(facts.occurredAt, row, verb)
    const scene = { tx, actor: call.actor, row, at }
    const { set = {}, warnings = [] } = (await part.before?.(scene)) ?? {}
    const saved = await saveOrder(tx, row, { ...set, state: next, moved_at: at })
    const done = { tx, row, saved, set, at }
    await noteMove(call, verb, facts, done)
    await part.after?.({ ...scene, row: saved }, row)
    const more = (await part.warn?.({ ...scene, row: saved })) ?? []
    await ringWorkOrderMoved(tx, await eventOf(call, verb, facts, done))
    return [...warnings, ...more]
  })

/** A verb that changes facts but not the state, such as an approver's yes to a price. */
export const touchOrder = (
  call: OrderCall,
  verb: Exclude<AnyVerb, WorkOrderVerb>,
  facts: Facts,
  step: (scene: Scene) => Promise<OrderChange>,
): Promise<OrderMoved> =>
  onOrder(call, verb, facts, async (tx, row) => {
    const at = instantOf(facts.occurredAt, row, verb)
    const set = await step({ tx, actor: call.actor, row, at })
    const saved = await saveOrder(tx, row, { ...set, moved_at: at })
    const done = { tx, row, saved, set, at }
    await noteMove(call, verb, facts, done)
    await ringWorkOrderMoved(tx, await eventOf(call, verb, facts, done))
    return []
  })

async function onOrder(
  { actor, estateId, id, command }: OrderCall,
  verb: AnyVerb,
  facts: Facts,
  work: (tx: Tx, row: OrderInHand) => Promise<OrderWarning[]>,
): Promise<OrderMoved> {
  const on = { estateId, verb: `workOrders.${verb}`, payload: { id, ...facts } }
  return commanded(actor, command, on, async (tx) => {
    const row = await lockOrder(tx, estateId, id)
    const warnings = await work(tx, row).catch((error) => {
      if (error instanceof Refusal) return refuseWithRow(tx, row, ruled(error, verb))
      throw error
    })
    return movedReply(tx, actor, estateId, id, warnings)
  })
}

/** Whoever came second, or may not, is shown the order as it stands. */
async function refuseWithRow(tx: Tx, row: OrderInHand, refusal: Refusal): Promise<never> {
  if (refusal.kind === 'invalid') throw refusal
  const current = await selectRows(tx, row.estate_id).where('o.id', '=', row.id).executeTakeFirstOrThrow()
  throw new Refusal(refusal.kind, refusal.reason, { ...refusal.about, current: rowOf(current) })
}

function nextState(actor: Actor, row: OrderInHand, verb: WorkOrderVerb, facts: object): WorkOrderState {
  const state = row.state as WorkOrderState
  const isLegal = workOrderMoves.moves[verb].from.includes(state)
  const word = workOrderMoves.moves[verb].may
  if (isLegal && may(actor, word) && !mayOn(row)(actor, word)) refuse('forbidden', 'workOrder.not_yours')
  return makeMove(workOrderMoves, verb, {
    actor,
    state,
    facts: facts as Record<string, unknown>,
    may: mayOn(row),
  })
}

/** The slip as it stands after the move, what this actor may do next, and what to mind. */
export async function movedReply(
  tx: Tx,
  actor: Actor,
  estateId: number,
  id: string,
  warnings: OrderWarning[],
): Promise<OrderMoved> {
  const record = await selectOrders(tx, estateId).where('o.id', '=', id).executeTakeFirstOrThrow()
  return { order: orderOf(record), verbs: verbsOn(record, actor), warnings }
}
