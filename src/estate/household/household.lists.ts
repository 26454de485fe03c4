import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import { customerJson } from '../customers/customers.ts'
import type { Household } from './household.contract.ts'

const unit = sql`json_build_object(
  'id', u.id, 'code', u.code, 'buildingId', u.building_id, 'buildingName', b.name, 'entranceId', u.entrance_id,
  'entrance', e.code, 'zoneId', u.zone_id, 'zoneName', z.name, 'kind', u.kind, 'room', u.room, 'floor', u.floor,
  'grossArea', u.gross_area, 'netArea', u.net_area, 'layout', u.layout, 'occupancy', u.occupancy,
  'handedOverOn', u.handed_over_on, 'remark', u.remark, 'version', u.version)`

/** First contact, then owners, then the rest as they came. */
const members = sql`
  select json_agg(json_build_object('memberId', m.id, 'relation', m.relation, 'isPrimary', m.is_primary,
                                    'since', m.since, 'customer', ${customerJson})
                  order by m.is_primary desc, m.relation = 'owner' desc, m.relation = 'coOwner' desc, m.since, m.id)
    from estate.household_member m
    join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
   where m.estate_id = u.estate_id and m.unit_id = u.id and m.until is null`

const vehicles = sql`
  select json_agg(json_build_object('id', v.id, 'plate', v.plate, 'brand', v.brand, 'colour', v.colour,
                                    'parking', p.code, 'driver', c.name) order by v.plate)
    from estate.vehicle v
    left join estate.parking_space p on p.estate_id = v.estate_id and p.id = v.parking_space_id
    left join estate.customer c on c.estate_id = v.estate_id and c.id = v.customer_id
   where v.estate_id = u.estate_id and v.unit_id = u.id and v.until is null`

const parking = sql`
  select json_agg(json_build_object('id', p.id, 'code', p.code, 'kind', p.kind) order by p.code)
    from estate.parking_space p where p.estate_id = u.estate_id and p.unit_id = u.id`

const notes = sql`
  select json_agg(json_build_object('id', n.id, 'words', n.words, 'author', n.author, 'writtenAt', n.written_at)
                  order by n.written_at desc)
    from estate.unit_note n
   where n.estate_id = u.estate_id and n.unit_id = u.id and n.removed_at is null`

const former = sql`
  select json_agg(row_to_json(f)) from (
    select m.id as "memberId", m.customer_id as "customerId", c.name, m.relation, m.since, m.until
      from estate.household_member m
      join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
     where m.estate_id = u.estate_id and m.unit_id = u.id and m.until is not null
     order by m.until desc, m.id limit 20) f`

/** The file of one household in a single query. Refuses `unit.not_found`. */
export async function householdOf(actor: Actor, estateId: number, unitId: string): Promise<Household> {
  const rows = await quickRead(
    actor,
    () => sql<Household>`
    select ${unit} as unit, coalesce((${members}), '[]') as members, coalesce((${vehicles}), '[]') as vehicles,
           coalesce((${parking}), '[]') as parking, coalesce((${notes}), '[]') as notes,
           coalesce((${former}), '[]') as former
      from estate.unit u
      join estate.building b on b.estate_id = u.estate_id and b.id = u.building_id
      left join estate.entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
      left join estate.zone z on z.estate_id = u.estate_id and z.id = u.zone_id
     where u.estate_id = ${estateId} and u.id = ${unitId}`,
  )
  return rows[0] ?? refuse('not_found', 'unit.not_found')
}
