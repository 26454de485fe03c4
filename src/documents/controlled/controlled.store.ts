import { type Selectable, sql, type Updateable } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { DocumentsDocumentRevision } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import type { DraftBody } from './controlled.contract.ts'
import type { Parameter } from './parameter.contract.ts'

type Row = Selectable<DocumentsDocumentRevision>
export type Edition = Omit<Row, 'parameters'> & { parameters: Parameter[] }

/** An edition for writing: the whole document is locked, so that editions of one code change one at a time. */
export async function editionForWrite(tx: Tx, code: string, id: string): Promise<Edition> {
  await lockDocument(tx, code)
  const row = await tx
    .selectFrom('documents.document_revision')
    .selectAll()
    .where('code', '=', code)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) refuse('not_found', 'document.no_such_edition', { clause: 'KF06' })
  return row as unknown as Edition
}

/** One change of a document at a time; refuses `document.unknown` for a code the handbook does not have. */
export async function lockDocument(tx: Tx, code: string): Promise<void> {
  const { rows } = await sql`
    select pg_advisory_xact_lock(hashtext('documents.document'), hashtext(code))
      from documents.document where code = ${code}`.execute(tx)
  if (rows.length === 0)
    refuse('not_found', 'document.unknown', { field: 'code', clause: 'KF06', facts: { code } })
}

/** Every edition of a document, newest number first. */
export async function editionsOf(tx: Tx, code: string): Promise<Edition[]> {
  const rows = await tx
    .selectFrom('documents.document_revision')
    .selectAll()
    .where('code', '=', code)
    .orderBy('version', 'desc')
    .orderBy('revision', 'desc')
    .orderBy('prepared_at', 'desc')
    .execute()
  return rows as unknown as Edition[]
}

export type NewEdition = Pick<Edition, 'code' | 'version' | 'revision' | 'state' | 'parameters' | 'body'> & {
  from: Edition
  draft: DraftBody
  preparedBy: string
}

/** A drafted edition, taking over from `from` whatever the draft does not change. */
export async function insertDraft(tx: Tx, edition: NewEdition): Promise<void> {
  const { from, draft } = edition
  await tx
    .insertInto('documents.document_revision')
    .values({
      id: draft.id,
      code: edition.code,
      version: edition.version,
      revision: edition.revision,
      state: edition.state,
      origin: 'company',
      title_zh: draft.title?.zh ?? from.title_zh,
      title_en: draft.title?.en ?? from.title_en,
      body: edition.body,
      parameters: JSON.stringify(edition.parameters),
      form: from.form ? JSON.stringify(from.form) : null,
      forms: from.forms,
      post: from.post,
      trial: from.trial,
      reason: draft.reason,
      clause: draft.clause,
      prepared_by: edition.preparedBy,
      prepared_at: now(),
    })
    .execute()
}

export type Change = Omit<Updateable<DocumentsDocumentRevision>, 'parameters'> & { parameters?: Parameter[] }

/** Saves what a verb changed of an edition; every save counts its row version up. */
export async function saveEdition(tx: Tx, id: string, { parameters, ...change }: Change): Promise<void> {
  await tx
    .updateTable('documents.document_revision')
    .set({ ...change, ...(parameters && { parameters: JSON.stringify(parameters) }) })
    .set((row) => ({ row_version: row('row_version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Editions approved earlier whose day has come, oldest first. */
export async function editionsDue(tx: Tx, at: Date): Promise<{ id: string; code: string }[]> {
  return tx
    .selectFrom('documents.document_revision')
    .select(['id', 'code'])
    .where('state', '=', 'approved')
    .where('effective_from', '<=', at)
    .orderBy('effective_from')
    .execute()
}
