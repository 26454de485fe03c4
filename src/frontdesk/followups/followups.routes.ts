import { sendPdf, sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './followups.contract.ts'
import * as visits from './followups.ts'

type Addressed = { params: { estateId: number; id: string } }

const on = <C extends Addressed & Omit<visits.VisitCall, 'estateId' | 'id'>>(call: C): visits.VisitCall => ({
  actor: call.actor,
  command: call.command,
  ...call.params,
})

const moves = contract.followUpMovesAt

export const followUpRoutes: Route[] = [
  route(contract.planFollowUpAt, ({ actor, command, params, body }) =>
    visits.planVisit(actor, command, params.estateId, body),
  ),
  route(moves.assign, (call) => visits.assignVisit(on(call), call.body)),
  route(moves.contact, (call) => visits.contactVisit(on(call), call.body)),
  route(moves.miss, (call) => visits.missVisit(on(call), call.body)),
  route(moves.refuse, (call) => visits.refuseVisit(on(call), call.body)),
  route(moves.complete, (call) => visits.completeVisit(on(call), call.body)),
  route(moves.fail, (call) => visits.failVisit(on(call), call.body)),
  route(moves.link, (call) => visits.linkVisit(on(call), call.body)),
  route(moves.recheck, (call) => visits.recheckVisit(on(call), call.body)),
  route(moves.review, (call) => visits.reviewVisit(on(call), call.body)),
  route(moves.close, (call) => visits.closeVisit(on(call), call.body)),
  route(contract.dueFollowUps, ({ actor, params, query }) => visits.dueVisits(actor, params.estateId, query)),
  route(contract.satisfaction, ({ actor, params, query }) =>
    visits.satisfactionOf(actor, params.estateId, query),
  ),
  route(contract.followUpCounts, ({ actor, params }) => visits.visitCounts(actor, params.estateId)),
  route(contract.followUpRegisterXlsx, async ({ actor, params, query: { language, ...days }, reply }) =>
    sendSheet(
      reply,
      `QR-KF-06-05 ${days.from} ${days.to}`,
      await visits.printVisitSheet(actor, params.estateId, days, language),
    ),
  ),
  route(contract.followUpRegisterPdf, async ({ actor, params, query: { language, ...days }, reply }) =>
    sendPdf(
      reply,
      `QR-KF-06-05 ${days.from} ${days.to}`,
      await visits.printVisits(actor, params.estateId, days, language),
    ),
  ),
  route(contract.followUpAt, ({ actor, params }) => visits.visitPage(actor, params.estateId, params.id)),
  route(contract.followUpRegister, ({ actor, params, query }) =>
    visits.listVisits(actor, params.estateId, query),
  ),
]
