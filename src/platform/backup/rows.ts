import { createHash } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import type { ClientBase } from 'pg'
import { to } from 'pg-copy-streams'
import type { Table } from './catalogue.ts'

export interface Copied {
  rows: number
  digest: string
}

type Sink = (source: AsyncIterable<Buffer>) => Promise<void>

/** One wording for every value, whatever the server's own settings. */
export const ONE_WORDING = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local search_path = '';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

/** Streams a table's rows, in an order and wording every server shares, into `sink`; counts and digests them on the way. */
export async function copyOut(client: ClientBase, table: Table, sink: Sink): Promise<Copied> {
  const hash = createHash('sha256')
  const copy = client.query(to(`copy (${rowsOf(table)}) to stdout`))
  const digested = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  }
  await pipeline(copy, digested, sink)
  return { rows: copy.rowCount, digest: hash.digest('hex') }
}

/** For counting and digesting alone. */
export const nowhere: Sink = async (source) => {
  for await (const _ of source);
}

function rowsOf(table: Table): string {
  const columns = table.columns.map((column) => carried(table, column))
  return `select ${columns.join(', ')} from ${table.name} as t order by ${table.order.join(', ')}`
}

// Transaction numbers mean something in one server only, and in another they would stand above all new ones. Only their order against
// the end of the seals' chain matters: 1 before it, 2 its end, 3 not sealed yet.
function carried(table: Table, column: string): string {
  if (table.name !== 'platform.happening' || column !== 'xid') return `t.${column}`
  return `(select case when s.position is null then '3'
      when s.position = (select max(e.position) from platform.seal e where e.estate_id = t.estate_id) then '2'
      else '1' end::xid8
    from (select) as one left join platform.seal s on s.estate_id = t.estate_id and s.happening_id = t.id) as xid`
}
