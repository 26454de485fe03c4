import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { RequestState, RequestVerb } from './requests.moves.ts'

/** What a chapter above learns of a move, inside the same transaction. Logging rings nothing: it is one call. */
export type RequestMoved = {
  estateId: number
  requestId: string
  number: string
  verb: RequestVerb
  from: RequestState
  to: RequestState
  category: string
  priority: string
  unitId: string | null
  location: string
  zoneId: string | null
  reporter: string
  /** V0502-8: no return visit is planned for somebody who cannot be called */
  reachable: boolean
  phoneSealed: string | null
  phoneMask: string
  workOrderId: string | null
  /** who answered or did the work: he does not call back on himself (V0510-5) */
  handlerId: string | null
  /** when it took place, and who made the move */
  at: Date
  actor: Actor
  commandId?: string
}

export type RequestListener = (tx: Tx, moved: RequestMoved) => Promise<void>

const listeners: RequestListener[] = []

/** Hears every move until the returned function is called; app/bells.ts is the only place that listens. */
export function onRequestMoved(listener: RequestListener): () => void {
  listeners.push(listener)
  return () => void listeners.splice(listeners.indexOf(listener), 1)
}

/** Tells the listeners one after another; whatever one of them refuses undoes the move. */
export async function ringRequestMoved(tx: Tx, moved: RequestMoved): Promise<void> {
  for (const listener of [...listeners]) await listener(tx, moved)
}
