import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { pageOf, readKey } from '../../platform/http/keyset.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Import } from './imports.contract.ts'

const asImport = (estateId: number, where: RawBuilder<unknown>) => sql<Import>`
  select id, file_name as "fileName", template, state, duplicates, whole, rows_total as "rowsTotal",
         rows_good as "rowsGood", rows_bad as "rowsBad", rows_done as "rowsDone", warnings, rows_known as "rowsKnown",
         missing_buildings as "missingBuildings", empty_estate as "emptyEstate", outcome, failure,
         sheet_sealed is not null as "sheetKept", starter, to_json(started_at)#>>'{}' as "startedAt",
         to_json(ended_at)#>>'{}' as "endedAt"
    from estate.import where estate_id = ${estateId} and ${where}`

/** One import; refuses `import.not_found`. */
export async function importOf(actor: Actor, estateId: number, importId: string): Promise<Import> {
  const [row] = await quickRead(actor, () => asImport(estateId, sql`id = ${importId}`))
  return row ?? refuse('not_found', 'import.not_found')
}

/** A page of the log, newest first. */
export async function listOfImports(
  actor: Actor,
  estateId: number,
  { after, limit = 20 }: { after?: string; limit?: number },
): Promise<{ rows: Import[]; next?: string }> {
  const key = readKey(after, ['instant', 'id'])
  const where = key ? sql`(started_at, id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`
  const order = sql`${where} order by started_at desc, id desc limit ${limit + 1}`
  const rows = await quickRead(actor, () => asImport(estateId, order))
  return pageOf(
    rows,
    limit,
    ({ startedAt, id }) => [startedAt, id],
    (row) => row,
  )
}
