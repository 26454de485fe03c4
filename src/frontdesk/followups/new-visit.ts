import { revisionInForce } from '../../documents/controlled/controlled.ts'
import { fileRecord } from '../../documents/records/records.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import { makeMove } from '../../platform/moving.ts'
import { nextNumber } from '../../platform/numbering.ts'
import type { FollowUpRow } from './followups.contract.ts'
import { followUpMoves } from './followups.moves.ts'
import { insertVisit, type VisitInHand } from './followups.store.ts'
import { awaitVisit, visitUrl } from './visit-limits.ts'

export const form = 'QR-KF-06-05'

export type NewVisit = {
  estateId: number
  id?: string
  source: FollowUpRow['source']
  sourceId: string | null
  sourceNumber: string
  kind: FollowUpRow['kind']
  unitId: string | null
  location: string
  zoneId: string | null
  interviewee: string
  phoneSealed: string | null
  phoneMask: string
  handlerId: string | null
  assigneeId: string | null
  sampledBy: string
  at: Date
  dueAt: Date
  commandId?: string
}

/** Writes a planned visit: number, QR-KF-06-05, limit and happening. */
export async function newVisit(
  tx: Tx,
  actor: Actor,
  visit: NewVisit,
): Promise<{ id: string; number: string }> {
  const { estateId, at } = visit
  const state = makeMove(followUpMoves, 'plan', { actor, state: '', may })
  const number = await nextNumber(tx, { estateId, form: '0605', day: shanghaiDay(at) })
  const row = await insertVisit(tx, {
    estate_id: estateId,
    id: visit.id ?? newId(),
    number,
    source: visit.source,
    source_id: visit.sourceId,
    source_number: visit.sourceNumber,
    kind: visit.kind,
    unit_id: visit.unitId,
    location: visit.location,
    zone_id: visit.zoneId,
    interviewee: visit.interviewee,
    phone_sealed: visit.phoneSealed,
    phone_mask: visit.phoneMask,
    handler_id: visit.handlerId,
    assignee_id: visit.assigneeId,
    sampled_by: visit.sampledBy,
    state,
    planned_at: at,
    moved_at: at,
    due_at: visit.dueAt,
    revision: `KF05-10 ${await revisionInForce('KF05-10', at)}`,
  })
  await filed(tx, actor, row, visit.commandId)
  return { id: row.id, number }
}

async function filed(tx: Tx, actor: Actor, row: VisitInHand, commandId: string | undefined): Promise<void> {
  await awaitVisit(tx, row, row.planned_at)
  await fileRecord(tx, {
    estateId: row.estate_id,
    form,
    number: row.number,
    subject: followUpMoves.subject,
    subjectId: row.id,
    url: visitUrl(row.id),
    title: `${row.location} ${row.source_number}`.trim(),
    occurredAt: row.planned_at,
  })
  await note(tx, {
    ...aboutVisit(row, actor, row.planned_at, commandId),
    verb: 'plan',
    after: { state: row.state, kind: row.kind, dueAt: row.due_at },
    facts: { number: row.number, sourceNumber: row.source_number, sampledBy: row.sampled_by },
  })
}

export const aboutVisit = (row: VisitInHand, actor: Actor, at: Date, commandId?: string) => ({
  estateId: row.estate_id,
  subject: followUpMoves.subject,
  subjectId: row.id,
  actor,
  facts: { number: row.number },
  revision: row.revision,
  occurredAt: at,
  commandId,
})
