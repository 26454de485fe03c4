import Type, { type Static, type TObject } from 'typebox'
import type { Endpoint } from '../../platform/http/endpoint.ts'
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
import { type WorkOrderVerb, workOrderMoves } from './workorders.moves.ts'

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
const move = <B extends TObject>(
  verb: WorkOrderVerb | 'approvePrice' | 'control',
  noun: string,
  summary: string,
  body: B,
): Endpoint<typeof EstateAndId, TObject, B, typeof OrderMoved> => ({
  name: `workOrders.${verb}`,
  method: 'POST',
  url: `${url}/:id/${noun}`,
  params: EstateAndId,
  body,
  reply: OrderMoved,
  may: permissionOf(verb),
  clause: 'KF05-03',
  summary,
})

/** Of the worker's own moves the door decides: the worker, or a post that may act for him. */
function permissionOf(verb: WorkOrderVerb | 'approvePrice' | 'control'): string {
  if (verb === 'approvePrice') return 'workOrder.approvePrice'
  const word = verb === 'control' ? 'workOrder.work' : workOrderMoves.moves[verb].may
  return word === 'workOrder.work' ? 'workOrder.see' : word
}

/** Every move of the slip, by verb: what the buttons send and what the phone's outbox keeps. */
export const orderMoves = {
  issue: move('issue', 'issue', 'Issue a drafted order', Type.Object({ occurredAt })),
  reassign: move(
    'reassign',
    'assignment',
    'Give the order to another worker',
    Type.Object({ workerId: Type.Optional(Id), reason: remark, occurredAt }),
  ),
  accept: move(
    'accept',
    'acceptance',
    'Accept the order; of an open one the first to accept becomes its worker',
    // `workerId` only where the desk accepts for somebody who works on paper
    Type.Object({ workerId: Type.Optional(Id), occurredAt }),
  ),
  reject: move('reject', 'rejection', 'Hand the order back', Type.Object({ reason: remark, occurredAt })),
  arrive: move('arrive', 'arrival', 'Arrive on site', Type.Object({ photos: photosGiven, occurredAt })),
  noShow: move(
    'noShow',
    'no-show',
    'Nobody in: a photo of the slip left behind, or a reason; a short wait needs the reason',
    Type.Object({
      waitedMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 600 })),
      reason: remark,
      photo: Type.Optional(Digest),
      occurredAt,
    }),
  ),
  reappoint: move(
    'reappoint',
    'appointment',
    'Agree on another time',
    Type.Object({ appointmentAt: Type.Optional(Instant), reason: remark, occurredAt }),
  ),
  quote: move(
    'quote',
    'quote',
    'Quote a price; off the price list it waits for an approver (V0503-3)',
    Type.Object({
      quoteFen: Type.Optional(Fen),
      quoteWords: Type.Optional(Text(500)),
      offList: Type.Optional(Type.Boolean()),
      occurredAt,
    }),
  ),
  approvePrice: move(
    'approvePrice',
    'price-approval',
    'Approve an off-list price: to the limit the assistant, above it the manager (V0503-3)',
    Type.Object({ remark, occurredAt }),
  ),
  approveQuote: move(
    'approveQuote',
    'quote-approval',
    'The owner signs the quote (V0503-1)',
    Type.Object({ signature: Type.Optional(SignatureGiven), occurredAt }),
  ),
  rejectQuote: move(
    'rejectQuote',
    'quote-rejection',
    'The owner declines the quote',
    Type.Object({ reason: remark, occurredAt }),
  ),
  start: move(
    'start',
    'start',
    'Begin the work; paid work needs the signed quote (V0503-1)',
    Type.Object({ liability: Type.Optional(Liability), photos: photosGiven, occurredAt }),
  ),
  control: move(
    'control',
    'control',
    'Report an emergency under control',
    Type.Object({ remark, occurredAt }),
  ),
  suspend: move(
    'suspend',
    'suspension',
    'Suspend with a reason and the expected day; only the owner and force majeure stop the clock',
    Type.Object({
      reason: Type.Optional(SuspendReason),
      expectedOn: Type.Optional(Day),
      words: remark,
      occurredAt,
    }),
  ),
  resume: move('resume', 'resumption', 'Resume suspended work', Type.Object({ occurredAt })),
  finish: move(
    'finish',
    'completion',
    'Finish: what was done, who pays, materials, labour, photos',
    Type.Object({
      process: Type.Optional(Text(2000)),
      liability: Type.Optional(Liability),
      materials: Type.Optional(Type.Array(MaterialGiven, { maxItems: 30 })),
      labourMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      labourRateFen: Type.Optional(Fen),
      photos: photosGiven,
      occurredAt,
    }),
  ),
  verify: move(
    'verify',
    'verification',
    'The owner accepts and rates, signed on glass or with evidence (V0503-5)',
    Type.Object({
      acceptance: Type.Optional(Acceptance),
      acceptanceWords: remark,
      rating: Type.Optional(Rating),
      signature: Type.Optional(SignatureGiven),
      occurredAt,
    }),
  ),
  rework: move('rework', 'rework', 'Do it again', Type.Object({ reason: remark, occurredAt })),
  charge: move(
    'charge',
    'payment',
    'Take the money',
    Type.Object({
      paidFen: Type.Optional(Fen),
      receiptNumber: Type.Optional(Text(40)),
      occurredAt,
    }),
  ),
  return: move(
    'return',
    'return',
    'Return the slip to the desk, checked',
    Type.Object({ photo: Type.Optional(Digest), occurredAt }),
  ),
  close: move(
    'close',
    'closure',
    'Close; what was paid must be what was due (V0503-2)',
    Type.Object({ occurredAt }),
  ),
  void: move(
    'void',
    'voiding',
    'Void the order; its number stays (V0503-10)',
    Type.Object({ reason: remark, occurredAt }),
  ),
} as const

export type OrderMove = keyof typeof orderMoves
