import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, read } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import { label, type Words } from '../../platform/words.ts'
import { takenBy } from '../units/units.ts'
import { unitWords } from '../units/units.words.ts'
import { customerWords } from './customers.words.ts'

export type OwnerFilter = { building?: string; zone?: string }

type OwnerRow = {
  code: string
  name: string
  relation: string
  phone: string
  idMask: string
  occupancy: string
  sortKey: string
  memberId: string
}

const words: Words = { ...unitWords, ...customerWords }

/**
 * The owner list as a sheet: masked, and every copy says who took it and when (V0511-3, B-8). That it was taken is noted
 * before the first row leaves.
 */
export async function ownerSheet(actor: Actor, estateId: number, filter: OwnerFilter): Promise<SheetToWrite> {
  const say = (key: string) => label(words, key, actor.language)
  await inTransaction(actor, (tx) =>
    note(tx, {
      estateId,
      subject: 'estate.estate',
      subjectId: newId(),
      verb: 'exportOwners',
      actor,
      facts: { ...filter },
    }),
  )
  return {
    name: say('customer.owners'),
    heading: [say('customer.owners'), takenBy(actor), say('customer.owners.note')],
    columns: [
      { key: 'code', kind: 'text', title: say('unit.field.code') },
      { key: 'name', kind: 'text', title: say('customer.field.name'), width: 22 },
      { key: 'relation', kind: 'text', title: say('customer.field.relation'), width: 10 },
      { key: 'phone', kind: 'text', title: say('customer.field.phone') },
      { key: 'idMask', kind: 'text', title: say('customer.field.idNumber'), width: 22 },
      { key: 'occupancy', kind: 'text', title: say('unit.field.occupancy'), width: 14 },
    ],
    rows: rowsOf(actor, estateId, filter, say),
  }
}

async function* rowsOf(actor: Actor, estateId: number, filter: OwnerFilter, say: (key: string) => string) {
  let last: OwnerRow | undefined
  do {
    const page: OwnerRow[] = await pageAfter(actor, estateId, filter, last)
    for (const row of page)
      yield {
        ...row,
        relation: say(`customer.relation.${row.relation}`),
        occupancy: say(`unit.occupancy.${row.occupancy}`),
      }
    last = page.length === pageSize ? page.at(-1) : undefined
  } while (last)
}

const pageSize = 500

const pageAfter = (actor: Actor, estateId: number, filter: OwnerFilter, last: OwnerRow | undefined) =>
  read(actor, async (tx) => {
    const conditions = [
      sql`m.estate_id = ${estateId} and m.until is null and m.relation in ('owner', 'coOwner')`,
      ...(filter.building ? [sql`u.building_id = ${filter.building}`] : []),
      ...(filter.zone ? [sql`u.zone_id = ${filter.zone}`] : []),
      ...(last ? [sql`(u.sort_key, m.id) > (${last.sortKey}, ${last.memberId}::uuid)`] : []),
    ]
    const { rows } = await sql<OwnerRow>`
      select u.code, c.name, m.relation, c.phone_mask as phone, c.id_mask as "idMask", u.occupancy,
             u.sort_key as "sortKey", m.id as "memberId"
        from estate.unit u
        join estate.household_member m on m.estate_id = u.estate_id and m.unit_id = u.id
        join estate.customer c on c.estate_id = m.estate_id and c.id = m.customer_id
       where u.estate_id = ${estateId} and ${sql.join(conditions, sql` and `)}
       order by u.sort_key, m.id limit ${pageSize}`.execute(tx)
    return rows
  })
