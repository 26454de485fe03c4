import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import {
  Day,
  EstateAndId,
  EstateParams,
  Facts,
  Id,
  Instant,
  Nullable,
  Page,
  pageQuery,
  Text,
} from '../../platform/http/shapes.ts'
import { OrderKind, OrderMoved, OrderPage, OrderRow, OrderState } from './order.contract.ts'
import { Issue } from './order-moves.contract.ts'

const url = '/api/estates/:estateId/work-orders' as const

const language = Type.Optional(Type.Enum(['zh', 'en']))

export const issueOrderAt = endpoint({
  name: 'workOrders.open',
  method: 'POST',
  url,
  params: EstateParams,
  body: Issue,
  reply: OrderMoved,
  may: 'workOrder.issue',
  clause: 'KF05-03 1',
  summary: 'Issue a work order from the desk, or draft one',
})

export const orderAt = endpoint({
  name: 'workOrders.page',
  method: 'GET',
  url: `${url}/:id`,
  params: EstateAndId,
  reply: OrderPage,
  may: 'workOrder.see',
  summary: 'One work order with its verbs, trail and explained limits',
})

/** What the phone shows: what I hold, most urgent first, what lies open for anyone of my post, and today's done. */
export const myOrders = endpoint({
  name: 'workOrders.mine',
  method: 'GET',
  url: `${url}/mine`,
  params: EstateParams,
  reply: Type.Object({
    open: Type.Array(OrderRow),
    unclaimed: Type.Array(OrderRow),
    doneToday: Type.Array(OrderRow),
  }),
  may: 'workOrder.see',
  summary: "The signed-in worker's orders",
})

export const OrderBoard = Type.Object({
  unassigned: Type.Array(OrderRow),
  workers: Type.Array(
    Type.Object({
      workerId: Id,
      worker: Type.String(),
      posts: Type.Array(Type.String()),
      onDuty: Type.Boolean(),
      rows: Type.Array(OrderRow),
    }),
  ),
})
export type OrderBoard = Static<typeof OrderBoard>

export const orderBoard = endpoint({
  name: 'workOrders.board',
  method: 'GET',
  url: `${url}/board`,
  params: EstateParams,
  reply: OrderBoard,
  may: 'workOrder.see',
  summary: 'Open orders by worker, most urgent first',
})

export const orderList = endpoint({
  name: 'workOrders.list',
  method: 'GET',
  url,
  params: EstateParams,
  query: Type.Object({
    /** 'open' is everything not yet returned */
    state: Type.Optional(Type.Union([OrderState, Type.Literal('open')])),
    workerId: Type.Optional(Id),
    unitId: Type.Optional(Id),
    placeId: Type.Optional(Id),
    sourceId: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...pageQuery,
  }),
  reply: Page(OrderRow, {}),
  may: 'workOrder.see',
  summary: 'Work orders, newest first; with `from` and `to` the register QR-KF-06-02',
})

export const orderCounts = endpoint({
  name: 'workOrders.counts',
  method: 'GET',
  url: `${url}/counts`,
  params: EstateParams,
  reply: Type.Object({
    open: Type.Integer(),
    amber: Type.Integer(),
    late: Type.Integer(),
    unreturned: Type.Integer(),
    mine: Type.Integer(),
  }),
  may: 'workOrder.see',
  summary: 'How many are open, nearly late, late and unreturned',
})

export const unreturnedOrders = endpoint({
  name: 'workOrders.unreturned',
  method: 'GET',
  url: `${url}/unreturned`,
  params: EstateParams,
  reply: Type.Object({ by: Instant, rows: Type.Array(OrderRow) }),
  may: 'workOrder.see',
  clause: 'KF05-03 8',
  summary: "Finished orders not handed back by the day's return time",
})

export const Suggestion = Type.Object({
  workerId: Id,
  worker: Type.String(),
  onDuty: Type.Boolean(),
  /** open orders in hand */
  load: Type.Integer(),
  /** words of workorders.words: suggest.skill, suggest.on_duty, suggest.load, suggest.knows_the_place … */
  reasons: Type.Array(Type.Object({ reason: Type.String(), facts: Facts })),
  /** why the order may not go to this person (V0503-9), or null */
  bar: Nullable(Type.String()),
})
export type Suggestion = Static<typeof Suggestion>

export const suggestWorkersAt = endpoint({
  name: 'workOrders.suggestWorkers',
  method: 'GET',
  url: `${url}/suggestions`,
  params: EstateParams,
  query: Type.Object({
    kind: OrderKind,
    trade: Type.Optional(Text(30)),
    unitId: Type.Optional(Id),
    placeId: Type.Optional(Id),
    appointmentAt: Type.Optional(Instant),
  }),
  reply: Type.Object({ rows: Type.Array(Suggestion) }),
  may: 'workOrder.see',
  summary: 'Who should go, best first, with the reasons',
})

export const orderPhone = endpoint({
  name: 'workOrders.phone',
  method: 'POST',
  url: `${url}/:id/phone`,
  params: EstateAndId,
  body: Type.Object({}),
  reply: Type.Object({ phone: Type.String() }),
  may: 'workOrder.see',
  clause: 'KF05-11',
  summary: "Unmask the contact's phone for the order's own worker; leaves a happening",
})

export const orderPdf = endpoint({
  name: 'workOrders.pdf',
  method: 'GET',
  url: `${url}/:id/pdf`,
  params: EstateAndId,
  query: Type.Object({ parts: Type.Optional(Type.Boolean()), language }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'workOrder.see',
  summary: 'The slip QR-KF-06-02 as PDF: the record alone, or with `parts` all three',
})

export const orderRegisterXlsx = endpoint({
  name: 'workOrders.registerXlsx',
  method: 'GET',
  url: `${url}/register.xlsx`,
  params: EstateParams,
  query: Type.Object({ from: Day, to: Day, language }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'record.see',
  summary: 'The register QR-KF-06-02 of a range of days as .xlsx, streamed',
})
