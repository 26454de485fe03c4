import { minutesAt } from '../../documents/controlled/controlled.ts'
import {
  dropLimits,
  handLimitsTo,
  type LimitSpec,
  meetLimit,
  pauseLimits,
  resumeLimits,
  startLimit,
} from '../../documents/limits/limits.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { workOrderMoves } from './workorders.moves.ts'
import type { OrderInHand } from './workorders.store.ts'

const minute = 60_000

/** Where the order opens on screen. */
export const orderUrl = (id: string): string => `/work-orders/${id}`

export const isCleaning = ({ kind }: Pick<OrderInHand, 'kind'>): boolean => kind === 'onDemandCleaning'

const specOf = (row: OrderInHand) => ({
  estateId: row.estate_id,
  subject: workOrderMoves.subject,
  subjectId: row.id,
  priority: row.priority as LimitSpec['priority'],
  environment: isCleaning(row),
  handlerId: row.worker_id,
  handlerPost: isCleaning(row) ? ('cleaningLeader' as const) : ('maintenance' as const),
  facts: { number: row.number, location: row.location },
  url: orderUrl(row.id),
})

const keyOf = (row: OrderInHand, what: string): string => `sla.repair.${row.priority}.${what}`
const of = (row: OrderInHand) => ({ estateId: row.estate_id, subjectId: row.id })

/** From the issue on: accepted in time, and of what the manual says so, under control and repaired in time. */
export async function limitsFromIssue(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await startAcceptance(tx, row, at)
  if (row.priority === 'P2')
    await startLimit(tx, {
      ...specOf(row),
      kind: 'control',
      parameter: keyOf(row, 'controlMinutes'),
      startedAt: at,
    })
  await startRepair(tx, row, at)
}

/** Somebody must accept anew: given to another, or handed back to the desk. */
export async function awaitAcceptance(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await dropLimits(tx, { ...of(row), kind: ['accept', 'arrive', 'quote'], at })
  await startAcceptance(tx, row, at)
  if (row.state !== 'rejected') await handLimitsTo(tx, { ...of(row), handlerId: row.worker_id })
}

/** To be repaired anew: after rework, or from the day agreed on with an owner who was out. */
export async function awaitRepair(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await dropLimits(tx, { ...of(row), kind: 'fix', at })
  await startRepair(tx, row, at)
}

/** Of an order handed back the desk; of others the worker or his post. P1 late: the engineering supervisor and the manager at once (KF05-03 9.1). */
const startAcceptance = (tx: Tx, row: OrderInHand, at: Date) =>
  startLimit(tx, {
    ...specOf(row),
    kind: 'accept',
    parameter: keyOf(row, 'acceptMinutes'),
    startedAt: at,
    ...(row.state === 'rejected' && { handlerId: null, handlerPost: 'receptionist' }),
    ...(row.priority === 'P1' && { latePosts: ['maintenanceSupervisor', 'manager'] }),
  })

/** P1 is handled until the danger is over and has no hour for its repair; an appointment begins its own day. */
async function startRepair(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  if (row.priority === 'P1') return
  await startLimit(tx, {
    ...specOf(row),
    kind: 'fix',
    parameter: keyOf(row, 'fixMinutes'),
    startedAt: later(at, row.appointment_at),
  })
}

export async function accepted(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await meetLimit(tx, { ...of(row), kind: 'accept', at })
  await handLimitsTo(tx, { ...of(row), handlerId: row.worker_id })
  await awaitArrival(tx, row, at)
}

/** By the appointment where there is one, P4 some minutes before it; else within the minutes of its class. */
export async function awaitArrival(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await dropLimits(tx, { ...of(row), kind: 'arrive', at })
  const isPlanned = row.priority === 'P4'
  const parameter = keyOf(row, isPlanned ? 'arriveBeforeMinutes' : 'arriveMinutes')
  if (!row.appointment_at) {
    if (!isPlanned) await startLimit(tx, { ...specOf(row), kind: 'arrive', parameter, startedAt: at })
    return
  }
  const early = isPlanned ? (await minutesAt(parameter, at)) * minute : 0
  const dueAt = new Date(row.appointment_at.getTime() - early)
  await startLimit(tx, { ...specOf(row), kind: 'arrive', parameter, startedAt: at, dueAt })
}

/** A price off the list waits for somebody to answer for it (KF05-03 5.3). */
export async function awaitPrice(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await dropLimits(tx, { ...of(row), kind: 'quote', at })
  await startLimit(tx, {
    ...specOf(row),
    kind: 'quote',
    parameter: 'repair.outOfListReviewMinutes',
    startedAt: at,
    handlerId: null,
    handlerPost: 'managerAssistant',
  })
}

export const met = (tx: Tx, row: OrderInHand, kind: string | readonly string[], at: Date) =>
  meetLimit(tx, { ...of(row), kind, at })

export const paused = (tx: Tx, row: OrderInHand, reason: string, at: Date) =>
  pauseLimits(tx, { ...of(row), reason, at })

export const resumed = (tx: Tx, row: OrderInHand, at: Date) => resumeLimits(tx, { ...of(row), at })

/** Nothing is counted any longer: the order is void. */
export async function dropped(tx: Tx, row: OrderInHand, at: Date): Promise<void> {
  await resumed(tx, row, at)
  await dropLimits(tx, { ...of(row), at })
}

const later = (at: Date, other: Date | null): Date => (other && other > at ? other : at)
