import type { ClientBase } from 'pg'

/** A table as a backup sees it; names are quoted where they must be. */
export interface Table {
  name: string
  columns: string[]
  /** what its rows are ordered by, the same on every server */
  order: string[]
}

export interface Sequence {
  name: string
  value: string
  used: boolean
}

// The queue makes its own tables and is filled again by the timetable; the migrations' list is compared, not carried.
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'jobs')`

/** Every table of every chapter. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           coalesce((select array_agg('t.' || quote_ident(a.attname) ||
                            case when a.attcollation = 0 then '' else ' collate "C"' end order by k.place)
              from pg_index i cross join unnest(i.indkey::int[]) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary), array['t::text collate "C"']) as "order"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition and ${OURS}
     order by 1`)
  return rows
}

/** Where every sequence stands. */
export async function sequencesOf(client: ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(`
    select format('%I.%I', n.nspname, c.relname) as name, coalesce(s.last_value, s.start_value)::text as value,
           s.last_value is not null as used
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_sequences s on s.schemaname = n.nspname and s.sequencename = c.relname
     where c.relkind = 'S' and ${OURS}
     order by 1`)
  return rows
}

/** Foreign keys, as the statements that take one away and put it back. */
export async function foreignKeysOf(client: ClientBase): Promise<{ drop: string; add: string }[]> {
  const { rows } = await client.query<{ drop: string; add: string }>(`
    select format('alter table %I.%I drop constraint %I', n.nspname, t.relname, k.conname) as drop,
           format('alter table %I.%I add constraint %I %s', n.nspname, t.relname, k.conname,
                  pg_get_constraintdef(k.oid)) as add
      from pg_constraint k join pg_class t on t.oid = k.conrelid join pg_namespace n on n.oid = t.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and ${OURS}`)
  return rows
}

/** Tables with triggers of our own, which guard moves and must not judge rows that have moved already. */
export async function guardedTablesOf(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select distinct format('%I.%I', n.nspname, t.relname) as name
      from pg_trigger g join pg_class t on t.oid = g.tgrelid join pg_namespace n on n.oid = t.relnamespace
     where not g.tgisinternal and ${OURS}`)
  return rows.map((row) => row.name)
}
