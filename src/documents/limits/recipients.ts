import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'

export type Holder = { staffId: string; post: string; onDuty: boolean }

/** Everyone who holds a post at the estate at an instant, and whether the roster has them on duty then. */
export async function holdersOfPosts(tx: Tx, estateId: number, at: Date): Promise<Holder[]> {
  const { rows } = await sql<Holder>`
    select a.staff_id as "staffId", a.post, exists (
             select from people.roster_entry r
              where r.estate_id = a.estate_id and r.staff_id = a.staff_id and r.post = a.post
                and r.starts_at <= ${at} and r.ends_at > ${at}) as "onDuty"
      from people.assignment a
      join people.staff s on s.id = a.staff_id and s.active
     where a.estate_id = ${estateId}
       and a.since <= (${at}::timestamptz at time zone 'Asia/Shanghai')::date
       and (a.until is null or a.until >= (${at}::timestamptz at time zone 'Asia/Shanghai')::date)`.execute(
    tx,
  )
  return rows
}

/** Those of a post who are on duty; where nobody is, all who hold it. */
export function reachable(holders: readonly Holder[], post: string): string[] {
  const all = holders.filter((each) => each.post === post)
  const onDuty = all.filter((each) => each.onDuty)
  return (onDuty.length > 0 ? onDuty : all).map((each) => each.staffId)
}
