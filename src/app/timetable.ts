import { sql } from 'kysely'
import { remindSuspended, tellUnreturned } from '../dispatch/workorders/workorders.ts'
import { bringDocumentsIntoForce } from '../documents/controlled/controlled.ts'
import { watchLimits } from '../documents/limits/limits.ts'
import { failSilentImports, forgetSheets } from '../estate/imports/imports.ts'
import { fallDueVisits } from '../frontdesk/followups/followups.ts'
import { houseActor } from '../platform/actor.ts'
import { now } from '../platform/clock.ts'
import { database } from '../platform/database/connection.ts'
import { sealHappenings } from '../platform/happenings.ts'
import type { Timetable } from '../platform/jobs.ts'

/** Everything the house does by itself, and when (Shanghai time). */
export const timetableOf = (): Timetable => ({
  ticks: [
    { name: 'seal happenings', seconds: 3, work: sealAll },
    { name: 'bring documents into force', seconds: 30, work: enactDocuments },
    { name: 'tell of time limits', seconds: 15, work: tellOfLimits },
    { name: 'remind of orders out', seconds: 60, work: remindOfOrders },
    { name: 'let visits fall due', seconds: 60, work: letVisitsFallDue },
    { name: 'fail silent imports', seconds: 60, work: failSilentImports },
  ],
  jobs: [{ name: 'forget-imported-sheets', cron: '20 3 * * *', work: forgetSheets }],
})

const enactDocuments = async (): Promise<void> => {
  await bringDocumentsIntoForce()
}

/** Chains what has been committed since the last time, estate by estate; company-level news is estate 0. */
async function sealAll(): Promise<void> {
  for (const estateId of await unsealedEstates()) {
    const actor = houseActor([estateId])
    while ((await sealHappenings(actor, estateId)) > 0);
  }
}

/** B-4: whoever must know that something is nearly late, late or far over. */
async function tellOfLimits(): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from documents.estates_to_tell(${now()})`.execute(
    database().kysely,
  )
  if (rows.length > 0) await watchLimits(houseActor(rows.map((row) => row.id)))
}

/** KF05-03 9.4 and 9.5: orders suspended without a word, and orders not returned by the day's hour. */
async function remindOfOrders(): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from dispatch.estates_to_remind()`.execute(
    database().kysely,
  )
  const house = houseActor(rows.map((row) => row.id))
  await remindSuspended(house)
  await tellUnreturned(house)
}

/** KF05-10 9.1: visits a day before their end. */
async function letVisitsFallDue(): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from frontdesk.estates_with_planned_visits()`.execute(
    database().kysely,
  )
  await fallDueVisits(houseActor(rows.map((row) => row.id)))
}

async function unsealedEstates(): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from platform.estates_with_news()`.execute(
    database().kysely,
  )
  return rows.map((row) => row.id)
}
