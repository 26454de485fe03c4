import { type Selectable, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import type { DocumentsRecord } from '../../platform/database/tables.ts'
import { quickRead, read, type Tx } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Correction, listRecords as listEndpoint, QualityRecord } from './records.contract.ts'

const dayMs = 86_400_000

/** The register of quality records, newest first: by form, days, beginning of a number, or lateness. */
export async function listRecords(
  actor: Actor,
  estateId: number,
  { form, from, to, number, late, after, limit = 50 }: QueryOf<typeof listEndpoint>,
): Promise<{ rows: QualityRecord[]; next?: string }> {
  const cursor = readCursor(after)
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('documents.record')
      .selectAll()
      .where('estate_id', '=', estateId)
      .$if(form !== undefined, (query) => query.where('form', '=', form!))
      .$if(from !== undefined, (query) => query.where('opened_at', '>=', shanghaiInstant(from!)))
      .$if(to !== undefined, (query) =>
        query.where('opened_at', '<', new Date(shanghaiInstant(to!).getTime() + dayMs)),
      )
      .$if(number !== undefined, (query) => query.where(beginsWith(number!)))
      .$if(late !== undefined, (query) => query.where('late', '=', true))
      .$if(late === 'unexplained', (query) => query.where('late_reason', 'is', null))
      .$if(cursor !== undefined, (query) =>
        query.where(sql<boolean>`(opened_at, id) < (${cursor![0]}::timestamptz, ${cursor![1]}::uuid)`),
      )
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1),
  )
  const page = pageOf(rows, limit, (row) => [row.opened_at, row.id])
  return { ...page, rows: page.rows.map(recordOf) }
}

/** A range in "C" order: under row-level security `like` may not use the index, these operators may. */
const beginsWith = (start: string) =>
  sql<boolean>`number ~>=~ ${start} and number ~<~ ${`${start}\u{10ffff}`}`

/** One record with its corrections and what was signed. Refuses `record.not_found`. */
export const recordPage = (actor: Actor, estateId: number, id: string) =>
  read(actor, async (tx) => {
    const row = await tx
      .selectFrom('documents.record')
      .selectAll()
      .where('estate_id', '=', estateId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) refuse('not_found', 'record.not_found', { clause: 'KF06 3' })
    return {
      record: recordOf(row),
      corrections: await correctionsOf(tx, estateId, id),
      snapshot: row.snapshot as Record<string, unknown> | null,
    }
  })

/** The corrections of a record, oldest first. */
export async function correctionsOf(tx: Tx, estateId: number, recordId: string): Promise<Correction[]> {
  const rows = await tx
    .selectFrom('documents.correction')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('record_id', '=', recordId)
    .orderBy('corrected_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    field: row.field,
    oldValue: row.old_value,
    newValue: row.new_value,
    reason: row.reason,
    corrector: row.corrector,
    correctedAt: row.corrected_at.toISOString(),
  }))
}

/** The record a subject has filed on a form; undefined before it is filed. */
export async function recordOfSubject(
  tx: Tx,
  estateId: number,
  form: string,
  subjectId: string,
): Promise<QualityRecord | undefined> {
  const row = await tx
    .selectFrom('documents.record')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
  return row && recordOf(row)
}

/** A row of the register as it crosses the wire. */
export const recordOf = (row: Selectable<DocumentsRecord>): QualityRecord => ({
  id: row.id,
  form: row.form,
  number: row.number,
  subject: row.subject,
  subjectId: row.subject_id,
  title: row.title,
  url: row.url,
  revision: row.revision,
  occurredAt: row.occurred_at.toISOString(),
  openedAt: row.opened_at.toISOString(),
  late: row.late,
  lateReason: row.late_reason,
  lockedAt: row.locked_at?.toISOString() ?? null,
  voidedAt: row.voided_at?.toISOString() ?? null,
  voidReason: row.void_reason,
  retainUntil: row.retain_until,
})
