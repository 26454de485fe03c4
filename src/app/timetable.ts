import { sql } from 'kysely'
import { bringDocumentsIntoForce } from '../documents/controlled/controlled.ts'
import { houseActor } from '../platform/actor.ts'
import { database } from '../platform/database/connection.ts'
import { sealHappenings } from '../platform/happenings.ts'
import type { Timetable } from '../platform/jobs.ts'

/** Everything the house does by itself, and when (Shanghai time). */
export const timetableOf = (): Timetable => ({
  ticks: [
    { name: 'seal happenings', seconds: 3, work: sealAll },
    { name: 'bring documents into force', seconds: 30, work: enactDocuments },
  ],
  jobs: [],
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

async function unsealedEstates(): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from platform.estates_with_news()`.execute(
    database().kysely,
  )
  return rows.map((row) => row.id)
}
