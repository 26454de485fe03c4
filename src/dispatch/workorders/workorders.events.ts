import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { WorkOrderState, WorkOrderVerb } from './workorders.moves.ts'

/** What a chapter above learns of a move, inside the same transaction. The opening of an order rings nothing. */
export type WorkOrderMoved = {
  estateId: number
  orderId: string
  number: string
  /** what asked for the order: 'request', 'patrol', …, and its id */
  source: string
  sourceId: string | null
  /** a move of the table, or a fact that ends a limit without one: an emergency under control, a price agreed to */
  verb: WorkOrderVerb | 'control' | 'approvePrice'
  from: WorkOrderState
  to: WorkOrderState
  workerId: string | null
  workerName: string
  /** when it took place, and who made the move */
  at: Date
  actor: Actor
  commandId?: string
  /** of a rejection, no-show, suspension, rework or voiding */
  reason?: string
  /** YYYY-MM-DD of a suspension */
  expectedOn?: string
  /** the process told at finishing */
  result?: string
  rating?: string
}

export type WorkOrderListener = (tx: Tx, moved: WorkOrderMoved) => Promise<void>

const listeners: WorkOrderListener[] = []

/** Hears every move until the returned function is called; app/bells.ts is the only place that listens. */
export function onWorkOrderMoved(listener: WorkOrderListener): () => void {
  listeners.push(listener)
  return () => void listeners.splice(listeners.indexOf(listener), 1)
}

/** Tells the listeners one after another; whatever one of them refuses undoes the move. */
export async function ringWorkOrderMoved(tx: Tx, moved: WorkOrderMoved): Promise<void> {
  for (const listener of [...listeners]) await listener(tx, moved)
}
