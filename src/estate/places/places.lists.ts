import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead, type Tx } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { pageOf, readKey } from '../../platform/http/keyset.ts'
import { refuse } from '../../platform/refusal.ts'
import type { listPlaces, Place } from './places.contract.ts'

const asPlace = sql`
  select p.id, p.code, p.name, p.kind, p.building_id as "buildingId", b.name as "buildingName", e.code as entrance,
         p.zone_id as "zoneId", z.name as "zoneName", p.sort_key as "sortKey"
    from estate.place p
    left join estate.building b on b.estate_id = p.estate_id and b.id = p.building_id
    left join estate.entrance e on e.estate_id = p.estate_id and e.id = p.entrance_id
    left join estate.zone z on z.estate_id = p.estate_id and z.id = p.zone_id`

type Read = Place & { sortKey: string }

const plain = ({ sortKey: _, ...place }: Read): Place => place

/** One public place; refuses `place.not_found`. */
export async function placeOf(tx: Tx, estateId: number, placeId: string): Promise<Place> {
  const { rows } = await sql<Read>`${asPlace} where p.estate_id = ${estateId} and p.id = ${placeId}`.execute(
    tx,
  )
  return rows[0] ? plain(rows[0]) : refuse('not_found', 'place.not_found')
}

/** A page of public places in the order of their codes. */
export async function listOfPlaces(
  actor: Actor,
  estateId: number,
  { after, limit = 50, building, zone, kind }: QueryOf<typeof listPlaces>,
): Promise<{ rows: Place[]; next?: string }> {
  const key = readKey(after, ['text', 'id'])
  const conditions = [
    sql`p.estate_id = ${estateId}`,
    ...(building ? [sql`p.building_id = ${building}`] : []),
    ...(zone ? [sql`p.zone_id = ${zone}`] : []),
    ...(kind ? [sql`p.kind = ${kind}`] : []),
    ...(key ? [sql`(p.sort_key, p.id) > (${key[0]}, ${key[1]}::uuid)`] : []),
  ]
  const rows = await quickRead(
    actor,
    () => sql<Read>`${asPlace} where ${sql.join(conditions, sql` and `)}
     order by p.sort_key, p.id limit ${limit + 1}`,
  )
  return pageOf(rows, limit, ({ sortKey, id }) => [sortKey, id], plain)
}
