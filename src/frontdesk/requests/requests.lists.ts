import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiInstant } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import type { DB } from '../../platform/database/tables.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { searched } from './finding.ts'
import type { RequestRow } from './requests.contract.ts'
import type { listRequests as listEndpoint, QueueCounts, requestQueue } from './requests.lists.contract.ts'
import { rowOf, shown } from './rows.ts'

type Page = { rows: RequestRow[]; next?: string }

/** Matters somebody still has to act on; what is answered or done waits for its closing in another list. */
const isActive = sql<boolean>`state not in ('closed', 'cancelled', 'duplicate', 'followedUp', 'done', 'answered')`
const isOpen = sql<boolean>`state not in ('closed', 'cancelled', 'duplicate')`

/** Active matters in the order of their deadlines; emergencies without one on top, stopped clocks last. */
export async function queueOf(
  actor: Actor,
  estateId: number,
  query: QueryOf<typeof requestQueue>,
): Promise<Page> {
  const { standing, state, category, priority, after, limit = 50 } = query
  const cursor = readCursor(after)
  const at = now()
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('frontdesk.request')
      .select([...shown, 'queue_at'])
      .where('estate_id', '=', estateId)
      .where(isActive)
      .where(viewOf(actor, query.view ?? 'all'))
      .$if(standing !== undefined, (rows) => rows.where(standingOf(standing!, at)))
      .$if(state !== undefined, (rows) => rows.where('state', '=', state!))
      .$if(category !== undefined, (rows) => rows.where('category', '=', category!))
      .$if(priority !== undefined, (rows) => rows.where('priority', '=', priority!))
      .$if(cursor !== undefined, (rows) =>
        rows.where(sql<boolean>`(queue_at, id) > (${cursor![0]}::timestamptz, ${cursor![1]}::uuid)`),
      )
      .orderBy('queue_at')
      .orderBy('id')
      .limit(limit + 1),
  )
  const page = pageOf(rows, limit, (row) => [row.queue_at as Date | number, row.id])
  return { ...page, rows: page.rows.map((row) => rowOf(row, actor)) }
}

type View = NonNullable<QueryOf<typeof requestQueue>['view']>

function viewOf(actor: Actor, view: View) {
  switch (view) {
    case 'mine':
      return sql<boolean>`assignee_id = ${actor.staffId}`
    case 'logged':
      return sql<boolean>`logged_by = ${actor.staffId}`
    case 'zone':
      return sql<boolean>`zone_id = any (${[...actor.zones]}::uuid[])`
    case 'unassigned':
      return sql<boolean>`state in ('received', 'triaged', 'reopened')`
    case 'waiting':
      return sql<boolean>`state = 'pending'`
    default:
      return sql<boolean>`true`
  }
}

const standingOf = (standing: 'amber' | 'late' | 'escalated', at: Date) => {
  if (standing === 'amber') return sql<boolean>`amber_at <= ${at} and due_at > ${at}`
  return standing === 'late' ? sql<boolean>`due_at <= ${at}` : sql<boolean>`escalate_at <= ${at}`
}

/**
 * How many active matters each view holds, from the first 999 of the queue: those due first are counted first, and
 * an estate with more than that reads 999+.
 */
export async function queueCounts(actor: Actor, estateId: number): Promise<QueueCounts> {
  const [row] = await quickRead<{ counts: QueueCounts }>(actor, (db) => countsQuery(db, actor, estateId))
  return row!.counts
}

const countsQuery = (db: Kysely<DB>, actor: Actor, estateId: number) => {
  const at = now()
  const query = sql<{ counts: QueueCounts }>`
    with active as materialized (
      select state, category, due_at, amber_at, escalate_at, assignee_id, logged_by, zone_id
        from frontdesk.request
       where estate_id = ${estateId} and ${isActive}
       order by queue_at, id limit 999)
    select json_build_object(
      'all', count(*),
      'amber', count(*) filter (where ${standingOf('amber', at)}),
      'late', count(*) filter (where ${standingOf('late', at)}),
      'escalated', count(*) filter (where ${standingOf('escalated', at)}),
      'mine', count(*) filter (where ${viewOf(actor, 'mine')}),
      'logged', count(*) filter (where ${viewOf(actor, 'logged')}),
      'zone', count(*) filter (where ${viewOf(actor, 'zone')}),
      'unassigned', count(*) filter (where ${viewOf(actor, 'unassigned')}),
      'waiting', count(*) filter (where ${viewOf(actor, 'waiting')}),
      'toClose', (select count(*) from (
         select from frontdesk.request
          where estate_id = ${estateId} and state in ('answered', 'done', 'followedUp') limit 999) as ready),
      'byState', (select coalesce(json_object_agg(state, n), '{}')
         from (select state, count(*) as n from active group by state) as each),
      'byCategory', (select coalesce(json_object_agg(category, n), '{}')
         from (select category, count(*) as n from active group by category) as each)) as counts
    from active`
  return { compile: () => query.compile(db) }
}

const dayMs = 86_400_000

/** Matters newest first: found by words, number or place, of a household, a person, a state, some days. */
export async function listRequests(
  actor: Actor,
  estateId: number,
  query: QueryOf<typeof listEndpoint>,
): Promise<Page> {
  const { search, from, to, after, limit = 50 } = query
  const cursor = readCursor(after)
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('frontdesk.request')
      .select(shown)
      .where('estate_id', '=', estateId)
      .$if(search !== undefined, (rows) => rows.where(searched(search!)))
      .$if(query.open === true, (rows) => rows.where(isOpen))
      .where((eb) => eb.and(equals(query)))
      .$if(from !== undefined, (rows) => rows.where('received_at', '>=', shanghaiInstant(from!)))
      .$if(to !== undefined, (rows) =>
        rows.where('received_at', '<', new Date(shanghaiInstant(to!).getTime() + dayMs)),
      )
      .$if(cursor !== undefined, (rows) =>
        rows.where(sql<boolean>`(received_at, id) < (${cursor![0]}::timestamptz, ${cursor![1]}::uuid)`),
      )
      .orderBy('received_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1),
  )
  const page = pageOf(rows, limit, (row) => [row.received_at, row.id])
  return { ...page, rows: page.rows.map((row) => rowOf(row, actor)) }
}

/** The filters that are one value of one column, as {column: value}. */
const equals = (query: QueryOf<typeof listEndpoint>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries({
      unit_id: query.unitId,
      place_id: query.placeId,
      state: query.state,
      category: query.category,
      priority: query.priority,
      logged_by: query.loggedBy,
      assignee_id: query.assigneeId,
    }).filter(([, value]) => value !== undefined),
  )
