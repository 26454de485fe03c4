import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import { makeMove } from '../../platform/moving.ts'
import { refuse } from '../../platform/refusal.ts'
import type { AmendBody, DraftBody } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import { editionsOf, insertDraft, lockDocument } from './controlled.store.ts'
import { type At, acting, moveEdition, noteMove } from './moving-editions.ts'
import { withValues } from './parameter-rules.ts'
import { nextEdition } from './succession.ts'
import { mustRead } from './text-rules.ts'

/**
 * Drafts the next edition of a document: new values of some figures, a new text, or both (KF06 2.4).
 * Refuses `document.already_drafted` while another is in the making, and a draft without reason or clause (V00-5).
 */
export async function draftRevision(actor: Actor, command: Command, code: string, draft: DraftBody) {
  const on = { estateId: 0, verb: 'document.draft', payload: { code, ...draft } }
  return commanded(actor, command, on, async (tx) => {
    await draftIn(tx, actor, code, draft)
    return { id: draft.id }
  })
}

async function draftIn(tx: Tx, actor: Actor, code: string, draft: DraftBody): Promise<void> {
  await lockDocument(tx, code)
  const state = makeMove(documentMoves, 'draft', { actor, state: '', facts: draft, may })
  const { base, inForce, number } = await nextEdition(code, await editionsOf(tx, code), draft.newVersion)
  const parameters = withValues(base.parameters, draft.values ?? {})
  const body = draft.body ?? base.body
  await mustRead(body, parameters)
  await insertDraft(tx, {
    ...number,
    code,
    state,
    parameters,
    body,
    from: base,
    draft,
    preparedBy: actor.staffId,
  })
  const { reason, clause, values } = draft
  await noteMove(tx, actor, { id: draft.id, code, ...number }, 'draft', {
    after: { state, reason, clause, values },
  })
  if (inForce.state === 'effective')
    await moveEdition(tx, actor, inForce, 'beginRevision', {}, { byHouse: true })
}

/** Amends a draft or a returned edition. A page that another person has saved over is refused (`document.changed_meanwhile`). */
export const amendRevision = (actor: Actor, command: Command, at: At, body: AmendBody) =>
  acting(actor, command, 'amend', at, body, async (tx, edition) => {
    if (edition.row_version !== body.rowVersion)
      refuse('conflict', 'document.changed_meanwhile', {
        clause: 'KF06',
        current: { rowVersion: edition.row_version },
      })
    const parameters = withValues(edition.parameters, body.values ?? {})
    const text = body.body ?? edition.body
    await mustRead(text, parameters)
    await moveEdition(tx, actor, edition, 'amend', {
      parameters,
      body: text,
      reason: body.reason ?? edition.reason,
      clause: body.clause ?? edition.clause,
      title_zh: body.title?.zh ?? edition.title_zh,
      title_en: body.title?.en ?? edition.title_en,
    })
  })

/** Hands a draft in for review. */
export const submitRevision = (actor: Actor, command: Command, at: At) =>
  acting(actor, command, 'submit', at, {}, (tx, edition) => moveEdition(tx, actor, edition, 'submit'))

/** Gives up a draft; the edition in force is no longer under revision. */
export const discardRevision = (actor: Actor, command: Command, at: At) =>
  acting(actor, command, 'discard', at, {}, async (tx, edition) => {
    await moveEdition(tx, actor, edition, 'discard', { ended_at: now() })
    const editions = await editionsOf(tx, at.code)
    const inForce = editions.find((each) => each.state === 'underRevision')
    // Another edition, approved for a later day, keeps the one in force under revision.
    if (inForce && !editions.some((each) => each.state === 'approved'))
      await moveEdition(tx, actor, inForce, 'endRevision', {}, { byHouse: true })
  })
