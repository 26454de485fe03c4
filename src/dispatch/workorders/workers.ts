import { sql } from 'kysely'
import { numberAt } from '../../documents/controlled/controlled.ts'
import { permissions } from '../../people/permissions.ts'
import type { Post } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import type { OrderWarning } from './order.contract.ts'
import { isCleaning } from './order-limits.ts'
import type { OrderInHand } from './workorders.store.ts'

export type Worker = {
  id: string
  name: string
  posts: Post[]
  skills: string[]
  healthUntil: string | null
  onDuty: boolean
  /** somebody of the same posts is on the roster that day: then not being on it means being off */
  rostered: boolean
}

const workingPosts: readonly Post[] = permissions['workOrder.work']

/** Everyone of the estate who may be given work, and whether the roster has them on duty at an instant. */
export async function workersAt(tx: Tx, estateId: number, at: Date, staffId?: string): Promise<Worker[]> {
  const day = shanghaiDay(at)
  const { rows } = await sql<Worker>`
    select s.id, s.name, s.skills, s.health_certificate_until as "healthUntil",
           array_agg(distinct a.post) as posts,
           exists (select from people.roster_entry r
                    where r.estate_id = ${estateId} and r.staff_id = s.id
                      and r.starts_at <= ${at} and r.ends_at > ${at}) as "onDuty",
           exists (select from people.roster_entry r
                    where r.estate_id = ${estateId} and r.day = ${day}::date and r.post = any (array_agg(a.post))) as rostered
      from people.assignment a
      join people.staff s on s.id = a.staff_id and s.active
     where a.estate_id = ${estateId} and a.post = any (${[...workingPosts]})
       and a.since <= ${day}::date and (a.until is null or a.until >= ${day}::date)
       and (${staffId ?? null}::uuid is null or s.id = ${staffId ?? null})
     group by s.id`.execute(tx)
  return rows
}

type Suited = Pick<OrderInHand, 'estate_id' | 'kind' | 'appointment_at'>

/** Why an order may not go to this person, or null: not in service here, or cleaning without a valid certificate (V0503-9). */
export function barOf(order: Suited, worker: Worker | undefined, at: Date): string | null {
  if (!worker) return 'workOrder.not_a_worker'
  if (!isCleaning(order)) return null
  const day = shanghaiDay(order.appointment_at ?? at)
  return worker.healthUntil !== null && worker.healthUntil >= day ? null : 'workOrder.health_certificate'
}

/** Refuses a person who may not have this order: not at work here, or of V0503-9. */
export async function mustSuit(tx: Tx, order: Suited, workerId: string, at: Date): Promise<void> {
  const when = order.appointment_at && order.appointment_at > at ? order.appointment_at : at
  const [worker] = await workersAt(tx, order.estate_id, when, workerId)
  const bar = barOf(order, worker, when)
  if (bar)
    refuse('invalid', bar, {
      field: 'workerId',
      rule: isCleaning(order) ? 'V0503-9' : undefined,
      clause: 'KF05-03 7.8',
      facts: { worker: worker?.name ?? '', until: worker?.healthUntil ?? '' },
    })
}

/** V0503-7: a reminder, not a refusal, when somebody holds too many unreturned orders of the same kind. */
export async function warnOfLoad(tx: Tx, order: OrderInHand, at: Date): Promise<OrderWarning[]> {
  if (!order.worker_id) return []
  const most = await numberAt('repair.openOrdersRemind', at)
  const { count } = await tx
    .selectFrom('dispatch.work_order')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('estate_id', '=', order.estate_id)
    .where('worker_id', '=', order.worker_id)
    .where('kind', '=', order.kind)
    .where('id', '<>', order.id)
    .where('state', 'not in', ['closed', 'voided', 'returned', 'rejected'])
    .executeTakeFirstOrThrow()
  return count > most
    ? [{ reason: 'workOrder.many_unreturned', rule: 'V0503-7', facts: { count, most } }]
    : []
}

/** Given to somebody whom that day's roster does not have on duty: said, not refused, since people are called in. */
export async function warnOfDuty(tx: Tx, order: OrderInHand, at: Date): Promise<OrderWarning[]> {
  if (!order.worker_id) return []
  const when = order.appointment_at && order.appointment_at > at ? order.appointment_at : at
  const [worker] = await workersAt(tx, order.estate_id, when, order.worker_id)
  if (!worker?.rostered || worker.onDuty) return []
  return [{ reason: 'workOrder.worker_off_duty', facts: { worker: worker.name } }]
}

/** Everyone who holds a post at the estate today. */
export async function holdersOf(tx: Tx, estateId: number, post: Post): Promise<string[]> {
  const rows = await tx
    .selectFrom('people.assignment')
    .select('staff_id')
    .distinct()
    .where('estate_id', '=', estateId)
    .where('post', '=', post)
    .where('until', 'is', null)
    .execute()
  return rows.map((row) => row.staff_id)
}
