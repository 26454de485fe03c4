import { sql } from 'kysely'
import { minutesAt, textAt } from '../../documents/controlled/controlled.ts'
import { remind } from '../../documents/reminders/reminders.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { tell } from './telling.ts'
import { holdersOf } from './workers.ts'
import type { OrderInHand } from './workorders.store.ts'

const minute = 60_000

/**
 * KF05-03 9.5: at the day's return time the assistants are told, once a day, how many finished orders are not back.
 * `actor` is the house; answers how many reminders were raised.
 */
export async function tellUnreturned(actor: Actor): Promise<number> {
  const at = now()
  const since = shanghaiInstant(shanghaiDay(at), await textAt('repair.dailyReturnTime', at))
  if (at < since) return 0
  let told = 0
  for (const estateId of actor.estates)
    told += await inTransaction(actor, (tx) => tellUnreturnedOf(tx, estateId, since, at))
  return told
}

async function tellUnreturnedOf(tx: Tx, estateId: number, since: Date, at: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('workOrder.unreturned_today'), ${estateId})`.execute(tx)
  const { count } = await tx
    .selectFrom('dispatch.work_order')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('estate_id', '=', estateId)
    .where('state', 'in', ['finished', 'verified', 'charged'])
    .executeTakeFirstOrThrow()
  if (count === 0 || (await wasTold(tx, estateId, 'workOrder.unreturned_today', since))) return 0
  const assistants = await holdersOf(tx, estateId, 'managerAssistant')
  const url = '/work-orders?view=unreturned'
  const about = { reason: 'workOrder.unreturned_today', facts: { count }, url, level: 'late' as const, at }
  await remind(
    tx,
    estateId,
    assistants.map((staffId) => ({ ...about, staffId })),
  )
  return assistants.length
}

const wasTold = async (tx: Tx, estateId: number, reason: string, since: Date): Promise<boolean> =>
  (await tx
    .selectFrom('documents.reminder')
    .select('id')
    .where('estate_id', '=', estateId)
    .where('reason', '=', reason)
    .where('raised_at', '>=', since)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** KF05-03 9.4: every so many hours the worker of a suspended order is asked how it stands. */
export async function remindSuspended(actor: Actor): Promise<number> {
  const at = now()
  const every = (await minutesAt('repair.suspendRemindHours', at)) * minute
  let told = 0
  for (const estateId of actor.estates)
    told += await inTransaction(actor, async (tx) => {
      const orders = await silentSuspended(tx, estateId, new Date(at.getTime() - every))
      for (const order of orders)
        await tell(tx, order, { reason: 'workOrder.still_suspended', to: [order.worker_id], by: '', at })
      return orders.length
    })
  return told
}

/** Suspended since before `since`, and their worker not asked after it. */
const silentSuspended = (tx: Tx, estateId: number, since: Date): Promise<OrderInHand[]> =>
  tx
    .selectFrom('dispatch.work_order as o')
    .selectAll('o')
    .where('o.estate_id', '=', estateId)
    .where('o.state', '=', 'suspended')
    .where('o.worker_id', 'is not', null)
    .where('o.moved_at', '<=', since)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('documents.reminder as r')
            .select('r.id')
            .whereRef('r.estate_id', '=', 'o.estate_id')
            .whereRef('r.subject_id', '=', 'o.id')
            .where('r.reason', '=', 'workOrder.still_suspended')
            .where('r.raised_at', '>', since),
        ),
      ),
    )
    .limit(200)
    .forUpdate('o')
    .skipLocked()
    .execute()
