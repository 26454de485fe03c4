import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { piecesOf } from '../../platform/pieces.ts'
import { namePinyin } from '../../platform/pinyin.ts'

export type NewPlace = {
  id?: string
  code: string
  name: string
  kind: string
  sortKey: string
  buildingId: string | null
  entranceId: string | null
  zoneId: string | null
}

/** What a place is found by. */
export function placeKeys(estateId: number, name: string) {
  const { full, initials } = namePinyin(name)
  return { name, name_key: full, initials, pieces: piecesOf(estateId, name) }
}

/** Enters places; a code already there is left as it is. Answers the ids entered. */
export async function insertPlaces(tx: Tx, estateId: number, places: readonly NewPlace[]): Promise<string[]> {
  const rows = places.map((place) => ({
    id: place.id ?? newId(),
    code: place.code,
    kind: place.kind,
    sort_key: place.sortKey,
    building_id: place.buildingId,
    entrance_id: place.entranceId,
    zone_id: place.zoneId,
    ...placeKeys(estateId, place.name),
  }))
  const added = await sql<{ id: string }>`
    insert into estate.place (estate_id, id, building_id, entrance_id, zone_id, code, name, name_key, initials, pieces,
                              kind, sort_key)
    select ${estateId}::int, p.id, p.building_id, p.entrance_id, p.zone_id, p.code, p.name, p.name_key, p.initials,
           p.pieces::tsvector, p.kind, p.sort_key
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as p (id uuid, building_id uuid, entrance_id uuid, zone_id uuid, code text, name text, name_key text,
              initials text, pieces text, kind text, sort_key text)
    on conflict (estate_id, code) do nothing
    returning id`.execute(tx)
  return added.rows.map((row) => row.id)
}
