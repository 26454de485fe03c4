import { expect, test } from 'vitest'
import { openTestHouse } from './house.ts'

const house = openTestHouse()

/** Rows of the whole company; everything else belongs to an estate. */
const companyTables = [
  'documents.document',
  'documents.document_revision',
  'estate.estate',
  'people.staff',
  'people.unmasking',
  'platform.legal_move',
  'platform.setting',
]
const chapters = ['platform', 'estate', 'people', 'documents', 'dispatch', 'frontdesk']

async function estateTables(): Promise<string[]> {
  const { rows } = await house.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any ($1) order by 1`,
    [chapters],
  )
  return rows.map((row) => row.name).filter((name) => !companyTables.includes(name))
}

test('every table of an estate has estate_id, first in its primary key', async () => {
  const { rows } = await house.owner.query<{ name: string; key: string[] }>(
    `select n.nspname || '.' || c.relname as name,
            array(select a.attname::text from unnest(i.indkey) with ordinality k (attnum, place)
                    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum order by k.place) as key
       from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisprimary and n.nspname = any ($1)`,
    [chapters],
  )
  const keys = new Map(rows.map((row) => [row.name, row.key]))
  const wrong = (await estateTables()).filter((name) => keys.get(name)?.[0] !== 'estate_id')
  expect(wrong).toEqual([])
})

test('unique keys and foreign keys of an estate hold its estate_id, so that no row points into another', async () => {
  const { rows } = await house.owner.query<{ name: string; law: string }>(
    `select n.nspname || '.' || c.relname as name, k.conname || ' ' || pg_get_constraintdef(k.oid) as law
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
       left join pg_class target on target.oid = k.confrelid left join pg_namespace tn on tn.oid = target.relnamespace
      where n.nspname = any ($1) and k.contype in ('u', 'f')
        and not exists (select from unnest(k.conkey) key join pg_attribute a on a.attrelid = c.oid and a.attnum = key where a.attname = 'estate_id')
        and (k.contype = 'u' or tn.nspname || '.' || target.relname <> all ($2))`,
    [chapters, companyTables],
  )
  expect(rows.filter((row) => !companyTables.includes(row.name))).toEqual([])
})

test('every table of an estate has row-level security and a policy that keeps to the estate', async () => {
  const { rows } = await house.owner.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname = any ($1) and c.relrowsecurity
        and exists (select from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, c.oid) like '%visible_estates%')`,
    [chapters],
  )
  const kept = new Set(rows.map((row) => row.name))
  expect((await estateTables()).filter((name) => !kept.has(name))).toEqual([])
})

test('the app may delete nothing of the record: no happening, seal, request, order, visit, shift or quality record', async () => {
  const { rows } = await house.owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'steward_app' and privilege_type = 'DELETE' and table_schema = any ($1) order by 1`,
    [chapters],
  )
  expect(rows.map((row) => row.name)).toEqual([
    'dispatch.material',
    'people.assignment',
    'people.roster_entry',
    'people.zone_holding',
  ])
})
