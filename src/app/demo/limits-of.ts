import { type LimitRow, type LimitSpec, planLimit } from '../../documents/limits/limits.ts'
import type { Matter } from './matters.ts'
import type { Step } from './steps.ts'

type Due = { kind: string; parameter: string; startedAt: Date; on: 'request' | 'order' }

/** The limit a matter still runs under after its steps; a matter that is finished runs under none. */
function dueNow(matter: Matter, steps: readonly Step[]): Due | null {
  const order = steps.filter((step) => step.on === 'order').at(-1)
  const request = steps.filter((step) => step.on === 'request').at(-1)!
  const key = (what: string) => `sla.repair.${matter.priority}.${what}`
  if (order?.to === 'issued')
    return { kind: 'accept', parameter: key('acceptMinutes'), startedAt: order.at, on: 'order' }
  if (order?.to === 'accepted' && matter.priority !== 'P4')
    return { kind: 'arrive', parameter: key('arriveMinutes'), startedAt: order.at, on: 'order' }
  if (order && ['accepted', 'arrived', 'working'].includes(order.to) && matter.priority !== 'P1')
    return { kind: 'fix', parameter: key('fixMinutes'), startedAt: matter.receivedAt, on: 'order' }
  if (request.to === 'received')
    return { kind: 'verify', parameter: 'request.verifyMinutes', startedAt: matter.receivedAt, on: 'request' }
  if (request.to !== 'triaged') return null
  if (matter.story.category === 'inquiry')
    return {
      kind: 'firstAnswer',
      parameter: 'request.firstAnswerHours',
      startedAt: matter.receivedAt,
      on: 'request',
    }
  if (matter.story.category === 'suggestion')
    return {
      kind: 'confirm',
      parameter: 'request.suggestion.confirmDays',
      startedAt: matter.receivedAt,
      on: 'request',
    }
  return {
    kind: 'dispatch',
    parameter: `sla.dispatch.${matter.priority}.minutes`,
    startedAt: request.at,
    on: 'request',
  }
}

/** That limit as a row, under the parameter in force when it began. */
export async function runningLimit(
  matter: Matter,
  steps: readonly Step[],
  order: { id: string; number: string } | null,
  number: string,
): Promise<LimitRow | null> {
  const due = dueNow(matter, steps)
  if (!due) return null
  const onOrder = due.on === 'order' && order
  const spec: LimitSpec = {
    estateId: 1,
    subject: onOrder ? 'dispatch.work_order' : 'frontdesk.request',
    subjectId: onOrder ? order.id : matter.id,
    kind: due.kind,
    parameter: due.parameter,
    startedAt: due.startedAt,
    priority: matter.priority,
    environment: matter.story.category === 'cleaning',
    handlerId: onOrder ? (matter.worker?.id ?? null) : null,
    handlerPost: onOrder ? 'maintenance' : 'receptionist',
    facts: { number: onOrder ? order.number : number, location: matter.home?.code ?? matter.spot!.name },
    url: onOrder ? `/work-orders/${order.id}` : `/requests/${matter.id}`,
  }
  return planLimit(spec)
}

/** The columns of the request's row that copy its running limit for the queue. */
export const copied = (limit: LimitRow | null) => ({
  limit_kind: limit?.kind ?? null,
  runs_from: limit?.runs_from ?? null,
  due_at: limit?.due_at ?? null,
  amber_at: limit?.amber_at ?? null,
  escalate_at: limit?.escalate_at ?? null,
})
