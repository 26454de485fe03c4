import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiInstant } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { searched } from './finding.ts'
import type { RequestRow } from './requests.contract.ts'
import type { listRequests as listEndpoint, requestQueue } from './requests.lists.contract.ts'
import { rowOf, shown } from './rows.ts'
import { isActive, standingOf, viewOf } from './views.ts'

type Page = { rows: RequestRow[]; next?: string }

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
      .$if(search !== undefined, (rows) =>
        rows.where(
          searched(search!, { estateId, cursor, atMost: isNarrowed(query) ? mostFinds : limit + 1 }),
        ),
      )
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

// A search narrowed further looks through so many of its newest finds.
const mostFinds = 2000

const isNarrowed = (query: QueryOf<typeof listEndpoint>): boolean =>
  Object.keys(equals(query)).length > 0 || Boolean(query.open || query.from || query.to)

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
