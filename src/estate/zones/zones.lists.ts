import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { Zone } from './zones.contract.ts'

/** Zones in order with their load: buildings, rooms, and how many of those are lived in. */
export const zonesOf = (actor: Actor, estateId: number): Promise<Zone[]> =>
  quickRead(
    actor,
    () => sql<Zone>`
    select z.id, z.code, z.name,
           coalesce((select json_agg(b.name order by b.sort, b.code) from estate.building b
                      where b.estate_id = z.estate_id and b.zone_id = z.id), '[]') as buildings,
           count(u.id)::int as households,
           (count(u.id) filter (where u.occupancy in ('occupied', 'rented')))::int as occupied
      from estate.zone z
      left join estate.unit u on u.estate_id = z.estate_id and u.zone_id = z.id
     where z.estate_id = ${estateId}
     group by z.estate_id, z.id
     order by z.sort, z.code`,
  )
