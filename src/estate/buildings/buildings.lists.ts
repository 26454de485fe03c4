import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Building, GridCell } from './buildings.contract.ts'

const lived = sql`u.occupancy in ('occupied', 'rented')`

/** Buildings in order, each with its entrances and how many rooms are lived in; one building where it is named. */
async function read(actor: Actor, estateId: number, buildingId?: string): Promise<Building[]> {
  const only = buildingId ? sql`and b.id = ${buildingId}` : sql``
  return quickRead(
    actor,
    () => sql<Building>`
    with counted as (
      select u.building_id, u.entrance_id, count(*)::int as units, (count(*) filter (where ${lived}))::int as occupied
        from estate.unit u
       where u.estate_id = ${estateId} ${buildingId ? sql`and u.building_id = ${buildingId}` : sql``}
       group by u.building_id, u.entrance_id)
    select b.id, b.code, b.name, b.kind, b.floors, b.zone_id as "zoneId", z.name as "zoneName",
           b.handed_over_on as "handedOverOn",
           coalesce((select sum(c.units) from counted c where c.building_id = b.id), 0)::int as units,
           coalesce((select sum(c.occupied) from counted c where c.building_id = b.id), 0)::int as occupied,
           coalesce((select json_agg(json_build_object('id', e.id, 'code', e.code, 'lifts', e.lifts,
                                                       'units', coalesce(c.units, 0)) order by e.code)
                       from estate.entrance e
                       left join counted c on c.building_id = e.building_id and c.entrance_id = e.id
                      where e.estate_id = b.estate_id and e.building_id = b.id), '[]') as entrances
      from estate.building b
      left join estate.zone z on z.estate_id = b.estate_id and z.id = b.zone_id
     where b.estate_id = ${estateId} ${only}
     order by b.sort, b.code`,
  )
}

export const listOfBuildings = (actor: Actor, estateId: number): Promise<Building[]> => read(actor, estateId)

/** One building; refuses `building.not_found`. */
export async function buildingOf(actor: Actor, estateId: number, buildingId: string): Promise<Building> {
  const [building] = await read(actor, estateId, buildingId)
  return building ?? refuse('not_found', 'building.not_found')
}

/** Every room of one building for the chart of floors and doors. */
export const cellsOf = (actor: Actor, estateId: number, buildingId: string): Promise<GridCell[]> =>
  quickRead(
    actor,
    () => sql<GridCell>`
    select u.id, u.code, u.room, e.code as entrance, u.floor, u.kind, u.occupancy, u.gross_area as "grossArea",
           u.layout,
           (select count(distinct m.customer_id)::int from estate.household_member m
             where m.estate_id = u.estate_id and m.unit_id = u.id and m.until is null) as people
      from estate.unit u
      left join estate.entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
     where u.estate_id = ${estateId} and u.building_id = ${buildingId}
     order by u.sort_key, u.id`,
  )
