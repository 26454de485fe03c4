import { sql } from 'kysely'
import { explainLimits } from '../../documents/limits/limits.ts'
import { trailEntryOf } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import { quickRead, read } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Order, OrderPage, OrderRow } from './order.contract.ts'
import { rowOf, selectRows } from './order-rows.ts'
import { verbsOn } from './order-rules.ts'
import { orderOf, selectOrders } from './order-sheet.ts'
import type { orderList } from './workorders.contract.ts'

/** Ended for the people in the field: nothing more is theirs to do. */
export const offTheBoard = ['closed', 'voided', 'returned'] as const
const mostRows = 500

/** One slip with its verbs, trail and explained limits. */
export const orderPage = (actor: Actor, estateId: number, id: string): Promise<OrderPage> =>
  read(actor, async (tx) => {
    const record = await selectOrders(tx, estateId).where('o.id', '=', id).executeTakeFirst()
    if (!record) return refuse('not_found', 'workOrder.not_found')
    const trail = await timelineOf(tx, estateId, id)
    return {
      order: orderOf(record),
      verbs: verbsOn(record, actor),
      warnings: [],
      trail: trail.map(trailEntryOf),
      limits: await explainLimits(tx, estateId, [id], now()),
    }
  })

/** One slip without its trail; undefined when the estate has none of that id. */
export async function orderSheet(actor: Actor, estateId: number, id: string): Promise<Order> {
  const [record] = await quickRead(actor, (db) => selectOrders(db, estateId).where('o.id', '=', id))
  return record ? orderOf(record) : refuse('not_found', 'workOrder.not_found')
}

/** Newest first, keyset pages. Days are those of the opening, in Shanghai. */
export async function listOrders(actor: Actor, estateId: number, asked: QueryOf<typeof orderList>) {
  const { limit = 50 } = asked
  const cursor = readCursor(asked.after)
  const rows = await quickRead(actor, (db) =>
    chosen(selectRows(db, estateId), asked)
      .$if(cursor !== undefined, (query) =>
        query.where(sql<boolean>`(o.opened_at, o.id) < (${cursor?.[0]}::timestamptz, ${cursor?.[1]}::uuid)`),
      )
      .orderBy('o.opened_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(limit + 1),
  )
  const page = pageOf(rows, limit, (row) => [row.opened_at, row.id] as const)
  return { ...page, rows: page.rows.map(rowOf) }
}

type Rows = ReturnType<typeof selectRows>
type Chosen = Omit<QueryOf<typeof orderList>, 'after' | 'limit'>

function chosen(query: Rows, asked: Chosen): Rows {
  let found = query
  if (asked.state === 'open') found = found.where('o.state', 'not in', [...offTheBoard])
  else if (asked.state) found = found.where('o.state', '=', asked.state)
  if (asked.workerId) found = found.where('o.worker_id', '=', asked.workerId)
  if (asked.unitId) found = found.where('o.unit_id', '=', asked.unitId)
  if (asked.placeId) found = found.where('o.place_id', '=', asked.placeId)
  if (asked.sourceId) found = found.where('o.source_id', '=', asked.sourceId)
  if (asked.from) found = found.where('o.opened_at', '>=', shanghaiInstant(asked.from))
  if (asked.to) found = found.where('o.opened_at', '<', dayAfter(asked.to))
  return found
}

/** The instant a Shanghai day is over. */
export const dayAfter = (day: string): Date => new Date(shanghaiInstant(day).getTime() + 86_400_000)

/** Soonest due first; those without a limit follow, the most urgent and oldest of them first. */
export const byUrgency = (one: OrderRow, other: OrderRow): number =>
  dueOf(one) - dueOf(other) ||
  one.priority.localeCompare(other.priority) ||
  one.number.localeCompare(other.number)

const dueOf = ({ limit }: OrderRow): number => (limit?.due ? Date.parse(limit.due) : Number.MAX_SAFE_INTEGER)

/** The worker's phone: in hand by urgency, open to anyone of these posts, and done today. */
export async function ordersOfMine(actor: Actor, estateId: number) {
  const today = shanghaiInstant(shanghaiDay(now()))
  const cleans = actor.posts.some((post) => post === 'cleaner' || post === 'cleaningLeader')
  const repairs = actor.posts.some((post) =>
    ['maintenance', 'maintenanceSupervisor', 'orderKeeping'].includes(post),
  )
  const rows = await quickRead(actor, (db) =>
    selectRows(db, estateId)
      .where((eb) =>
        eb.or([
          eb.and([
            eb('o.worker_id', '=', actor.staffId),
            eb.or([
              eb('o.state', 'not in', [...offTheBoard, 'draft', 'rejected']),
              eb.and([eb('o.finished_at', '>=', today), eb('o.state', 'in', ['returned', 'closed'])]),
            ]),
          ]),
          eb.and([eb('o.worker_id', 'is', null), eb('o.state', '=', 'issued')]),
        ]),
      )
      .limit(mostRows),
  )
  const all = rows.map(rowOf).sort(byUrgency)
  const isDone = (row: OrderRow) =>
    ['finished', 'verified', 'charged', 'returned', 'closed'].includes(row.state)
  const suits = (row: OrderRow) => (row.kind === 'onDemandCleaning' ? cleans : repairs)
  return {
    open: all.filter(
      (row) => row.workerId && !['verified', 'charged', 'returned', 'closed'].includes(row.state),
    ),
    unclaimed: all.filter((row) => !row.workerId && suits(row)),
    doneToday: all.filter((row) => row.workerId && isDone(row) && row.state !== 'finished'),
  }
}
