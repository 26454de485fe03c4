import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { afterCommit } from '../../platform/database/after-commit.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { moveTo } from '../../platform/moves.ts'
import { makeMove } from '../../platform/moving.ts'
import { type DocumentState, type DocumentVerb, documentMoves } from './controlled.moves.ts'
import { type Change, type Edition, editionForWrite, saveEdition } from './controlled.store.ts'
import { forgetParameters } from './in-force.ts'

export type At = { code: string; id: string }

/** One command on one edition, once, its document locked. */
export async function acting(
  actor: Actor,
  command: Command,
  verb: DocumentVerb,
  { code, id }: At,
  payload: object,
  work: (tx: Tx, edition: Edition) => Promise<void>,
): Promise<{ id: string }> {
  const on = { estateId: 0, verb: `document.${verb}`, payload: { code, id, ...payload } }
  return commanded(actor, command, on, async (tx) => {
    const edition = await editionForWrite(tx, code, id)
    mustStand(actor, edition, verb)
    await work(tx, edition)
    return { id }
  })
}

/** An illegal move or a missing permission is told before anything else about the command. */
function mustStand(actor: Actor, edition: Edition, verb: DocumentVerb): void {
  const state = edition.state as DocumentState
  if (!moveTo(documentMoves, state, verb) || !may(actor, documentMoves.moves[verb].may))
    makeMove(documentMoves, verb, { actor, state, may })
}

/** Moves after which other figures may hold than those kept in mind. */
const changesFigures: readonly DocumentVerb[] = ['approve', 'sendBack', 'takeEffect', 'supersede', 'withdraw']

type Moving = { facts?: Record<string, unknown>; byHouse?: true }

/** Moves an edition, saves what changed with it and notes the happening. Refuses as platform/moving.ts says. */
export async function moveEdition(
  tx: Tx,
  actor: Actor,
  edition: Edition,
  verb: DocumentVerb,
  change: Change = {},
  { facts = {}, byHouse }: Moving = {},
): Promise<void> {
  const from = edition.state as DocumentState
  const mover = byHouse ? { ...actor, system: true as const } : actor
  const state = makeMove(documentMoves, verb, { actor: mover, state: from, facts, may })
  await saveEdition(tx, edition.id, { ...change, state })
  if (changesFigures.includes(verb)) afterCommit(tx, forgetParameters)
  const { body: _, parameters: __, ...kept } = change
  await noteMove(tx, actor, edition, verb, { before: { state: from }, after: { state, ...kept } })
}

/** One happening of an edition, with the document and number it concerns. */
export async function noteMove(
  tx: Tx,
  actor: Actor,
  { id, code, version, revision }: Pick<Edition, 'id' | 'code' | 'version' | 'revision'>,
  verb: DocumentVerb,
  { before, after }: { before?: Record<string, unknown>; after: Record<string, unknown> },
): Promise<void> {
  const label = `${version}/${revision}`
  const subject = documentMoves.subject
  const about = { estateId: 0, subject, subjectId: id, verb, actor, before, after }
  await note(tx, { ...about, facts: { code, label }, revision: `${code} ${label}` })
}
