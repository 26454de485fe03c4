import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { editionsOf } from './controlled.store.ts'
import { type At, acting, moveEdition } from './moving-editions.ts'
import { beingMade, enterIntoForce } from './succession.ts'

/** Signs as reviewer. V00-1: not the one who prepared it. */
export const reviewRevision = (actor: Actor, command: Command, at: At) =>
  acting(actor, command, 'review', at, {}, async (tx, edition) => {
    if (edition.prepared_by === actor.staffId)
      refuse('forbidden', 'document.own_review', { rule: 'V00-1', clause: 'KF06 2.1' })
    if (edition.reviewed_by) refuse('not_now', 'document.already_reviewed', { clause: 'KF06 2.1' })
    await moveEdition(tx, actor, edition, 'review', { reviewed_by: actor.staffId, reviewed_at: now() })
  })

/**
 * Approves a reviewed edition, in force at once or from `effectiveFrom` on: later records run under it, earlier ones
 * keep theirs. V00-2 refuses an instant already past; `document.another_scheduled` one not after the latest approved.
 */
export async function approveRevision(actor: Actor, command: Command, at: At, effectiveFrom?: Date) {
  return acting(actor, command, 'approve', at, { effectiveFrom }, async (tx, edition) => {
    const editions = await editionsOf(tx, at.code)
    const approvedAt = now()
    const from = effectiveFrom ?? approvedAt
    const field = 'effectiveFrom'
    if (from < approvedAt)
      refuse('invalid', 'document.backdated', { rule: 'V00-2', field, clause: 'KF06 2.1' })
    if (editions.some((each) => each.effective_from && each.effective_from >= from))
      refuse('invalid', 'document.another_scheduled', { field, clause: 'KF06 2.2' })
    const signed = { approved_by: actor.staffId, approved_at: approvedAt, effective_from: from }
    await moveEdition(tx, actor, edition, 'approve', signed, { facts: { reviewedBy: edition.reviewed_by } })
    if (!effectiveFrom) await enterIntoForce(tx, actor, { ...edition, ...signed, state: 'approved' })
  })
}

/** Sends an edition back to its author: at review, or approved and not yet in force. Its signatures fall away. */
export async function returnRevision(actor: Actor, command: Command, at: At, why: string) {
  return acting(actor, command, 'sendBack', at, { why }, async (tx, edition) => {
    if (edition.state === 'approved') {
      if (edition.effective_from! <= now())
        refuse('not_now', 'document.in_force_already', { clause: 'KF06 2.1' })
      const other = beingMade(await editionsOf(tx, at.code))
      if (other)
        refuse('conflict', 'document.already_drafted', { clause: 'KF06', facts: { label: other.label } })
    }
    const unsigned = { reviewed_by: null, reviewed_at: null, approved_by: null, approved_at: null }
    const change = { ...unsigned, effective_from: null, returned_why: why }
    await moveEdition(tx, actor, edition, 'sendBack', change, { facts: { why } })
  })
}

/** Withdraws a document from use. One whose figures the house reads can be revised, not withdrawn (V00-4). */
export async function withdrawDocument(actor: Actor, command: Command, at: At, why: string) {
  return acting(actor, command, 'withdraw', at, { why }, async (tx, edition) => {
    if (edition.parameters.length > 0)
      refuse('not_now', 'document.still_governs', { rule: 'V00-4', clause: 'KF06 2.2' })
    const ending = { ended_at: now(), withdrawn_why: why }
    await moveEdition(tx, actor, edition, 'withdraw', ending, { facts: { why } })
  })
}

/** Stamps a superseded edition 作废, when its copies have been called in (V00-4). */
export const retireRevision = (actor: Actor, command: Command, at: At) =>
  acting(actor, command, 'retire', at, {}, (tx, edition) => moveEdition(tx, actor, edition, 'retire'))
