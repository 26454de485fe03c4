import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead, type Tx } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { pageOf, readKey } from '../../platform/http/keyset.ts'
import { refuse } from '../../platform/refusal.ts'
import type { listUnits, Unit, UnitRow } from './units.contract.ts'

const asUnit = sql`
  select u.id, u.code, u.building_id as "buildingId", b.name as "buildingName", u.entrance_id as "entranceId",
         e.code as entrance, u.zone_id as "zoneId", z.name as "zoneName", u.kind, u.room, u.floor,
         u.gross_area as "grossArea", u.net_area as "netArea", u.layout, u.occupancy,
         u.handed_over_on as "handedOverOn", u.remark, u.version
    from estate.unit u
    join estate.building b on b.estate_id = u.estate_id and b.id = u.building_id
    left join estate.entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
    left join estate.zone z on z.estate_id = u.estate_id and z.id = u.zone_id`

/** One room with the names of where it stands; refuses `unit.not_found`. */
export async function unitOf(tx: Tx, estateId: number, unitId: string): Promise<Unit> {
  const { rows } = await sql<Unit>`${asUnit} where u.estate_id = ${estateId} and u.id = ${unitId}`.execute(tx)
  return rows[0] ?? refuse('not_found', 'unit.not_found')
}

export type UnitFilter = Omit<QueryOf<typeof listUnits>, 'after' | 'limit'>

const filtered = (estateId: number, filter: UnitFilter): RawBuilder<unknown>[] => [
  sql`u.estate_id = ${estateId}`,
  ...(filter.building ? [sql`u.building_id = ${filter.building}`] : []),
  ...(filter.entrance ? [sql`u.entrance_id = ${filter.entrance}`] : []),
  ...(filter.zone ? [sql`u.zone_id = ${filter.zone}`] : []),
  ...(filter.occupancy ? [sql`u.occupancy = ${filter.occupancy}`] : []),
  ...(filter.kind ? [sql`u.kind = ${filter.kind}`] : []),
]

/** A page of rooms in order of building, entrance and door. */
export async function listOfUnits(
  actor: Actor,
  estateId: number,
  { after, limit = 50, ...filter }: QueryOf<typeof listUnits>,
): Promise<{ rows: UnitRow[]; next?: string }> {
  const conditions = filtered(estateId, filter)
  const key = readKey(after, ['text', 'id'])
  if (key) conditions.push(sql`(u.sort_key, u.id) > (${key[0]}, ${key[1]}::uuid)`)
  const rows = await quickRead(
    actor,
    () => sql<UnitRow & { sortKey: string }>`
    select u.id, u.code, u.building_id as "buildingId", u.zone_id as "zoneId", z.name as "zoneName", u.kind, u.room,
           u.floor, u.occupancy, u.gross_area as "grossArea", u.layout, u.sort_key as "sortKey",
           o.name as "ownerName", o.phone_mask as "ownerPhoneMask",
           (select count(distinct m.customer_id)::int from estate.household_member m
             where m.estate_id = u.estate_id and m.unit_id = u.id and m.until is null) as people
      from estate.unit u
      left join estate.zone z on z.estate_id = u.estate_id and z.id = u.zone_id
      ${firstOwner}
     where ${sql.join(conditions, sql` and `)}
     order by u.sort_key, u.id
     limit ${limit + 1}`,
  )
  return pageOf(
    rows,
    limit,
    ({ sortKey, id }) => [sortKey, id],
    ({ sortKey: _, ...row }) => row,
  )
}

const firstOwner = sql`
  left join lateral (
    select c.name, c.phone_mask from estate.household_member m
      join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
     where m.estate_id = u.estate_id and m.unit_id = u.id and m.until is null and m.relation in ('owner', 'coOwner')
     order by m.relation = 'owner' desc, m.is_primary desc, m.since, m.id limit 1) o on true`
