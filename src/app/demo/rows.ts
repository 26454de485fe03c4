import type { Chance } from './chance.ts'
import { givenColumns, type Matter } from './matters.ts'
import type { Step } from './steps.ts'

const closedStates = new Set(['closed', 'cancelled'])
export const timeOf = (steps: readonly Step[], on: Step['on'], verb: string): Date | null =>
  steps.find((step) => step.on === on && step.verb === verb)?.at ?? null
export const lastOf = (steps: readonly Step[], on: Step['on']): Step | undefined =>
  steps.filter((step) => step.on === on).at(-1)

/** The request as it stands after its steps. */
export function requestRow(
  matter: Matter,
  steps: readonly Step[],
  number: string,
  order: { id: string; number: string } | null,
) {
  const last = lastOf(steps, 'request')!
  const done = timeOf(steps, 'request', 'finish') ?? timeOf(steps, 'request', 'answer')
  const handler = matter.worker ?? matter.clerk
  const cancelled = last.to === 'cancelled'
  return {
    ...givenColumns(matter, number),
    state: last.to,
    work_order_id: order?.id ?? null,
    work_order_number: order?.number ?? null,
    assignee_id: last.to === 'received' || last.to === 'triaged' ? null : handler.id,
    assignee: last.to === 'received' || last.to === 'triaged' ? '' : handler.name,
    department: '',
    result: done ? matter.result : '',
    reason: cancelled ? '住户已自行处理' : '',
    evidence: cancelled ? '来电撤回' : '',
    follow_up_result: timeOf(steps, 'request', 'followUp') ? matter.visited : null,
    answered_at: timeOf(steps, 'request', 'answer'),
    done_at: timeOf(steps, 'request', 'finish'),
    closed_at: closedStates.has(last.to) ? last.at : null,
    was_late:
      matter.dispatched && done !== null && done.getTime() - matter.receivedAt.getTime() > 1440 * 60_000,
    version: steps.filter((step) => step.on === 'request').length,
  }
}

/** The work order as it stands, and the evidence of its acceptance: signed on paper before the system came. */
export function orderRow(
  chance: Chance,
  matter: Matter,
  steps: readonly Step[],
  ids: { id: string; number: string },
  requestNumber: string,
) {
  const last = lastOf(steps, 'order')!
  const verified = timeOf(steps, 'order', 'verify')
  const signature = verified ? chance.id(verified) : null
  const row = {
    estate_id: 1,
    ...ids,
    source: 'request',
    source_id: matter.id,
    source_number: requestNumber,
    unit_id: matter.home?.id ?? null,
    place_id: matter.spot?.id ?? null,
    location: matter.home?.code ?? matter.spot!.name,
    zone_id: matter.home?.zone ?? matter.spot!.zone,
    contact_name: matter.home?.name ?? matter.clerk.name,
    contact_phone_sealed: matter.home?.phoneSealed ?? null,
    contact_phone_mask: matter.home?.phoneMask ?? '',
    kind:
      matter.story.category === 'cleaning'
        ? 'onDemandCleaning'
        : matter.home
          ? 'householdRepair'
          : 'publicRepair',
    trade: matter.story.trade ?? (matter.story.category === 'help' ? 'security' : 'other'),
    priority: matter.priority,
    description: matter.words,
    liability: timeOf(steps, 'order', 'finish') ? 'publicArea' : null,
    state: last.to,
    worker_id: matter.worker!.id,
    issued_by: matter.clerk.id,
    issuer: matter.clerk.name,
    moved_at: last.at,
    opened_at: timeOf(steps, 'order', 'issue'),
    issued_at: timeOf(steps, 'order', 'issue'),
    accepted_at: timeOf(steps, 'order', 'accept'),
    arrived_at: timeOf(steps, 'order', 'arrive'),
    started_at: timeOf(steps, 'order', 'start'),
    finished_at: timeOf(steps, 'order', 'finish'),
    verified_at: verified,
    returned_at: timeOf(steps, 'order', 'return'),
    closed_at: timeOf(steps, 'order', 'close'),
    quote_words: '',
    quote_off_list: false,
    due_fen: 0,
    process: timeOf(steps, 'order', 'finish') ? matter.result : '',
    acceptance: verified ? 'qualified' : null,
    acceptance_words: '',
    rating: verified ? matter.rating : null,
    acceptance_signature: signature,
    checker_id: timeOf(steps, 'order', 'return') ? matter.clerk.id : null,
    checker: timeOf(steps, 'order', 'return') ? matter.clerk.name : '',
    reason: '',
    revision: 'KF05-03 A/0',
    version: steps.filter((step) => step.on === 'order').length,
  }
  const signed = signature && {
    estate_id: 1,
    id: signature,
    work_order_id: ids.id,
    meaning: 'acceptance',
    signer: matter.home?.name ?? matter.clerk.name,
    evidence: '纸质派工单客户联签字',
    signed_at: verified,
    taken_by: matter.worker!.id,
  }
  return { row, signed }
}
