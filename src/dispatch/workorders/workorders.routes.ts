import { sendPdf, sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { orderMoves } from './order-moves.contract.ts'
import * as contract from './workorders.contract.ts'
import * as orders from './workorders.ts'

type Addressed = { params: { estateId: number; id: string } }

/** The order a move is made on, and by whom. */
const on = <C extends Addressed & Omit<orders.OrderCall, 'estateId' | 'id'>>(call: C): orders.OrderCall => ({
  actor: call.actor,
  command: call.command,
  ...call.params,
})

const moveRoutes: Route[] = [
  route(orderMoves.issue, (call) => orders.issueDraft(on(call), call.body)),
  route(orderMoves.reassign, (call) => orders.reassignOrder(on(call), call.body)),
  route(orderMoves.accept, (call) => orders.acceptOrder(on(call), call.body)),
  route(orderMoves.reject, (call) => orders.rejectOrder(on(call), call.body)),
  route(orderMoves.arrive, (call) => orders.arriveAtOrder(on(call), call.body)),
  route(orderMoves.noShow, (call) => orders.findNobodyIn(on(call), call.body)),
  route(orderMoves.reappoint, (call) => orders.reappointOrder(on(call), call.body)),
  route(orderMoves.quote, (call) => orders.quoteOrder(on(call), call.body)),
  route(orderMoves.approvePrice, (call) => orders.approvePrice(on(call), call.body)),
  route(orderMoves.approveQuote, (call) => orders.approveQuote(on(call), call.body)),
  route(orderMoves.rejectQuote, (call) => orders.declineQuote(on(call), call.body)),
  route(orderMoves.start, (call) => orders.startWork(on(call), call.body)),
  route(orderMoves.control, (call) => orders.reportControl(on(call), call.body)),
  route(orderMoves.suspend, (call) => orders.suspendWork(on(call), call.body)),
  route(orderMoves.resume, (call) => orders.resumeWork(on(call), call.body)),
  route(orderMoves.finish, (call) => orders.finishWork(on(call), call.body)),
  route(orderMoves.verify, (call) => orders.verifyOrder(on(call), call.body)),
  route(orderMoves.rework, (call) => orders.reworkOrder(on(call), call.body)),
  route(orderMoves.charge, (call) => orders.chargeOrder(on(call), call.body)),
  route(orderMoves.return, (call) => orders.returnOrder(on(call), call.body)),
  route(orderMoves.close, (call) => orders.closeOrder(on(call), call.body)),
  route(orderMoves.void, (call) => orders.voidOrder(on(call), call.body)),
]

export const workOrderRoutes: Route[] = [
  route(contract.issueOrderAt, ({ actor, command, params, body }) =>
    orders.issueFromDesk(actor, command, params.estateId, body),
  ),
  ...moveRoutes,
  route(contract.orderPhone, (call) => orders.phoneOfOrder(on(call))),
  route(contract.myOrders, ({ actor, params }) => orders.ordersOfMine(actor, params.estateId)),
  route(contract.orderBoard, ({ actor, params }) => orders.boardOf(actor, params.estateId)),
  route(contract.orderCounts, ({ actor, params }) => orders.countsOf(actor, params.estateId)),
  route(contract.unreturnedOrders, ({ actor, params }) => orders.unreturned(actor, params.estateId)),
  route(contract.suggestWorkersAt, async ({ actor, params, query }) => ({
    rows: await orders.suggestWorkers(actor, params.estateId, query),
  })),
  route(contract.orderRegisterXlsx, async ({ actor, params, query: { language, ...days }, reply }) =>
    sendSheet(
      reply,
      `QR-KF-06-02 ${days.from} ${days.to}`,
      await orders.printOrderSheet(actor, params.estateId, days, language),
    ),
  ),
  route(contract.orderPdf, async ({ actor, params, query, request, reply }) => {
    const origin = `${request.protocol}://${request.host}`
    const { number, pdf } = await orders.printOrder(actor, params, { origin, ...query })
    return sendPdf(reply, number, pdf)
  }),
  route(contract.orderAt, ({ actor, params }) => orders.orderPage(actor, params.estateId, params.id)),
  route(contract.orderList, ({ actor, params, query }) => orders.listOrders(actor, params.estateId, query)),
]
