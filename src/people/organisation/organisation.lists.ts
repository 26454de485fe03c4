import { sql } from 'kysely'
import { zonesOf } from '../../estate/zones/zones.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { Holder, Organisation, ZoneLoad } from './organisation.contract.ts'
import { structure } from './structure.ts'

/** The organisation of today, drawn from who is in service: nothing in it is kept twice (KF01 2.2). */
export async function organisationOf(actor: Actor, estateId: number): Promise<Organisation> {
  const [holders, planned, zones] = await Promise.all([
    holdersOf(actor, estateId),
    headcountOf(actor, estateId),
    loadsOf(actor, estateId),
  ])
  return {
    posts: structure.map((place) => ({
      ...place,
      planned: planned.get(place.post) ?? null,
      holders: holders.filter((each) => each.post === place.post).map(({ post: _, ...holder }) => holder),
    })),
    zones,
  }
}

/** Approved headcount by post. */
export async function headcountOf(actor: Actor, estateId: number): Promise<Map<string, number>> {
  const rows = await quickRead(actor, (db) =>
    db.selectFrom('people.headcount').select(['post', 'planned']).where('estate_id', '=', estateId),
  )
  return new Map(rows.map((row) => [row.post, row.planned]))
}

const holdersOf = (actor: Actor, estateId: number): Promise<(Holder & { post: string })[]> => {
  const today = shanghaiDay(now())
  return quickRead(
    actor,
    () => sql<Holder & { post: string }>`
    select a.post, s.id as "staffId", s.name, s.work_number as "workNumber", a.duty, a.since,
           coalesce((select json_agg(z.name order by z.sort, z.code)
                       from people.zone_holding h
                       join estate.zone z on z.estate_id = h.estate_id and z.id = h.zone_id
                      where h.estate_id = a.estate_id and h.staff_id = s.id and a.post = 'steward'
                        and h.since <= ${today}::date and (h.until is null or h.until >= ${today}::date)), '[]') as zones,
           exists (select from people.roster_entry r
                    where r.estate_id = a.estate_id and r.staff_id = s.id and r.post = a.post
                      and r.starts_at <= ${now()} and r.ends_at > ${now()}) as "onDuty"
      from people.assignment a
      join people.staff s on s.id = a.staff_id and s.active
     where a.estate_id = ${estateId} and a.since <= ${today}::date
       and (a.until is null or a.until >= ${today}::date)
     order by s.work_number collate "C"`,
  )
}

/** The zones with what there is in each and who holds it today (manual 8.2: the load a steward carries). */
async function loadsOf(actor: Actor, estateId: number): Promise<ZoneLoad[]> {
  const today = shanghaiDay(now())
  const [zones, held] = await Promise.all([
    zonesOf(actor, estateId),
    quickRead(
      actor,
      () => sql<{ zoneId: string; staffId: string; name: string; since: string }>`
      select h.zone_id as "zoneId", s.id as "staffId", s.name, h.since
        from people.zone_holding h
        join people.staff s on s.id = h.staff_id and s.active
       where h.estate_id = ${estateId} and h.since <= ${today}::date
         and (h.until is null or h.until >= ${today}::date)`,
    ),
  ])
  return zones.map(({ id, code: _, ...zone }) => {
    const found = held.find((each) => each.zoneId === id)
    const holder = found ? { staffId: found.staffId, name: found.name, since: found.since } : null
    return { zoneId: id, ...zone, holder }
  })
}
