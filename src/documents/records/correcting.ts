import { mustMay } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Correction, QualityRecord } from './records.contract.ts'
import { recordOf } from './records.lists.ts'
import {
  insertCorrections,
  presentValues,
  type RecordInHand,
  recordForWrite,
  saveRecord,
} from './records.store.ts'

const clause = 'KF06 3'
type At = { estateId: number; id: string }

/**
 * Corrects a field of a signed record: the old value stays beside the new one, with who, when and why (V00-7).
 * Refuses `record.not_locked`, `record.no_such_field` and `record.unchanged`.
 */
export async function correctRecord(
  actor: Actor,
  command: Command,
  at: At,
  body: { field: string; newValue: string; reason: string },
): Promise<Correction> {
  mustMay(actor, 'record.correct')
  const on = { estateId: at.estateId, verb: 'records.correct', payload: { id: at.id, ...body } }
  return commanded(actor, command, on, async (tx) => {
    const record = await recordForWrite(tx, at)
    const oldValue = await valueToCorrect(tx, record, body)
    const correctedAt = now()
    const [id] = await insertCorrections(tx, record, actor, [{ ...body, oldValue, at: correctedAt }])
    await noteOn(tx, record, actor, command, {
      verb: 'correct',
      before: { [body.field]: oldValue },
      after: { [body.field]: body.newValue },
      facts: { record: record.number, reason: body.reason },
    })
    return { id: id!, oldValue, corrector: actor.name, correctedAt: correctedAt.toISOString(), ...body }
  })
}

async function valueToCorrect(tx: Tx, record: RecordInHand, body: { field: string; newValue: string }) {
  if (!record.locked_at) refuse('not_now', 'record.not_locked', { clause, rule: 'V00-7' })
  const present = await presentValues(tx, record)
  const oldValue = present[body.field]
  if (oldValue === undefined) refuse('invalid', 'record.no_such_field', { clause, field: 'field' })
  if (oldValue === body.newValue) refuse('invalid', 'record.unchanged', { clause, field: 'newValue' })
  return oldValue
}

/** Says why a record was written late (V00-6); once given, the reason stands. */
export async function explainLate(
  actor: Actor,
  command: Command,
  at: At,
  reason: string,
): Promise<QualityRecord> {
  mustMay(actor, 'record.explain')
  const on = { estateId: at.estateId, verb: 'records.explainLate', payload: { id: at.id, reason } }
  return commanded(actor, command, on, async (tx) => {
    const record = await recordForWrite(tx, at)
    if (!record.late || record.late_reason)
      refuse('not_now', record.late ? 'record.late_explained' : 'record.not_late', { clause, rule: 'V00-6' })
    const saved = await saveRecord(tx, record, { late_reason: reason })
    await noteOn(tx, record, actor, command, {
      verb: 'explainLate',
      after: { lateReason: reason },
      facts: { record: record.number },
    })
    return recordOf(saved)
  })
}

/** The happening stands in the trail of what the record records, so that one timeline tells all. */
const noteOn = (
  tx: Tx,
  record: RecordInHand,
  actor: Actor,
  command: Command,
  what: { verb: string; before?: object; after: object; facts: object },
): Promise<void> =>
  note(tx, {
    estateId: record.estate_id,
    subject: record.subject,
    subjectId: record.subject_id,
    actor,
    verb: what.verb,
    before: what.before as Record<string, unknown> | undefined,
    after: what.after as Record<string, unknown>,
    facts: what.facts as Record<string, unknown>,
    revision: record.revision,
    commandId: command.id,
  })
