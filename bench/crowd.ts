import type pg from 'pg'
import { makeVault } from '../src/platform/personal/vault.ts'

/** Households beside the demo's own, until there are `count`: rooms, an owner each with a phone, every third a car. */
export async function crowd(owner: pg.Client, key: Uint8Array, count: number): Promise<void> {
  const { rows } = await owner.query('select count(*)::int as there from estate.unit where estate_id = 1')
  const first = rows[0].there
  if (first >= count) return
  const building = '0198f2d4-0000-7000-8000-0000000000b0'
  await owner.query(
    `insert into estate.building (estate_id, id, code, name, kind) values (1, $1, 'Z', 'Z栋', 'residential') on conflict do nothing`,
    [building],
  )
  await owner.query(
    `insert into estate.unit (estate_id, id, building_id, kind, room, code, sort_key, gross_area, occupancy)
     select 1, gen_random_uuid(), $1, 'dwelling', lpad((n % 10000)::text, 4, '0'), (100 + n / 10000) || '-1-' || lpad((n % 10000)::text, 4, '0'),
            'Z' || lpad(n::text, 8, '0'), 88.5, 'occupied' from generate_series($2::int, $3::int) n on conflict do nothing`,
    [building, first, count - 1],
  )
  await people(owner, key)
  await owner.query('analyze')
}

const surnames = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴']
const given = ['若涵', '志远', '建国', '雅琴', '浩然', '思敏', '子轩', '晓燕', '明哲', '佳怡']

async function people(owner: pg.Client, key: Uint8Array): Promise<void> {
  const vault = makeVault(key)
  const { rows } = await owner.query<{ id: string }>(
    `select u.id from estate.unit u where u.estate_id = 1 and u.sort_key like 'Z%'
      and not exists (select from estate.household_member m where m.estate_id = 1 and m.unit_id = u.id) order by u.sort_key`,
  )
  for (let from = 0; from < rows.length; from += 5000) {
    const some = rows.slice(from, from + 5000).map((row, index) => personOf(vault, row.id, from + index))
    await owner.query(
      `insert into estate.customer (estate_id, id, name, name_key, initials, phone_sealed, phone_blind, phone_tail_blind, phone_mask)
       select 1, customer, name, name_key, initials, '1.x.x', blind, tail, mask
         from jsonb_to_recordset($1) as x (customer uuid, name text, name_key text, initials text, blind text, tail text, mask text)`,
      [JSON.stringify(some)],
    )
    await owner.query(
      `insert into estate.household_member (estate_id, id, unit_id, customer_id, relation, is_primary)
       select 1, gen_random_uuid(), unit, customer, 'owner', true from jsonb_to_recordset($1) as x (unit uuid, customer uuid)`,
      [JSON.stringify(some)],
    )
  }
}

function personOf(vault: ReturnType<typeof makeVault>, unit: string, n: number) {
  const phone = `139${String((n * 7919) % 100_000_000).padStart(8, '0')}`
  return {
    unit,
    customer: crypto.randomUUID(),
    name: surnames[n % 10]! + given[Math.floor(n / 10) % 10],
    name_key: `wang${n % 1000}`,
    initials: 'wrh',
    blind: vault.blind('phone', phone),
    tail: vault.blind('phoneTail', phone.slice(-4)),
    mask: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
  }
}
