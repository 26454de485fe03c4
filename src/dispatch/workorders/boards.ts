import { sql } from 'kysely'
import { textAt } from '../../documents/controlled/controlled.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import { quickRead, read } from '../../platform/database/transaction.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import { rowOf, selectRows } from './order-rows.ts'
import { workersAt } from './workers.ts'
import type { OrderBoard, orderCounts, unreturnedOrders } from './workorders.contract.ts'
import { byUrgency, offTheBoard } from './workorders.lists.ts'

const mostRows = 2000

/** Open orders by worker, most urgent first; everyone who could take one is shown, those on duty first. */
export const boardOf = (actor: Actor, estateId: number): Promise<OrderBoard> =>
  read(actor, async (tx) => {
    const records = await selectRows(tx, estateId)
      .where('o.state', 'not in', [...offTheBoard, 'draft'])
      .limit(mostRows)
      .execute()
    const rows = records.map(rowOf).sort(byUrgency)
    const workers = await workersAt(tx, estateId, now())
    const columns = workers.map((worker) => ({
      workerId: worker.id,
      worker: worker.name,
      posts: worker.posts,
      onDuty: worker.onDuty,
      rows: rows.filter((row) => row.workerId === worker.id && row.state !== 'rejected'),
    }))
    const held = new Set(columns.flatMap((column) => column.rows.map((row) => row.id)))
    return {
      unassigned: rows.filter((row) => !held.has(row.id)),
      workers: columns.sort(
        (one, other) => Number(other.onDuty) - Number(one.onDuty) || other.rows.length - one.rows.length,
      ),
    }
  })

type Counts = ReplyOf<typeof orderCounts>

/** The figures of the menu; each is the length of a list that can be opened. */
export async function countsOf(actor: Actor, estateId: number): Promise<Counts> {
  const at = now()
  const [row] = await quickRead(actor, (db) =>
    db
      .selectFrom('dispatch.work_order as o')
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom('documents.time_limit as t')
            .select(['t.due_at', 't.amber_at'])
            .whereRef('t.estate_id', '=', 'o.estate_id')
            .whereRef('t.subject_id', '=', 'o.id')
            .where('t.met_at', 'is', null)
            .where('t.dropped_at', 'is', null)
            .orderBy(sql`t.due_at nulls last`)
            .limit(1)
            .as('l'),
        (join) => join.onTrue(),
      )
      .select([
        sql<number>`count(*)::int`.as('open'),
        sql<number>`(count(*) filter (where l.amber_at <= ${at} and l.due_at > ${at}))::int`.as('amber'),
        sql<number>`(count(*) filter (where l.due_at <= ${at}))::int`.as('late'),
        sql<number>`(count(*) filter (where o.state in ('finished', 'verified', 'charged')))::int`.as(
          'unreturned',
        ),
        sql<number>`(count(*) filter (where o.worker_id = ${actor.staffId} and o.state <> 'rejected'))::int`.as(
          'mine',
        ),
      ])
      .where('o.estate_id', '=', estateId)
      .where('o.state', 'not in', [...offTheBoard, 'draft']),
  )
  return row!
}

type Unreturned = ReplyOf<typeof unreturnedOrders>

/** KF05-03 5.8: what was finished and is not back at the desk, oldest first, and the hour it should be. */
export async function unreturned(actor: Actor, estateId: number): Promise<Unreturned> {
  const at = now()
  const by = shanghaiInstant(shanghaiDay(at), await textAt('repair.dailyReturnTime', at))
  const rows = await quickRead(actor, (db) =>
    selectRows(db, estateId)
      .where('o.state', 'in', ['finished', 'verified', 'charged'])
      .orderBy('o.finished_at')
      .limit(mostRows),
  )
  return { by: by.toISOString(), rows: rows.map(rowOf) }
}
