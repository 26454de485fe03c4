import Type, { type Static, type TObject } from 'typebox'
import { type Endpoint, endpoint } from '../../platform/http/endpoint.ts'
import { Day, Digest, EstateAndId, Fen, Id, Instant, occurredAt, Text } from '../../platform/http/shapes.ts'
import {
  Acceptance,
  Liability,
  MaterialGiven,
  OrderKind,
  OrderMoved,
  Priority,
  Rating,
  SignatureGiven,
  SuspendReason,
} from './order.contract.ts'
import { moveNouns, type OrderMove } from './order-nouns.contract.ts'
import { workOrderMoves } from './workorders.moves.ts'

const url = '/api/estates/:estateId/work-orders' as const

const photosGiven = Type.Optional(Type.Array(Digest, { maxItems: 9 }))
const remark = Type.Optional(Text(500))

export const Issue = Type.Object({
  /** made by the browser, so that sending twice is one order */
  id: Id,
  unitId: Type.Optional(Id),
  placeId: Type.Optional(Id),
  contactName: Type.Optional(Text(40)),
  contactPhone: Type.Optional(Text(30)),
  kind: OrderKind,
  trade: Type.Optional(Text(30)),
  priority: Priority,
  appointmentAt: Type.Optional(Instant),
  description: Type.String({ minLength: 2, maxLength: 2000 }),
  liability: Type.Optional(Liability),
  /** absent: it lies open for whoever accepts first */
  workerId: Type.Optional(Id),
  draft: Type.Optional(Type.Boolean()),
  occurredAt,
})
export type Issue = Static<typeof Issue>

/** A move's endpoint, one noun below the order. */
const move = <B extends TObject>({
  verb,
  ...said
}: {
  verb: OrderMove
  summary: string
  body: B
}): Endpoint<typeof EstateAndId, TObject, B, typeof OrderMoved> =>
  endpoint({
    name: `workOrders.${verb}`,
    method: 'POST',
    url: `${url}/:id/${moveNouns[verb]}`,
    params: EstateAndId,
    reply: OrderMoved,
    may: permissionOf(verb),
    clause: 'KF05-03',
    ...said,
  })

/** Of the worker's own moves the door decides: the worker, or a post that may act for him. */
function permissionOf(verb: OrderMove): string {
  if (verb === 'approvePrice') return 'workOrder.approvePrice'
  const word = verb === 'control' ? 'workOrder.work' : workOrderMoves.moves[verb].may
  return word === 'workOrder.work' ? 'workOrder.see' : word
}

/** Every move of the slip, by verb: what the buttons send and what the phone's outbox keeps. */
export const orderMoves = {
  issue: move({ verb: 'issue', summary: 'Issue a drafted order', body: Type.Object({ occurredAt }) }),
  reassign: move({
    verb: 'reassign',
    summary: 'Give the order to another worker',
    body: Type.Object({ workerId: Type.Optional(Id), reason: remark, occurredAt }),
  }),
  accept: move({
    verb: 'accept',
    summary: 'Accept the order; of an open one the first to accept becomes its worker',
    // `workerId` only where the desk accepts for somebody who works on paper
    body: Type.Object({ workerId: Type.Optional(Id), occurredAt }),
  }),
  reject: move({
    verb: 'reject',
    summary: 'Hand the order back',
    body: Type.Object({ reason: remark, occurredAt }),
  }),
  arrive: move({
    verb: 'arrive',
    summary: 'Arrive on site',
    body: Type.Object({ photos: photosGiven, occurredAt }),
  }),
  noShow: move({
    verb: 'noShow',
    summary: 'Nobody in: a photo of the slip left behind, or a reason; a short wait needs the reason',
    body: Type.Object({
      waitedMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 600 })),
      reason: remark,
      photo: Type.Optional(Digest),
      occurredAt,
    }),
  }),
  reappoint: move({
    verb: 'reappoint',
    summary: 'Agree on another time',
    body: Type.Object({ appointmentAt: Type.Optional(Instant), reason: remark, occurredAt }),
  }),
  quote: move({
    verb: 'quote',
    summary: 'Quote a price; off the price list it waits for an approver (V0503-3)',
    body: Type.Object({
      quoteFen: Type.Optional(Fen),
      quoteWords: Type.Optional(Text(500)),
      offList: Type.Optional(Type.Boolean()),
      occurredAt,
    }),
  }),
  approvePrice: move({
    verb: 'approvePrice',
    summary: 'Approve an off-list price: to the limit the assistant, above it the manager (V0503-3)',
    body: Type.Object({ remark, occurredAt }),
  }),
  approveQuote: move({
    verb: 'approveQuote',
    summary: 'The owner signs the quote (V0503-1)',
    body: Type.Object({ signature: Type.Optional(SignatureGiven), occurredAt }),
  }),
  rejectQuote: move({
    verb: 'rejectQuote',
    summary: 'The owner declines the quote',
    body: Type.Object({ reason: remark, occurredAt }),
  }),
  start: move({
    verb: 'start',
    summary: 'Begin the work; paid work needs the signed quote (V0503-1)',
    body: Type.Object({ liability: Type.Optional(Liability), photos: photosGiven, occurredAt }),
  }),
  control: move({
    verb: 'control',
    summary: 'Report an emergency under control',
    body: Type.Object({ remark, occurredAt }),
  }),
  suspend: move({
    verb: 'suspend',
    summary: 'Suspend with a reason and the expected day; only the owner and force majeure stop the clock',
    body: Type.Object({
      reason: Type.Optional(SuspendReason),
      expectedOn: Type.Optional(Day),
      words: remark,
      occurredAt,
    }),
  }),
  resume: move({ verb: 'resume', summary: 'Resume suspended work', body: Type.Object({ occurredAt }) }),
  finish: move({
    verb: 'finish',
    summary: 'Finish: what was done, who pays, materials, labour, photos',
    body: Type.Object({
      process: Type.Optional(Text(2000)),
      liability: Type.Optional(Liability),
      materials: Type.Optional(Type.Array(MaterialGiven, { maxItems: 30 })),
      labourMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      labourRateFen: Type.Optional(Fen),
      photos: photosGiven,
      occurredAt,
    }),
  }),
  verify: move({
    verb: 'verify',
    summary: 'The owner accepts and rates, signed on glass or with evidence (V0503-5)',
    body: Type.Object({
      acceptance: Type.Optional(Acceptance),
      acceptanceWords: remark,
      rating: Type.Optional(Rating),
      signature: Type.Optional(SignatureGiven),
      occurredAt,
    }),
  }),
  rework: move({ verb: 'rework', summary: 'Do it again', body: Type.Object({ reason: remark, occurredAt }) }),
  charge: move({
    verb: 'charge',
    summary: 'Take the money',
    body: Type.Object({
      paidFen: Type.Optional(Fen),
      receiptNumber: Type.Optional(Text(40)),
      occurredAt,
    }),
  }),
  return: move({
    verb: 'return',
    summary: 'Return the slip to the desk, checked',
    body: Type.Object({ photo: Type.Optional(Digest), occurredAt }),
  }),
  close: move({
    verb: 'close',
    summary: 'Close; what was paid must be what was due (V0503-2)',
    body: Type.Object({ occurredAt }),
  }),
  void: move({
    verb: 'void',
    summary: 'Void the order; its number stays (V0503-10)',
    body: Type.Object({ reason: remark, occurredAt }),
  }),
} as const

export type { OrderMove } from './order-nouns.contract.ts'
