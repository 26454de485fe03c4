import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Outcome } from './imports.contract.ts'

export type NewImport = {
  id: string
  fileName: string
  digest: string
  template: string
  sheetSealed: string
  counts: {
    rows_total: number
    rows_good: number
    rows_bad: number
    rows_known: number
    warnings: number
    missing_buildings: string[]
    empty_estate: boolean
  }
}

export async function insertImport(tx: Tx, actor: Actor, estateId: number, made: NewImport): Promise<void> {
  await tx
    .insertInto('estate.import')
    .values({
      estate_id: estateId,
      id: made.id,
      file_name: made.fileName,
      file_digest: made.digest,
      template: made.template,
      sheet_sealed: made.sheetSealed,
      ...made.counts,
      started_by: actor.staffId,
      starter: actor.name,
      started_at: now(),
    })
    .execute()
}

/** The import, locked. Refuses `import.not_found`. */
export async function lockImport(tx: Tx, estateId: number, importId: string) {
  const row = await tx
    .selectFrom('estate.import')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', importId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'import.not_found')
}

/** The sealed list of an import. Refuses `import.sheet_forgotten` after its seven days. */
export async function sealedSheet(actor: Actor, estateId: number, importId: string): Promise<string> {
  const row = await inTransaction(actor, (tx) =>
    tx
      .selectFrom('estate.import')
      .select('sheet_sealed')
      .where('estate_id', '=', estateId)
      .where('id', '=', importId)
      .executeTakeFirst(),
  )
  if (!row) refuse('not_found', 'import.not_found')
  return row.sheet_sealed ?? refuse('not_now', 'import.sheet_forgotten')
}

export async function setImport(
  tx: Tx,
  estateId: number,
  importId: string,
  columns: Record<string, unknown>,
): Promise<void> {
  await tx
    .updateTable('estate.import')
    .set(columns)
    .where('estate_id', '=', estateId)
    .where('id', '=', importId)
    .execute()
}

/** Says how far a run is, in a transaction of its own, and answers whether somebody asked it to stop. */
export async function beat(
  actor: Actor,
  estateId: number,
  importId: string,
  rowsDone: number,
): Promise<{ cancelAsked: boolean }> {
  return inTransaction(actor, async (tx) => {
    const { rows } = await sql<{ cancelAsked: boolean }>`
      update estate.import set rows_done = ${rowsDone}, beat_at = ${now()}::timestamptz
       where estate_id = ${estateId} and id = ${importId}
      returning cancel_asked as "cancelAsked"`.execute(tx)
    return { cancelAsked: rows[0]?.cancelAsked ?? true }
  })
}

export type Ending = { state: 'done' | 'failed' | 'cancelled'; failure?: string; outcome?: Outcome }

export const endImport = (tx: Tx, estateId: number, importId: string, ending: Ending): Promise<void> =>
  setImport(tx, estateId, importId, {
    state: ending.state,
    failure: ending.failure ?? null,
    outcome: ending.outcome ? JSON.stringify(ending.outcome) : null,
    ended_at: now(),
  })

type About = { actor: Actor; estateId: number; command: Command; importId: string }

/** Notes on the import what was done with it. */
export const tell = (tx: Tx, { actor, estateId, command, importId }: About, verb: string, facts: object) =>
  note(tx, {
    estateId,
    subject: 'estate.import',
    subjectId: importId,
    verb,
    actor,
    facts: facts as Record<string, unknown>,
    commandId: command.id,
  })
