import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { momentOf } from '../../platform/moment.ts'
import { makeMove, offeredVerbs } from '../../platform/moving.ts'
import { Refusal } from '../../platform/refusal.ts'
import { selectVisits, visitOf } from './followup-rows.ts'
import type { FollowUpMoved } from './followups.contract.ts'
import { ringFollowUpMoved, type VisitResult } from './followups.events.ts'
import { type FollowUpState, type FollowUpVerb, followUpMoves } from './followups.moves.ts'
import { lockVisit, saveVisit, type VisitChange, type VisitInHand } from './followups.store.ts'
import { aboutVisit } from './new-visit.ts'

export type VisitCall = { actor: Actor; estateId: number; id: string; command: Command }
export type VisitScene = { tx: Tx; actor: Actor; row: VisitInHand; at: Date; command: Command }
type Facts = { occurredAt?: string }
type Warnings = FollowUpMoved['warnings']

export type VisitPart = {
  before?: (scene: VisitScene) => Promise<{ set?: VisitChange; warnings?: Warnings; result?: VisitResult }>
  after?: (scene: VisitScene) => Promise<unknown>
  /** once the others have been told */
  follow?: (scene: VisitScene) => Promise<unknown>
}

/** One move of the table as one transaction, exactly once; then told to whom it concerns. */
export const moveVisit = (
  call: VisitCall,
  verb: FollowUpVerb,
  facts: Facts,
  part: VisitPart,
): Promise<FollowUpMoved> => onVisit(call, verb, facts, (scene) => makeVisitMove(scene, verb, facts, part))

/** The move itself, for a verb that is made inside another's transaction. */
export async function makeVisitMove(
  scene: VisitScene,
  verb: FollowUpVerb,
  facts: Facts,
  part: VisitPart,
): Promise<Warnings> {
  const { tx, actor, row, at, command } = scene
  const from = row.state as FollowUpState
  const state = makeMove(followUpMoves, verb, { actor, state: from, facts: { ...facts }, may })
  const { set = {}, warnings = [], result } = (await part.before?.(scene)) ?? {}
  const saved = await saveVisit(tx, row, { ...set, state, moved_at: at })
  await noteVisit(scene, verb, facts, saved, set)
  await part.after?.({ ...scene, row: saved })
  await ringFollowUpMoved(tx, {
    estateId: row.estate_id,
    followUpId: row.id,
    number: row.number,
    source: row.source,
    requestId: saved.linked_id ?? (saved.source === 'request' ? saved.source_id : null),
    verb,
    from,
    to: state,
    result,
    comment: saved.comment,
    at,
    actor,
    commandId: command.id,
  })
  await part.follow?.({ ...scene, row: saved })
  return warnings
}

/** A verb on a visit in one transaction, exactly once for its command, answered with the visit as it then stands. */
export async function onVisit(
  { actor, estateId, id, command }: VisitCall,
  verb: string,
  facts: Facts,
  work: (scene: VisitScene) => Promise<Warnings>,
): Promise<FollowUpMoved> {
  const on = { estateId, verb: `followUps.${verb}`, payload: { id, ...facts } }
  return commanded(actor, command, on, async (tx) => {
    const row = await lockVisit(tx, estateId, id)
    const at = momentOf(facts.occurredAt, row.moved_at, { noun: 'followUp', about: { clause: 'KF05-10' } })
    const warnings = await work({ tx, actor, row, at, command }).catch((error) => withRow(tx, row, error))
    return visitReply(tx, actor, estateId, id, warnings)
  })
}

/** Whoever came second, or may not, is shown the visit as it stands. */
async function withRow(tx: Tx, row: VisitInHand, error: unknown): Promise<never> {
  if (!(error instanceof Refusal) || error.kind === 'invalid') throw error
  const current = await selectVisits(tx, row.estate_id).where('f.id', '=', row.id).executeTakeFirstOrThrow()
  throw new Refusal(error.kind, error.reason, { ...error.about, current: visitOf(current) })
}

export async function noteVisit(
  scene: VisitScene,
  verb: string,
  facts: Facts,
  saved: VisitInHand,
  set: VisitChange,
): Promise<void> {
  const names = ['state', ...Object.keys(set)] as (keyof VisitInHand)[]
  const pick = (from: VisitInHand) => Object.fromEntries(names.map((name) => [name, from[name]]))
  const { occurredAt: _, ...told } = facts
  await note(scene.tx, {
    ...aboutVisit(saved, scene.actor, scene.at, scene.command.id),
    verb,
    before: pick(scene.row),
    after: pick(saved),
    facts: { ...told, number: saved.number },
  })
}

export async function visitReply(
  tx: Tx,
  actor: Actor,
  estateId: number,
  id: string,
  warnings: Warnings,
): Promise<FollowUpMoved> {
  const record = await selectVisits(tx, estateId).where('f.id', '=', id).executeTakeFirstOrThrow()
  return { followUp: visitOf(record), verbs: verbsOn(record, actor), warnings }
}

/** What this actor may do with the visit now; one's own work is neither visited nor reviewed by oneself. */
export function verbsOn(
  row: Pick<VisitInHand, 'state' | 'handler_id' | 'visitor_id' | 'attempts' | 'overall' | 'linked_id'>,
  actor: Actor,
): FollowUpMoved['verbs'] {
  const offered: FollowUpMoved['verbs'] = offeredVerbs(
    followUpMoves,
    row.state as FollowUpState,
    actor,
    may,
  ).filter((verb) => {
    const word = followUpMoves.moves[verb].may
    if (word === 'followUp.contact' && verb !== 'link' && row.handler_id === actor.staffId) return false
    if (verb === 'review' && row.visitor_id === actor.staffId) return false
    return !(verb === 'close' && row.overall === 'C' && row.linked_id === null)
  })
  if (followUpMoves.final.every((state) => state !== row.state) && may(actor, 'followUp.plan'))
    offered.push('assign')
  return offered
}
