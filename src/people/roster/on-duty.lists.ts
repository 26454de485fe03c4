import { sql } from 'kysely'
import { type Actor, posts } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { daysFrom } from './placing.ts'
import type { Entry, OnDuty } from './roster.contract.ts'
import { entryColumns, type Placed, withInstants } from './roster.lists.ts'

/** Who is on duty at this moment, in the order of posts: for the desk's top line and for dispatch. */
export async function onDutyNow(actor: Actor, estateId: number, at: Date = now()): Promise<OnDuty[]> {
  const rows = await quickRead(
    actor,
    () => sql<OnDuty>`
    select r.staff_id as "staffId", s.name, r.post, coalesce(a.duty, '') as duty, s.phone_mask as "phoneMask",
           r.shift, r.ends_at as until
      from people.roster_entry r
      join people.staff s on s.id = r.staff_id and s.active
      left join people.assignment a on a.estate_id = r.estate_id and a.staff_id = r.staff_id and a.post = r.post
             and a.since <= r.day and (a.until is null or a.until >= r.day)
     where r.estate_id = ${estateId} and r.starts_at <= ${at} and r.ends_at > ${at}
     order by r.starts_at, s.work_number collate "C"`,
  )
  return rows
    .map((row) => ({ ...row, until: new Date(row.until).toISOString() }))
    .sort((a, b) => posts.indexOf(a.post) - posts.indexOf(b.post))
}

const fortnight = 14

/** My own shifts, from today on. */
export async function myShiftsOf(actor: Actor, estateId: number): Promise<Entry[]> {
  const days = daysFrom(shanghaiDay(now()), fortnight)
  const rows = await quickRead(
    actor,
    () => sql<Placed>`
    select ${entryColumns} from people.roster_entry r
     where r.estate_id = ${estateId} and r.staff_id = ${actor.staffId}
       and r.day between ${days[0]!}::date and ${days.at(-1)!}::date
     order by r.starts_at`,
  )
  return withInstants(rows).map(({ staffId: _, ...entry }) => entry)
}
