import { sql } from 'kysely'
import { houseActor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { database } from '../../platform/database/connection.ts'
import { inTransaction } from '../../platform/database/transaction.ts'

const silenceMs = 120_000
const keptMs = 7 * 86_400_000

/** Imports whose process is gone have failed: what all-or-nothing began was undone, good rows only kept its batches. */
export const failSilentImports = (): Promise<void> =>
  inEveryEstate(
    (estateId) => sql`
    update estate.import set state = 'failed', failure = 'import.interrupted', ended_at = ${now()}::timestamptz
     where estate_id = ${estateId} and state = 'running'
       and beat_at < ${new Date(now().getTime() - silenceMs)}::timestamptz`,
  )

/** The lists themselves are kept no longer than it takes to correct them (个保法 19). */
export const forgetSheets = (): Promise<void> =>
  inEveryEstate(
    (estateId) => sql`
    update estate.import set sheet_sealed = null
     where estate_id = ${estateId} and sheet_sealed is not null and state <> 'running'
       and started_at < ${new Date(now().getTime() - keptMs)}::timestamptz`,
  )

async function inEveryEstate(statement: (estateId: number) => ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from estate.every_estate()`.execute(database().kysely)
  for (const { id } of rows) await inTransaction(houseActor([id]), (tx) => statement(id).execute(tx))
}
