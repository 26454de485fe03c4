import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { pageOf, readKey } from '../../platform/http/keyset.ts'
import type { listStaff, StaffRow } from './staff.contract.ts'

type Filter = QueryOf<typeof listStaff>

/** A page of the estate's people by work number. */
export async function listOfStaff(
  actor: Actor,
  estateId: number,
  { after, limit = 50, ...filter }: Filter,
): Promise<{ rows: StaffRow[]; next?: string }> {
  const key = readKey(after, ['text'])
  const conditions = [
    ...conditionsOf(estateId, filter),
    ...(key ? [sql`s.work_number collate "C" > ${key[0]}`] : []),
  ]
  const today = shanghaiDay(now())
  const rows = await quickRead(
    actor,
    () => sql<StaffRow>`
    select s.id, s.work_number as "workNumber", s.name, s.phone_mask as "phoneMask", s.skills,
           s.health_certificate_until as "healthCertificateUntil", ${holdsPost(estateId)} as active,
           coalesce((select json_agg(json_build_object('post', a.post, 'duty', a.duty) order by a.since, a.post)
                       from people.assignment a
                      where a.estate_id = ${estateId} and a.staff_id = s.id
                        and a.since <= ${today}::date and (a.until is null or a.until >= ${today}::date)), '[]') as posts,
           coalesce((select json_agg(z.name order by z.sort, z.code)
                       from people.zone_holding h
                       join estate.zone z on z.estate_id = h.estate_id and z.id = h.zone_id
                      where h.estate_id = ${estateId} and h.staff_id = s.id
                        and h.since <= ${today}::date and (h.until is null or h.until >= ${today}::date)), '[]') as zones,
           exists (select from people.roster_entry r
                    where r.estate_id = ${estateId} and r.staff_id = s.id
                      and r.starts_at <= ${now()} and r.ends_at > ${now()}) as "onDuty"
      from people.staff s
     where ${sql.join(conditions, sql` and `)}
     order by s.work_number collate "C"
     limit ${limit + 1}`,
  )
  return pageOf(
    rows,
    limit,
    ({ workNumber }) => [workNumber],
    (row) => row,
  )
}

/** Whether somebody, as `s`, is in service and holds a post of the estate today. */
function holdsPost(estateId: number): RawBuilder<boolean> {
  const today = shanghaiDay(now())
  return sql<boolean>`(s.active and exists (
    select from people.assignment a
     where a.estate_id = ${estateId} and a.staff_id = s.id
       and a.since <= ${today}::date and (a.until is null or a.until >= ${today}::date)))`
}

function conditionsOf(estateId: number, { words, post, standing = 'active' }: Filter): RawBuilder<unknown>[] {
  const here = sql`exists (select from people.assignment a where a.estate_id = ${estateId} and a.staff_id = s.id
    ${post ? sql`and a.post = ${post} ${standing === 'active' ? sql`and (a.until is null or a.until >= ${shanghaiDay(now())}::date)` : sql``}` : sql``})`
  const standings = {
    active: [holdsPost(estateId)],
    left: [sql`not ${holdsPost(estateId)}`],
    all: [],
  }
  return [here, ...standings[standing], ...(words?.trim() ? [foundBy(words)] : [])]
}

/** A name or part of it, the beginning of its sound or initials, or of a work number. */
function foundBy(words: string): RawBuilder<unknown> {
  const plain = words
    .normalize('NFKC')
    .trim()
    .replace(/[\\%_]/g, '\\$&')
  const typed = plain.toLowerCase().replace(/\s/g, '')
  return sql`(s.name like ${`%${plain}%`} or s.name_key like ${`${typed}%`} or s.initials like ${`${typed}%`}
    or lower(s.work_number) like ${`${typed}%`})`
}
