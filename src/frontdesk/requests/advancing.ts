import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { legalVerbs } from '../../platform/moves.ts'
import { makeMove } from '../../platform/moving.ts'
import { Refusal } from '../../platform/refusal.ts'
import { changesOf } from './changes.ts'
import { ringRequestMoved } from './requests.events.ts'
import { type RequestState, type RequestVerb, requestMoves } from './requests.moves.ts'
import { type RequestChange, type RequestInHand, saveRequest } from './requests.store.ts'
import { rowOf } from './rows.ts'
import { turnLimits } from './turning-limits.ts'

/** One move of the table, ready to be made: who, when, with which facts and columns. */
export type Move = {
  actor: Actor
  at: Date
  commandId?: string
  /** what the table's `requires` asks for, by its names */
  facts?: Record<string, unknown>
  set?: RequestChange
  /** shown in the timeline besides what changed */
  told?: Record<string, unknown>
  holdReason?: string
}

/** Which rule of KF05-02 chapter 7 asks for the facts a verb requires. */
const ruleOf: Partial<Record<RequestVerb, string>> = {
  hold: 'V0502-5',
  close: 'V0502-4',
  cancel: 'V0502-7',
}

/**
 * Makes one move in the caller's transaction: legal, allowed, its facts there; limits turned, row saved, happening
 * noted, the floors above told. Refusals carry the rule of the manual and, in a lost race, the row as it stands.
 */
export async function advance(
  tx: Tx,
  row: RequestInHand,
  verb: RequestVerb,
  move: Move,
): Promise<RequestInHand> {
  const state = nextState(row, verb, move)
  const ahead = { ...row, ...move.set, state, holdReason: move.holdReason } as RequestInHand & {
    holdReason?: string
  }
  const limits = await turnLimits(tx, row, ahead, move.at)
  const saved = await saveRequest(tx, row, { ...move.set, ...limits, state })
  await noteMove(tx, row, saved, verb, move)
  await ringRequestMoved(tx, movedOf(row, saved, verb, move))
  return saved
}

/** The state a verb leads to, or its refusal: also for a verb that must not begin its own work in vain. */
export function nextState(
  row: RequestInHand,
  verb: RequestVerb,
  { actor, facts }: Pick<Move, 'actor' | 'facts'>,
): RequestState {
  const state = row.state as RequestState
  try {
    return makeMove(requestMoves, verb, { actor, state, facts, may, current: rowOf(row, actor) })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    throw new Refusal(error.kind, error.reason, { ...error.about, current: undefined, rule: ruleOf[verb] })
  }
}

/** The quick path: a matter just received is triaged first, as a move of its own. */
export async function triagedFirst(
  tx: Tx,
  row: RequestInHand,
  verb: RequestVerb,
  move: Move,
): Promise<RequestInHand> {
  const legal = legalVerbs(requestMoves, row.state as RequestState)
  if (legal.includes(verb) || !legal.includes('triage')) return row
  return advance(tx, row, 'triage', { ...move, facts: {}, set: {}, told: { quick: true } })
}

async function noteMove(tx: Tx, row: RequestInHand, saved: RequestInHand, verb: string, move: Move) {
  const changed = changesOf(row, saved)
  await note(tx, {
    estateId: row.estate_id,
    subject: requestMoves.subject,
    subjectId: row.id,
    verb,
    actor: move.actor,
    before: changed.before,
    after: changed.after,
    facts: move.told,
    revision: row.revision,
    occurredAt: move.at,
    commandId: move.commandId,
  })
}

const movedOf = (row: RequestInHand, saved: RequestInHand, verb: RequestVerb, move: Move) => ({
  estateId: row.estate_id,
  requestId: row.id,
  number: row.number,
  verb,
  from: row.state as RequestState,
  to: saved.state as RequestState,
  category: saved.category,
  priority: saved.priority,
  unitId: saved.unit_id,
  location: saved.location,
  zoneId: saved.zone_id,
  reporter: saved.reporter,
  reachable: saved.reachable,
  phoneSealed: saved.phone_sealed,
  phoneMask: saved.phone_mask,
  workOrderId: saved.work_order_id,
  handlerId: saved.assignee_id,
  at: move.at,
  actor: move.actor,
  commandId: move.commandId,
})
