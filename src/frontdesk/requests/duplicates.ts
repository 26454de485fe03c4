import { sql } from 'kysely'
import { minutesAt, numberAt } from '../../documents/controlled/controlled.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { read, type Tx } from '../../platform/database/transaction.ts'
import type { QueryOf, ReplyOf } from '../../platform/http/endpoint.ts'
import type { similarRequests as similarEndpoint } from './requests.lists.contract.ts'
import { rowOf, type ShownRequest, shown } from './rows.ts'
import { alikeMatters } from './similarity.ts'

type Query = QueryOf<typeof similarEndpoint>
type Candidate = ShownRequest & { code: string }

const mostShown = 5

/**
 * What may be the same matter, before it is saved (KF05-02 5.2): exact ones first, then the likest. And how often this
 * household has reported the same kind within the parameter's days (6.2).
 */
export const similarRequests = (
  actor: Actor,
  estateId: number,
  query: Query,
): Promise<ReplyOf<typeof similarEndpoint>> =>
  read(actor, async (tx) => {
    const at = query.at ? new Date(query.at) : now()
    const hours = (await minutesAt('request.duplicateHours', at)) / 60
    const place = await codeOf(tx, estateId, query)
    const candidates = place === null ? [] : await candidatesNear(tx, estateId, query, at, hours)
    const others = candidates.map((each) => ({
      place: each.code,
      at: each.received_at,
      words: each.words,
      row: each,
    }))
    const alike = alikeMatters({ place, at, words: query.words }, others, hours)
    const repeats = await repeatsOf(tx, estateId, query, at)
    const complaintAt = await numberAt('request.repeatComplaintCount', at)
    return {
      rows: alike.slice(0, mostShown).map(({ other, likeness }) => ({
        request: rowOf(other.row, actor),
        match: likeness.match,
        likeness: likeness.likeness,
      })),
      repeats,
      suggestsComplaint: repeats + 1 >= complaintAt && query.category !== 'complaint',
    }
  })

async function codeOf(tx: Tx, estateId: number, { unitId, placeId }: Query): Promise<string | null> {
  if (!unitId && !placeId) return null
  const row = await tx
    .selectFrom(unitId ? 'estate.unit' : 'estate.place')
    .select('code')
    .where('estate_id', '=', estateId)
    .where('id', '=', (unitId ?? placeId)!)
    .executeTakeFirst()
  return row?.code ?? null
}

/** The last hours' matters of the same place, and the newest of the same building: neighbours share what they see. */
async function candidatesNear(tx: Tx, estateId: number, query: Query, at: Date, hours: number) {
  const since = new Date(at.getTime() - hours * 3_600_000)
  const columns = sql.join(shown.map((column) => sql.ref(`r.${column}`)))
  const here = query.unitId ? sql`r.unit_id = ${query.unitId}` : sql`r.place_id = ${query.placeId!}`
  const building = query.unitId
    ? sql`select building_id from estate.unit where estate_id = ${estateId} and id = ${query.unitId}`
    : sql`select building_id from estate.place where estate_id = ${estateId} and id = ${query.placeId!}`
  const still = sql`r.estate_id = ${estateId} and r.received_at between ${since} and ${at}
    and r.state not in ('cancelled', 'duplicate')`
  const { rows } = await sql<Candidate>`
    with near as (
      (select r.id from frontdesk.request r where ${still} and ${here} order by r.received_at desc limit 50)
      union
      (select recent.id
         from (select r.id, r.unit_id, r.place_id from frontdesk.request r
                where ${still} order by r.received_at desc limit 300) recent
         left join estate.unit u on u.estate_id = ${estateId} and u.id = recent.unit_id
         left join estate.place p on p.estate_id = ${estateId} and p.id = recent.place_id
        where coalesce(u.building_id, p.building_id) = (${building})))
    select ${columns}, coalesce(u.code, p.code) as code
      from near
      join frontdesk.request r on r.estate_id = ${estateId} and r.id = near.id
      left join estate.unit u on u.estate_id = r.estate_id and u.id = r.unit_id
      left join estate.place p on p.estate_id = r.estate_id and p.id = r.place_id`.execute(tx)
  return rows
}

async function repeatsOf(tx: Tx, estateId: number, { unitId, category }: Query, at: Date): Promise<number> {
  if (!unitId || !category) return 0
  const since = new Date(at.getTime() - (await minutesAt('request.repeatDays', at)) * 60_000)
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from frontdesk.request
       where estate_id = ${estateId} and unit_id = ${unitId} and category = ${category}
         and received_at between ${since} and ${at} and state not in ('cancelled', 'duplicate')
       order by received_at desc limit 20) as before`.execute(tx)
  return rows[0]!.count
}
