import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { offeredVerbs } from '../../platform/moving.ts'
import type { Edition as EditionCard } from './controlled.contract.ts'
import { type DocumentState, documentMoves } from './controlled.moves.ts'
import type { Edition } from './controlled.store.ts'
import { labelOf } from './succession.ts'

/** Editions as the revision strip and the cover show them: who signed when, and what this person may do next. */
export async function editionCards(
  tx: Tx,
  actor: Actor,
  editions: readonly Edition[],
): Promise<EditionCard[]> {
  const names = await signersOf(tx, editions)
  const signed = (by: string | null, at: Date | null) =>
    by && at ? { name: names.get(by) ?? '', at: at.toISOString() } : null
  return editions.map((each) => ({
    id: each.id,
    label: labelOf(each),
    state: each.state as EditionCard['state'],
    origin: each.origin as EditionCard['origin'],
    reason: each.reason,
    clause: each.clause,
    prepared: signed(each.prepared_by, each.prepared_at),
    reviewed: signed(each.reviewed_by, each.reviewed_at),
    approved: signed(each.approved_by, each.approved_at),
    returnedWhy: each.returned_why,
    effectiveFrom: each.effective_from?.toISOString() ?? null,
    endedAt: each.ended_at?.toISOString() ?? null,
    rowVersion: each.row_version,
    verbs: verbsFor(actor, each),
  }))
}

/** The verbs offered on an edition: the table's, less those its own facts rule out. */
function verbsFor(actor: Actor, edition: Edition): EditionCard['verbs'] {
  const reviewable = edition.reviewed_by === null && edition.prepared_by !== actor.staffId
  return offeredVerbs(documentMoves, edition.state as DocumentState, actor, may).filter((verb) => {
    if (verb === 'review') return reviewable
    if (verb === 'approve') return edition.reviewed_by !== null
    if (verb === 'withdraw') return edition.parameters.length === 0
    return true
  })
}

async function signersOf(tx: Tx, editions: readonly Edition[]): Promise<Map<string, string>> {
  const ids = [
    ...new Set(editions.flatMap((each) => [each.prepared_by, each.reviewed_by, each.approved_by])),
  ].filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('people.staff').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}
