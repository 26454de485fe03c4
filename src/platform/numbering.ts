import { sql } from 'kysely'
import type { Tx } from './database/transaction.ts'

/**
 * The next number of a form on a Shanghai day, such as 0601-20261123-001. Gap-free: a number taken in a
 * transaction that fails is given back; a voided record keeps its own (V00-8, V0503-10).
 */
export async function nextNumber(
  tx: Tx,
  of: { estateId: number; form: string; day: string },
): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    select platform.next_number(${of.estateId}, ${of.form}, ${of.day}::date) as number`.execute(tx)
  return rows[0]!.number
}
