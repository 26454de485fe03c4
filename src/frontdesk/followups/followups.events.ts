import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { FollowUpState, FollowUpVerb } from './followups.moves.ts'

/** What a visit found, as its matter keeps it. */
export type VisitResult = 'A' | 'B' | 'C' | 'unreachable' | 'refused'

/** What others learn of a move, inside the same transaction. */
export type FollowUpMoved = {
  estateId: number
  followUpId: string
  number: string
  source: string
  /** the request the result belongs to: the one the dissatisfaction became, or else the one visited */
  requestId: string | null
  verb: FollowUpVerb
  from: FollowUpState
  to: FollowUpState
  /** set once the visit has an end */
  result?: VisitResult
  comment: string
  at: Date
  actor: Actor
  commandId?: string
}

export type FollowUpListener = (tx: Tx, moved: FollowUpMoved) => Promise<void>

const listeners: FollowUpListener[] = []

/** Hears every move until the returned function is called; app/bells.ts is the only place that listens. */
export function onFollowUpMoved(listener: FollowUpListener): () => void {
  listeners.push(listener)
  return () => void listeners.splice(listeners.indexOf(listener), 1)
}

/** Tells the listeners one after another; whatever one of them refuses undoes the move. */
export async function ringFollowUpMoved(tx: Tx, moved: FollowUpMoved): Promise<void> {
  for (const listener of [...listeners]) await listener(tx, moved)
}
