import type { OutboxAction } from '../../platform/web/outbox-queue.ts'
import type { OrderMoved, OrderRow } from './order.contract.ts'
import { moveNouns, type OrderMove } from './order-nouns.contract.ts'
import { type WorkOrderState, type WorkOrderVerb, workOrderMoves } from './workorders.moves.ts'

type Verb = OrderMoved['verbs'][number]
type Waiting = Pick<OutboxAction, 'subjectId' | 'url' | 'body' | 'at' | 'state'>
type Slip = OrderMoved['order']
type Seen = OrderRow &
  Partial<
    Pick<Slip, 'startedAt' | 'verifiedAt' | 'quoteFen' | 'quoteWords' | 'quoteOffList' | 'quoteApprover'>
  >

export const orderSubject = workOrderMoves.subject

/** Which move a kept deed is: its address ends in the move's noun. */
export function verbOf({ url }: Pick<OutboxAction, 'url'>): OrderMove | undefined {
  const noun = url.slice(url.lastIndexOf('/') + 1)
  return (Object.keys(moveNouns) as OrderMove[]).find((verb) => moveNouns[verb] === noun)
}

/**
 * The order as it will stand once what waits on this phone has reached the server, so that a worker without a line
 * can go on from step to step. Nothing behind a refused deed is believed.
 */
export function orderAhead<Order extends Seen>(order: Order, waiting: readonly Waiting[], me: Me): Order {
  let ahead = order
  for (const action of waiting.filter(({ subjectId }) => subjectId === order.id)) {
    if (action.state === 'refused') break
    const verb = verbOf(action)
    if (verb && isLegal(ahead, verb)) ahead = { ...ahead, ...factsOf(verb, action, ahead, me) }
  }
  return ahead
}

type Me = { staffId: string; name: string }

const isMove = (verb: OrderMove): verb is OrderMove & WorkOrderVerb => verb in workOrderMoves.moves

const isLegal = ({ state }: Seen, verb: OrderMove): boolean =>
  !isMove(verb) || (workOrderMoves.moves[verb].from as readonly string[]).includes(state)

function factsOf(verb: OrderMove, { at, body }: Waiting, order: Seen, me: Me): Partial<Seen> {
  const state = isMove(verb) ? (workOrderMoves.moves[verb].to as WorkOrderState) : order.state
  const limit = ends[verb]?.includes(order.limit?.kind ?? '') ? null : order.limit
  return { state, limit, ...(told[verb]?.(at, body, order, me) ?? {}) }
}

/** The limits that a verb brings to an end, by kind. */
const ends: Partial<Record<OrderMove, readonly string[]>> = {
  accept: ['accept'],
  arrive: ['arrive'],
  noShow: ['arrive'],
  approveQuote: ['quote'],
  control: ['control'],
  finish: ['arrive', 'quote', 'control', 'fix'],
}

type Telling = (at: string, body: Record<string, unknown>, order: Seen, me: Me) => Partial<Seen>

const told: Partial<Record<OrderMove, Telling>> = {
  accept: (acceptedAt, _body, _order, me) => ({ acceptedAt, workerId: me.staffId, worker: me.name }),
  arrive: (arrivedAt) => ({ arrivedAt }),
  noShow: (at, _body, order) => ({ arrivedAt: order.arrivedAt ?? at }),
  reappoint: (_at, body) => ({ arrivedAt: null, appointmentAt: String(body.appointmentAt) }),
  quote: (_at, body) => ({
    quoteFen: Number(body.quoteFen),
    quoteWords: String(body.quoteWords ?? ''),
    quoteOffList: Boolean(body.offList),
    quoteApprover: null,
  }),
  start: (startedAt, body, order) => ({ startedAt, liability: liabilityOf(body) ?? order.liability }),
  finish: (finishedAt, body) => ({ finishedAt, liability: liabilityOf(body) ?? null }),
  verify: (verifiedAt, body) => ({ verifiedAt, rating: body.rating as OrderRow['rating'] }),
}

const liabilityOf = (body: Record<string, unknown>) => body.liability as OrderRow['liability'] | undefined

/** What may be done next when the server has not been asked yet: the worker's own moves, less those that cannot be. */
export function verbsAhead(order: OrderRow, offListWaits: boolean): Verb[] {
  const words: readonly string[] = ['workOrder.work', 'workOrder.quote']
  return (Object.keys(workOrderMoves.moves) as WorkOrderVerb[]).filter((verb) => {
    const move = workOrderMoves.moves[verb]
    if (!words.includes(move.may) || !(move.from as readonly string[]).includes(order.state)) return false
    if (verb === 'start' || verb === 'resume') return order.arrivedAt !== null
    return verb !== 'approveQuote' || !offListWaits
  })
}

/** The step that comes next in the procedure, first of those offered: the one button at the bottom edge. */
const stepOrder: readonly OrderMove[] = [
  'accept',
  'verify',
  'start',
  'resume',
  'arrive',
  'approveQuote',
  'finish',
  'reappoint',
  'quote',
]

export type Offered = { next: OrderMove | undefined; others: OrderMove[] }

/** The next step and the other things one may do. What the desk does at its desk is not drawn on the phone. */
export function offered(verbs: readonly Verb[]): Offered {
  const next = stepOrder.find((verb) => verbs.includes(verb))
  return { next, others: fieldVerbs.filter((verb) => verb !== next && verbs.includes(verb)) }
}

const fieldVerbs: readonly OrderMove[] = [
  'control',
  'start',
  'quote',
  'approveQuote',
  'rejectQuote',
  'finish',
  'arrive',
  'noShow',
  'reappoint',
  'suspend',
  'resume',
  'reject',
]
