import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import { insertPlaces, type NewPlace, placesOfEntrance } from '../places/places.ts'

export type NewBuilding = {
  id: string
  code: string
  name: string
  kind: string
  floors?: number | null
  zoneId?: string | null
  handedOverOn?: string | null
  entrances: readonly { code: string; lifts: number }[]
}

/** Enters a building, its entrances and their places. Refuses `building.code_taken`. Answers entrance ids by code. */
export async function insertBuilding(
  tx: Tx,
  estateId: number,
  building: NewBuilding,
): Promise<Map<string, string>> {
  const added = await tx
    .insertInto('estate.building')
    .values({
      estate_id: estateId,
      id: building.id,
      code: building.code,
      name: building.name,
      kind: building.kind,
      floors: building.floors ?? null,
      zone_id: building.zoneId ?? null,
      handed_over_on: building.handedOverOn ?? null,
      sort: Number.parseInt(building.code, 10) || 1000,
    })
    .onConflict((taken) => taken.columns(['estate_id', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) refuse('conflict', 'building.code_taken', { field: 'code', facts: { code: building.code } })
  return insertEntrances(tx, estateId, building, building.entrances)
}

/** Enters entrances of a building with their places; those already there are left as they are. Answers the ids of the new. */
export async function insertEntrances(
  tx: Tx,
  estateId: number,
  building: { id: string; code: string; name: string; zoneId?: string | null },
  entrances: readonly { code: string; lifts: number }[],
): Promise<Map<string, string>> {
  if (!entrances.length) return new Map()
  const rows = await tx
    .insertInto('estate.entrance')
    .values(entrances.map((row) => ({ estate_id: estateId, id: newId(), building_id: building.id, ...row })))
    .onConflict((taken) => taken.columns(['estate_id', 'building_id', 'code']).doNothing())
    .returning(['id', 'code', 'lifts'])
    .execute()
  const places = rows.flatMap((entrance): NewPlace[] =>
    placesOfEntrance(building, entrance).map((place) => ({
      ...place,
      buildingId: building.id,
      entranceId: entrance.id,
      zoneId: building.zoneId ?? null,
    })),
  )
  await insertPlaces(tx, estateId, places)
  return new Map(rows.map((row) => [row.code, row.id]))
}

/** A building's new zone takes its rooms and places along. */
export async function moveToZone(tx: Tx, estateId: number, buildingId: string, zoneId: string | null) {
  for (const table of ['unit', 'place'])
    await sql`update estate.${sql.raw(table)} set zone_id = ${zoneId}
               where estate_id = ${estateId} and building_id = ${buildingId}`.execute(tx)
}
