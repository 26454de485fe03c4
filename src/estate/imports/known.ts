import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

export type KnownBuilding = { id: string; code: string; name: string; kind: string; zoneId: string | null }
export type KnownUnit = { id: string; code: string }

/** What the estate has of what a list speaks of. */
export type Known = {
  buildings: Map<string, KnownBuilding>
  /** ids by building and entrance, as 3-2 */
  entrances: Map<string, string>
  units: Map<string, KnownUnit>
  /** the code of the room a plate is entered at */
  plates: Map<string, string>
  /** no rooms at all: this list is the beginning */
  isEmpty: boolean
}

export async function knownOf(
  tx: Tx,
  estateId: number,
  { codes, plates }: { codes: string[]; plates: string[] },
): Promise<Known> {
  const buildings = await sql<KnownBuilding>`
    select id, code, name, kind, zone_id as "zoneId" from estate.building where estate_id = ${estateId}`.execute(
    tx,
  )
  const entrances = await sql<{ key: string; id: string }>`
    select b.code || '-' || e.code as key, e.id from estate.entrance e
      join estate.building b on b.estate_id = e.estate_id and b.id = e.building_id
     where e.estate_id = ${estateId}`.execute(tx)
  const units = await sql<KnownUnit>`
    select id, code from estate.unit where estate_id = ${estateId} and code = any (${codes}::text[])`.execute(
    tx,
  )
  const vehicles = await sql<{ plate: string; code: string }>`
    select v.plate, coalesce(u.code, '—') as code from estate.vehicle v
      left join estate.unit u on u.estate_id = v.estate_id and u.id = v.unit_id
     where v.estate_id = ${estateId} and v.plate = any (${plates}::text[]) and v.until is null`.execute(tx)
  const any = await sql`select from estate.unit where estate_id = ${estateId} limit 1`.execute(tx)
  return {
    buildings: new Map(buildings.rows.map((row) => [row.code, row])),
    entrances: new Map(entrances.rows.map((row) => [row.key, row.id])),
    units: new Map(units.rows.map((row) => [row.code, row])),
    plates: new Map(vehicles.rows.map((row) => [row.plate, row.code])),
    isEmpty: any.rows.length === 0,
  }
}
