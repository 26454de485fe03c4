import type { Selectable, Updateable } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { DocumentsRecord } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'

/** Where a record is found: by itself, or by its form and what it records. */
export type RecordAt = { estateId: number } & ({ id: string } | { form: string; subjectId: string })
export type RecordInHand = Selectable<DocumentsRecord>

/** The record, locked for writing; refuses `record.not_found`. */
export async function recordForWrite(tx: Tx, at: RecordAt): Promise<RecordInHand> {
  const row = await tx
    .selectFrom('documents.record')
    .selectAll()
    .where('estate_id', '=', at.estateId)
    .$if('id' in at, (query) => query.where('id', '=', (at as { id: string }).id))
    .$if('form' in at, (query) => {
      const { form, subjectId } = at as { form: string; subjectId: string }
      return query.where('form', '=', form).where('subject_id', '=', subjectId)
    })
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'record.not_found', { clause: 'KF06 3' })
}

export const saveRecord = (
  tx: Tx,
  record: RecordInHand,
  change: Updateable<DocumentsRecord>,
): Promise<RecordInHand> =>
  tx
    .updateTable('documents.record')
    .set(change)
    .where('estate_id', '=', record.estate_id)
    .where('id', '=', record.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export type NewCorrection = { field: string; oldValue: string; newValue: string; reason: string; at: Date }

export async function insertCorrections(
  tx: Tx,
  record: RecordInHand,
  actor: Actor,
  corrections: readonly NewCorrection[],
): Promise<string[]> {
  if (corrections.length === 0) return []
  const rows = corrections.map((each) => ({
    estate_id: record.estate_id,
    id: newId(),
    record_id: record.id,
    field: each.field,
    old_value: each.oldValue,
    new_value: each.newValue,
    reason: each.reason,
    corrected_by: actor.staffId,
    corrector: actor.name,
    corrected_at: each.at,
  }))
  await tx.insertInto('documents.correction').values(rows).execute()
  return rows.map((row) => row.id)
}

/** What stands written of a locked record: what was signed, as corrected since. */
export async function presentValues(tx: Tx, record: RecordInHand): Promise<Record<string, string>> {
  const corrections = await tx
    .selectFrom('documents.correction')
    .select(['field', 'new_value'])
    .where('estate_id', '=', record.estate_id)
    .where('record_id', '=', record.id)
    .orderBy('corrected_at')
    .orderBy('id')
    .execute()
  const signed = Object.entries((record.snapshot ?? {}) as Record<string, unknown>)
  return {
    ...Object.fromEntries(signed.map(([field, value]) => [field, written(value)])),
    ...Object.fromEntries(corrections.map((each) => [each.field, each.new_value])),
  }
}

/** How a value of a snapshot is written in a correction. */
export const written = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)
