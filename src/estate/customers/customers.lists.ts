import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead, type Tx } from '../../platform/database/transaction.ts'
import type { QueryOf, ReplyOf } from '../../platform/http/endpoint.ts'
import { pageOf, readKey } from '../../platform/http/keyset.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Customer, CustomerRow, getCustomer, listCustomers } from './customers.contract.ts'

/** A person as everybody may see them, from `estate.customer c`: masks only. */
export const customerJson = sql`json_build_object(
  'id', c.id, 'kind', c.kind, 'name', c.name, 'gender', c.gender, 'phoneMask', c.phone_mask,
  'phone2Mask', c.phone2_mask, 'idMask', c.id_mask,
  'consentedOn', (c.consented_at at time zone 'Asia/Shanghai')::date, 'remark', c.remark,
  'forgotten', c.forgotten_at is not null, 'version', c.version)`

/** One person, masked, inside a transaction. Refuses `customer.not_found`. */
export async function customerOf(tx: Tx, estateId: number, customerId: string): Promise<Customer> {
  const { rows } = await sql<{ customer: Customer }>`
    select ${customerJson} as customer from estate.customer c
     where c.estate_id = ${estateId} and c.id = ${customerId}`.execute(tx)
  return rows[0]?.customer ?? refuse('not_found', 'customer.not_found')
}

/** One person with present and former homes. Refuses `customer.not_found`. */
export async function customerFile(
  actor: Actor,
  estateId: number,
  customerId: string,
): Promise<ReplyOf<typeof getCustomer>> {
  const rows = await quickRead(
    actor,
    () => sql<ReplyOf<typeof getCustomer>>`
    select ${customerJson} as customer,
           coalesce((select json_agg(json_build_object(
                       'memberId', m.id, 'unitId', u.id, 'code', u.code, 'relation', m.relation,
                       'isPrimary', m.is_primary, 'since', m.since, 'until', m.until)
                       order by m.until is not null, u.sort_key, m.since)
                       from estate.household_member m
                       join estate.unit u on u.estate_id = m.estate_id and u.id = m.unit_id
                      where m.estate_id = c.estate_id and m.customer_id = c.id), '[]') as homes
      from estate.customer c
     where c.estate_id = ${estateId} and c.id = ${customerId}`,
  )
  return rows[0] ?? refuse('not_found', 'customer.not_found')
}

/** A page of people in the order of the sound of their names. */
export async function listOfCustomers(
  actor: Actor,
  estateId: number,
  { after, limit = 50, ...filter }: QueryOf<typeof listCustomers>,
): Promise<{ rows: CustomerRow[]; next?: string }> {
  const key = readKey(after, ['text', 'id'])
  const home = [
    sql`m.estate_id = c.estate_id and m.customer_id = c.id and m.until is null`,
    ...(filter.relation ? [sql`m.relation = ${filter.relation}`] : []),
    ...(filter.building ? [sql`u.building_id = ${filter.building}`] : []),
    ...(filter.zone ? [sql`u.zone_id = ${filter.zone}`] : []),
  ]
  const joined = sql`estate.household_member m
    join estate.unit u on u.estate_id = m.estate_id and u.id = m.unit_id`
  const conditions = [
    sql`c.estate_id = ${estateId}`,
    ...(filter.kind ? [sql`c.kind = ${filter.kind}`] : []),
    ...(home.length > 1 ? [sql`exists (select from ${joined} where ${sql.join(home, sql` and `)})`] : []),
    ...(key ? [sql`(c.name_key, c.id) > (${key[0]}, ${key[1]}::uuid)`] : []),
  ]
  const rows = await quickRead(
    actor,
    () => sql<CustomerRow & { nameKey: string }>`
    select c.id, c.kind, c.name, c.phone_mask as "phoneMask", c.name_key as "nameKey",
           coalesce((select json_agg(json_build_object('unitId', u.id, 'code', u.code, 'relation', m.relation)
                                     order by u.sort_key)
                       from ${joined} where ${home[0]!}), '[]') as homes
      from estate.customer c
     where ${sql.join(conditions, sql` and `)}
     order by c.name_key, c.id
     limit ${limit + 1}`,
  )
  return pageOf(
    rows,
    limit,
    ({ nameKey, id }) => [nameKey, id],
    ({ nameKey: _, ...row }) => row,
  )
}
