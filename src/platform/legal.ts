import pg from 'pg'
import { legalPairs, type Moves } from './moves.ts'

/** Writes the code's moves tables into platform.legal_move, where the database's guard reads them. */
export async function writeLegalMoves(ownerUrl: string, tables: readonly Moves[]): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query('begin')
    await owner.query('delete from platform.legal_move')
    await owner.query(
      `insert into platform.legal_move (subject, from_state, to_state)
       select subject, from_state, to_state
         from jsonb_to_recordset($1::jsonb) as pair (subject text, from_state text, to_state text)`,
      [JSON.stringify(tables.flatMap(legalPairs))],
    )
    await owner.query('commit')
  } finally {
    await owner.end()
  }
}
