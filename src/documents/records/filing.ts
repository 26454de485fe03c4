import type { Insertable } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { DocumentsRecord } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { minutesAt, numberAt, revisionInForce } from '../controlled/controlled.ts'
import {
  insertCorrections,
  presentValues,
  type RecordAt,
  recordForWrite,
  saveRecord,
  written,
} from './records.store.ts'

/** A quality record as a chapter files it: the register keeps where it is, never the chapter's own row. */
export type NewRecord = {
  estateId: number
  /** QR-KF-06-01 … 16 */
  form: string
  number: string
  /** schema.table and row of what is recorded */
  subject: string
  subjectId: string
  url: string
  title: string
  /** when the activity took place; recorded later than the parameter allows it is a late entry (V00-6) */
  occurredAt: Date
  lateReason?: string | null
}

export type RecordRow = Insertable<DocumentsRecord> & { id: string; late: boolean }

/** The register's row for a record filed now; nothing is written. A late one keeps its reason, or is marked without. */
export async function planRecord(record: NewRecord): Promise<RecordRow> {
  const openedAt = now()
  const lateAfter = await minutesAt('record.lateEntryHours', openedAt)
  const late = openedAt.getTime() - record.occurredAt.getTime() > lateAfter * 60_000
  return {
    estate_id: record.estateId,
    id: newId(),
    form: record.form,
    number: record.number,
    subject: record.subject,
    subject_id: record.subjectId,
    url: record.url,
    title: record.title,
    revision: `${record.form} ${await revisionInForce(record.form, openedAt)}`,
    opened_at: openedAt,
    occurred_at: record.occurredAt,
    late,
    late_reason: (late && record.lateReason?.trim()) || null,
    retain_until: await retainedUntil(record.form, openedAt),
  }
}

async function retainedUntil(form: string, from: Date): Promise<string> {
  const years = await numberAt(`record.retentionYears.QR${form.slice(-2)}`, from)
  const day = shanghaiDay(from)
  return `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-02-28')}`
}

/** Files a record in the caller's transaction: one of a form for a subject, under the chapter's own number. */
export async function fileRecord(tx: Tx, record: NewRecord): Promise<{ id: string; late: boolean }> {
  const row = await planRecord(record)
  await tx.insertInto('documents.record').values(row).execute()
  return { id: row.id, late: row.late }
}

/**
 * Signed: from now on the snapshot stands and nothing in it changes (V00-7). Signed again after its matter was
 * reopened, every difference is filed as a correction beside what was signed first.
 */
export async function lockRecord(
  tx: Tx,
  actor: Actor,
  of: RecordAt & { at: Date; snapshot: Record<string, unknown>; reason: string },
): Promise<void> {
  const record = await recordForWrite(tx, of)
  if (!record.locked_at) {
    await saveRecord(tx, record, { locked_at: of.at, snapshot: JSON.stringify(of.snapshot) })
    return
  }
  const present = await presentValues(tx, record)
  const changed = Object.entries(of.snapshot).map(([field, value]) => ({
    field,
    oldValue: present[field] ?? '',
    newValue: written(value),
    reason: of.reason,
    at: of.at,
  }))
  await insertCorrections(
    tx,
    record,
    actor,
    changed.filter((each) => each.oldValue !== each.newValue),
  )
}

/** V00-8: the number stays, marked void with its reason. */
export async function voidRecord(tx: Tx, of: RecordAt & { at: Date; reason: string }): Promise<void> {
  const record = await recordForWrite(tx, of)
  if (!record.voided_at) await saveRecord(tx, record, { voided_at: of.at, void_reason: of.reason })
}
