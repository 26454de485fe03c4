import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { branchesOf } from './branches.ts'
import { keysOf } from './keys.ts'
import type { Hit } from './search.contract.ts'

type Found = {
  rank: number
  matched: Hit['matched']
  unitId: string | null
  code: string | null
  unitZone: string | null
  occupancy: string | null
  sortKey: string | null
  customerId: string | null
  name: string | null
  relation: string | null
  phoneMask: string | null
  plate: string | null
  placeId: string | null
  placeCode: string | null
  placeName: string | null
  placeKind: string | null
  placeZone: string | null
}

const most = 20

/** What the one box finds, best first; every key is one index scan and all of them are one query. */
export async function find(
  actor: Actor,
  estateId: number,
  text: string,
): Promise<{ hits: Hit[]; recordNumber: string | null }> {
  const keys = keysOf(text)
  if (keys.recordNumber) return { hits: [], recordNumber: keys.recordNumber }
  const branches = branchesOf(estateId, keys)
  if (!branches.length) return { hits: [], recordNumber: null }
  const found = await quickRead(actor, () => joined(estateId, sql.join(branches, sql` union all `)))
  return { hits: distinct(found).slice(0, most), recordNumber: null }
}

/**
 * Each find with its household: a person's homes, a room's first contact. Every step is a lateral look-up by key with a
 * limit, so that no plan may read a table as a whole; `case`, not `coalesce`, since under row-level security PostgreSQL
 * takes no index by a coalesce.
 */
const joined = (estateId: number, found: ReturnType<typeof sql.join>) => sql<Found>`
  with found (rank, matched, unit_id, customer_id, plate, place_id) as materialized (${found})
  select f.rank, f.matched, u.id as "unitId", u.code, u.zone_id as "unitZone", u.occupancy, u.sort_key as "sortKey",
         c.id as "customerId", c.name, coalesce(home.relation, contact.relation) as relation,
         c.phone_mask as "phoneMask", f.plate, p.id as "placeId", p.code as "placeCode", p.name as "placeName",
         p.kind as "placeKind", p.zone_id as "placeZone"
    from found f
    left join lateral (
      select m.unit_id, m.relation from estate.household_member m
       where f.customer_id is not null and m.estate_id = ${estateId} and m.customer_id = f.customer_id
         and m.until is null
       order by m.is_primary desc, m.since limit 5) home on true
    left join lateral (
      select u.id, u.code, u.zone_id, u.occupancy, u.sort_key from estate.unit u
       where u.estate_id = ${estateId}
         and u.id = case when f.unit_id is not null then f.unit_id else home.unit_id end limit 1) u on true
    left join lateral (
      select m.customer_id, m.relation from estate.household_member m
       where f.customer_id is null and m.estate_id = ${estateId} and m.unit_id = u.id and m.until is null
       order by m.is_primary desc, m.relation = 'owner' desc, m.since limit 1) contact on true
    left join lateral (
      select c.id, c.name, c.phone_mask from estate.customer c
       where c.estate_id = ${estateId}
         and c.id = case when f.customer_id is not null then f.customer_id else contact.customer_id end limit 1) c on true
    left join lateral (
      select p.id, p.code, p.name, p.kind, p.zone_id, p.sort_key from estate.place p
       where p.estate_id = ${estateId} and p.id = f.place_id limit 1) p on true
   order by f.rank, u.sort_key, p.sort_key, c.name`

/** A household, place or homeless person once, by the nearest of its finds. */
function distinct(found: readonly Found[]): Hit[] {
  const hits = new Map<string, Hit>()
  for (const row of found) {
    const key = row.placeId ?? row.unitId ?? row.customerId
    if (key && !hits.has(key)) hits.set(key, hitOf(row))
  }
  return [...hits.values()]
}

function hitOf(row: Found): Hit {
  if (row.placeId) {
    const { matched, placeId, placeCode, placeName, placeKind, placeZone } = row
    return {
      kind: 'place',
      matched,
      placeId,
      code: placeCode!,
      name: placeName!,
      placeKind: placeKind as never,
      zoneId: placeZone,
    }
  }
  const person = { matched: row.matched, name: row.name ?? '', phoneMask: row.phoneMask ?? '' }
  if (!row.unitId) return { kind: 'customer', customerId: row.customerId!, ...person }
  return {
    kind: 'household',
    unitId: row.unitId,
    code: row.code!,
    zoneId: row.unitZone,
    occupancy: row.occupancy as never,
    customerId: row.customerId,
    relation: row.relation,
    plate: row.plate,
    ...person,
  }
}
