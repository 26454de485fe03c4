import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { now } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type * as contract from './imports.contract.ts'
import type { Import } from './imports.contract.ts'
import { importOf } from './imports.lists.ts'
import { lockImport, sealedSheet, setImport, tell } from './imports.store.ts'
import { enterList } from './running.ts'
import { openSheet } from './sheet.ts'

const runs = new Map<string, Promise<void>>()

/** Ends when an import of this process has come to its end: for tests, and for a house that closes. */
export const importEnded = async (importId: string): Promise<void> => runs.get(importId)

/**
 * Starts entering the rows in the background. Refuses `import.already_run`, `import.another_running`,
 * `import.nothing_good`, and `import.has_errors` where all or nothing is asked of a list with errors.
 */
export async function runImport(
  actor: Actor,
  estateId: number,
  command: Command,
  importId: string,
  options: BodyOf<typeof contract.runImport>,
): Promise<Import> {
  const sheet = openSheet(await sealedSheet(actor, estateId, importId))
  const on = { estateId, verb: 'import.run', payload: { importId, ...options } }
  let started = false
  await commanded(actor, command, on, async (tx) => {
    const row = await lockImport(tx, estateId, importId)
    if (row.state !== 'previewed') refuse('not_now', 'import.already_run')
    mustBeGood(row, options)
    await mustBeAlone(tx, estateId)
    await setImport(tx, estateId, importId, {
      state: 'running',
      beat_at: now(),
      duplicates: options.duplicates,
      whole: options.whole,
      create_buildings: options.createBuildings,
      consented: options.consented,
    })
    await tell(tx, { actor, estateId, command, importId }, 'run', options)
    started = true
    return { importId }
  })
  if (started) begin(importId, enterList({ actor, estateId, importId, sheet, options }))
  return importOf(actor, estateId, importId)
}

function begin(importId: string, run: Promise<void>): void {
  const ended = run
    .catch((error: unknown) => console.error(`import ${importId} could not be ended`, error))
    .finally(() => runs.delete(importId))
  runs.set(importId, ended)
}

/** Whether it is worth starting: the run itself checks every row again. */
function mustBeGood(
  row: { rows_good: number; rows_bad: number; missing_buildings: string[] },
  options: BodyOf<typeof contract.runImport>,
): void {
  const mayHeal = options.createBuildings && row.missing_buildings.length > 0
  if (!row.rows_good && !mayHeal) refuse('not_now', 'import.nothing_good')
  if (options.whole && row.rows_bad && !mayHeal) refuse('not_now', 'import.has_errors', { field: 'whole' })
}

async function mustBeAlone(tx: Tx, estateId: number): Promise<void> {
  const other = await tx
    .selectFrom('estate.import')
    .select('id')
    .where('estate_id', '=', estateId)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (other) refuse('not_now', 'import.another_running')
}

/** Asks a running import to stop: it does before its next batch. Refuses `import.not_running`. */
export async function cancelImport(
  actor: Actor,
  estateId: number,
  command: Command,
  importId: string,
): Promise<Import> {
  const on = { estateId, verb: 'import.cancel', payload: { importId } }
  await commanded(actor, command, on, async (tx) => {
    const row = await lockImport(tx, estateId, importId)
    if (row.state !== 'running') refuse('not_now', 'import.not_running')
    await setImport(tx, estateId, importId, { cancel_asked: true })
    await tell(tx, { actor, estateId, command, importId }, 'cancel', {})
    return { importId }
  })
  announce({ estateId, subject: 'estate.import', id: importId, verb: 'cancel' })
  return importOf(actor, estateId, importId)
}
