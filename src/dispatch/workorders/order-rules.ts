import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { momentOf } from '../../platform/moment.ts'
import { offeredVerbs } from '../../platform/moving.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { OrderMoved } from './order.contract.ts'
import { type WorkOrderState, type WorkOrderVerb, workOrderMoves } from './workorders.moves.ts'
import type { OrderInHand } from './workorders.store.ts'

export type AnyVerb = OrderMoved['verbs'][number]
type Seen = Pick<
  OrderInHand,
  | 'state'
  | 'worker_id'
  | 'arrived_at'
  | 'controlled_at'
  | 'due_fen'
  | 'paid_fen'
  | 'priority'
  | 'quote_off_list'
  | 'quote_approver'
>

/** The table's own missing-fact refusals that are rules of the manual by name. */
const namedRules: Record<string, string> = {
  'approveQuote workOrder.signature_required': 'V0503-1',
  'charge workOrder.paidFen_required': 'V0503-2',
  'verify workOrder.signature_required': 'V0503-5',
  'suspend workOrder.reason_required': 'V0502-5',
  'suspend workOrder.expectedOn_required': 'V0502-5',
  'void workOrder.reason_required': 'V0503-10',
}

/** The same refusal, with the rule it carries out named. */
export const ruled = (refusal: Refusal, verb: AnyVerb): Refusal =>
  new Refusal(refusal.kind, refusal.reason, {
    ...refusal.about,
    rule: refusal.about.rule ?? namedRules[`${verb} ${refusal.reason}`],
    clause: refusal.about.clause ?? 'KF05-03',
  })

type Held = Pick<OrderInHand, 'worker_id'>

/**
 * The worker's moves are the worker's own: another needs the permission to act for him (desk, supervisors). A price is
 * named by the worker, or by a post that issues orders.
 */
export const mayOn =
  (row: Held) =>
  (actor: Actor, word: string): boolean => {
    const isHis = row.worker_id === null || row.worker_id === actor.staffId
    if (word === 'workOrder.work') return (isHis && may(actor, word)) || may(actor, 'workOrder.actFor')
    if (word === 'workOrder.quote') return may(actor, word) && (isHis || mayStandIn(actor))
    return may(actor, word)
  }

const mayStandIn = (actor: Actor): boolean => may(actor, 'workOrder.actFor') || may(actor, 'workOrder.issue')

/** What this actor may do with the order now: the table's moves, less those its own facts forbid. */
export function verbsOn(row: Seen, actor: Actor): AnyVerb[] {
  const verbs: AnyVerb[] = offeredVerbs(
    workOrderMoves,
    row.state as WorkOrderState,
    actor,
    mayOn(row),
  ).filter((verb) => fits(row, verb))
  if (
    row.state === 'quoted' &&
    row.quote_off_list &&
    !row.quote_approver &&
    may(actor, 'workOrder.approvePrice')
  )
    verbs.push('approvePrice')
  if (mayControl(row) && mayOn(row)(actor, 'workOrder.work')) verbs.push('control')
  return verbs
}

/** An emergency on which somebody is at work, and which is not yet said to be under control. */
export const mayControl = (row: Seen): boolean =>
  (row.priority === 'P1' || row.priority === 'P2') &&
  row.arrived_at !== null &&
  row.controlled_at === null &&
  ['arrived', 'quoted', 'quoteApproved', 'quoteRejected', 'working', 'suspended'].includes(row.state)

function fits(row: Seen, verb: WorkOrderVerb): boolean {
  if (verb === 'start' || verb === 'resume') return row.arrived_at !== null
  if (verb === 'approveQuote') return !row.quote_off_list || row.quote_approver !== null
  if (verb === 'charge') return row.due_fen > 0
  if (verb === 'return') return row.state === 'charged' || row.due_fen === 0
  if (verb === 'close') return (row.paid_fen ?? 0) === row.due_fen
  return verb !== 'draft'
}

/** When a move took place; refuses what is out of order as V0503-4. */
export const instantOf = (told: string | undefined, row: OrderInHand, verb: AnyVerb): Date =>
  momentOf(told, row.moved_at, {
    noun: 'workOrder',
    early: tooEarly[verb],
    about: { rule: 'V0503-4', clause: 'KF05-03 7.3' },
  })

const tooEarly: Partial<Record<AnyVerb, string>> = {
  arrive: 'workOrder.arrived_before_accepted',
  finish: 'workOrder.finished_before_arrived',
}
