import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type Checked, checkRows, type RoomGroup } from './check.ts'
import { enterBatch } from './enter.ts'
import type { Entering } from './entering.ts'
import type { Outcome } from './imports.contract.ts'
import { beat, type Ending, endImport } from './imports.store.ts'
import { makeBuildings } from './make-buildings.ts'
import { readRows } from './rows.ts'
import type { Sheet } from './sheet.ts'

export type Run = {
  actor: Actor
  estateId: number
  importId: string
  sheet: Sheet
  options: {
    duplicates: 'skip' | 'replace' | 'replaceAndAdd'
    whole: boolean
    createBuildings: boolean
    consented: boolean
  }
}

/** Rooms in one go: small enough to show progress and to stop soon, large enough to cost little each. */
const batchSize = 250

/** Thrown inside the run to undo what is not committed yet. */
class Stopped extends Error {}

/**
 * Enters a list to its end and says on the import how it ended. All or nothing is one transaction; good rows only is one
 * for every batch, and stopping it keeps the batches already in.
 */
export async function enterList(run: Run): Promise<void> {
  const outcome = emptyOutcome()
  const ending = await entered(run, outcome)
  await inTransaction(run.actor, async (tx) => {
    await endImport(tx, run.estateId, run.importId, ending)
    const facts = { outcome: ending.outcome, failure: ending.failure }
    const subject = { estateId: run.estateId, subject: 'estate.import', subjectId: run.importId }
    await note(tx, { ...subject, verb: ending.state, actor: run.actor, facts })
  })
  tell(run, ending.state)
}

async function entered(run: Run, outcome: Outcome): Promise<Ending> {
  try {
    await enterGroups(run, outcome)
    return { state: 'done', outcome }
  } catch (error) {
    const kept = run.options.whole ? undefined : outcome
    if (error instanceof Stopped) return { state: 'cancelled', outcome: kept }
    if (error instanceof Refusal) return { state: 'failed', failure: error.reason, outcome: kept }
    console.error(`import ${run.importId} failed`, error)
    return { state: 'failed', failure: 'house.fault', outcome: kept }
  }
}

async function enterGroups(run: Run, outcome: Outcome): Promise<void> {
  const { actor, options } = run
  if (options.whole) {
    await inTransaction(actor, async (tx) => {
      const checked = await check(tx, run)
      if (refused(checked)) throw new Refusal('not_now', 'import.has_errors')
      await enterAll(run, checked, outcome, (work) => work(tx))
    })
    return
  }
  const checked = await inTransaction(actor, (tx) => check(tx, run))
  outcome.rowsRefused = refused(checked)
  await enterAll(run, checked, outcome, (work) => inTransaction(actor, work))
}

const check = (tx: Tx, { estateId, sheet, options }: Run): Promise<Checked> =>
  checkRows(tx, estateId, readRows(sheet, shanghaiDay(now())), options.createBuildings)

const refused = ({ rows }: Checked): number => rows.filter((row) => !row.reader.isGood).length

type Within = (work: (tx: Tx) => Promise<void>) => Promise<void>

async function enterAll(
  { actor, estateId, importId, options }: Run,
  checked: Checked,
  outcome: Outcome,
  within: Within,
): Promise<void> {
  const { duplicates, consented } = options
  const entering: Entering = {
    estateId,
    actor,
    importId,
    duplicates,
    consented,
    known: checked.known,
    people: new Map(),
    outcome,
  }
  if (options.createBuildings) await within((tx) => makeBuildings(tx, entering, checked.groups))
  let done = 0
  for (const batch of batchesOf(checked.groups)) {
    const { cancelAsked } = await beat(actor, estateId, importId, done)
    if (cancelAsked) throw new Stopped()
    await within((tx) => enterBatch(tx, entering, batch))
    done += batch.reduce((rows, group) => rows + group.rows, 0)
    tell({ estateId, importId }, 'progress')
  }
  await beat(actor, estateId, importId, done)
}

function* batchesOf(groups: readonly RoomGroup[]): Generator<RoomGroup[]> {
  for (let at = 0; at < groups.length; at += batchSize) yield groups.slice(at, at + batchSize)
}

const tell = ({ estateId, importId }: { estateId: number; importId: string }, verb: string): void =>
  announce({ estateId, subject: 'estate.import', id: importId, verb })

const emptyOutcome = (): Outcome => ({
  unitsAdded: 0,
  unitsChanged: 0,
  unitsSkipped: 0,
  buildingsAdded: 0,
  peopleAdded: 0,
  peopleChanged: 0,
  membersAdded: 0,
  vehiclesAdded: 0,
  rowsRefused: 0,
})
