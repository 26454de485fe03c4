import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

export type UnitRecord = {
  id: string
  building_id: string
  entrance_id: string | null
  zone_id: string | null
  kind: string
  room: string
  code: string
  sort_key: string
  floor: number | null
  gross_area: number | null
  net_area: number | null
  layout: string
  occupancy: string
  handed_over_on: string | null
  remark: string
}

/** Enters rooms; one that somebody has entered meanwhile stays as it is. Answers the codes entered. */
export async function insertUnits(
  tx: Tx,
  estateId: number,
  rows: readonly UnitRecord[],
): Promise<Set<string>> {
  const added = await sql<{ code: string }>`
    insert into estate.unit (estate_id, id, building_id, entrance_id, zone_id, kind, room, code, sort_key, floor,
           gross_area, net_area, layout, occupancy, handed_over_on, remark)
    select ${estateId}::int, u.id, u.building_id, u.entrance_id, u.zone_id, u.kind, u.room, u.code, u.sort_key, u.floor,
           u.gross_area, u.net_area, u.layout, u.occupancy, u.handed_over_on, u.remark
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as u (id uuid, building_id uuid, entrance_id uuid, zone_id uuid, kind text, room text, code text, sort_key text,
              floor int, gross_area numeric, net_area numeric, layout text, occupancy text, handed_over_on date,
              remark text)
    on conflict (estate_id, code) do nothing
    returning code`.execute(tx)
  return new Set(added.rows.map((row) => row.code))
}

/** What a list says of a room that is there; null where it says nothing. */
export type UnitChange = {
  id: string
  kind: string | null
  floor: number | null
  gross_area: number | null
  net_area: number | null
  layout: string | null
  occupancy: string | null
  handed_over_on: string | null
  remark: string | null
}

export type ChangedUnit = { id: string; before: Record<string, unknown>; after: Record<string, unknown> }

/** Writes facts over rooms that are there, and answers those that were changed by it, as they were and are. */
export async function updateUnits(
  tx: Tx,
  estateId: number,
  rows: readonly UnitChange[],
): Promise<ChangedUnit[]> {
  const changed = await sql<ChangedUnit>`
    with wanted as (
      select u.id, coalesce(w.kind, u.kind) as kind, coalesce(w.floor, u.floor) as floor,
             coalesce(w.gross_area, u.gross_area) as gross_area, coalesce(w.net_area, u.net_area) as net_area,
             coalesce(w.layout, u.layout) as layout, coalesce(w.occupancy, u.occupancy) as occupancy,
             coalesce(w.handed_over_on, u.handed_over_on) as handed_over_on, coalesce(w.remark, u.remark) as remark,
             ${facts('u')} as before
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          as w (id uuid, kind text, floor int, gross_area numeric, net_area numeric, layout text, occupancy text,
                handed_over_on date, remark text)
        join estate.unit u on u.estate_id = ${estateId} and u.id = w.id
         for update of u),
    -- compared once a row, whatever order the join below takes after a bulk load nobody has analysed yet
    changing as materialized (select * from wanted w where w.before <> ${facts('w')})
    update estate.unit u set kind = w.kind, floor = w.floor, gross_area = w.gross_area, net_area = w.net_area,
           layout = w.layout, occupancy = w.occupancy, handed_over_on = w.handed_over_on, remark = w.remark,
           version = u.version + 1
      from changing w
     where u.estate_id = ${estateId} and u.id = w.id
    returning u.id, w.before, ${facts('u')} as after`.execute(tx)
  return changed.rows
}

const facts = (table: 'u' | 'w') =>
  sql.raw(`jsonb_build_object('kind', ${table}.kind, 'floor', ${table}.floor,
  'gross_area', ${table}.gross_area, 'net_area', ${table}.net_area, 'layout', ${table}.layout,
  'occupancy', ${table}.occupancy, 'handed_over_on', ${table}.handed_over_on, 'remark', ${table}.remark)`)

export type VehicleRow = { id: string; plate: string; unit_id: string }

/** Enters vehicles; a plate that is entered already stays where it is. Answers how many were new. */
export async function insertVehicles(tx: Tx, estateId: number, rows: readonly VehicleRow[]): Promise<number> {
  const added = await sql<{ id: string }>`
    insert into estate.vehicle (estate_id, id, plate, unit_id)
    select ${estateId}::int, v.id, v.plate, v.unit_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as v (id uuid, plate text, unit_id uuid)
    on conflict (estate_id, plate) where until is null do nothing
    returning id`.execute(tx)
  return added.rows.length
}
