import type pg from 'pg'

/** Inserts rows of one table, many at a time; all rows have the columns of the first. */
export async function bulk(owner: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
    .map((each) => `"${each}"`)
    .join(', ')
  for (let from = 0; from < rows.length; from += 2000)
    await owner.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.slice(from, from + 2000))],
    )
}
