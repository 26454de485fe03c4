import { now, shanghaiDay } from '../../platform/clock.ts'
import { sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './staff.contract.ts'
import * as staff from './staff.ts'
import { sheetOfStaff } from './staff-sheet.ts'
import * as terms from './terms.contract.ts'

export const staffRoutes: Route[] = [
  route(contract.listStaff, ({ actor, params, query }) => staff.listOfStaff(actor, params.estateId, query)),
  route(contract.staffSheet, async ({ actor, params, query, reply }) => {
    const sheet = sheetOfStaff(actor, params.estateId, query)
    return sendSheet(reply, `${sheet.name} ${shanghaiDay(now())}`, sheet)
  }),
  route(contract.getPerson, ({ actor, params }) => staff.personOf(actor, params.estateId, params.staffId)),
  route(contract.createPerson, ({ actor, params, command, body }) =>
    staff.createPerson(actor, params.estateId, command, body),
  ),
  route(contract.changePerson, ({ actor, params, command, body }) =>
    staff.changePerson(actor, params.estateId, command, params.staffId, body),
  ),
  route(contract.unmaskPerson, ({ actor, params, command, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return staff.unmaskPerson(actor, params.estateId, command, params.staffId, body)
  }),
  route(terms.assignPost, ({ actor, params, command, body }) =>
    staff.assignPost(actor, params.estateId, command, params.staffId, body),
  ),
  route(terms.changeDuty, ({ actor, params: { estateId, staffId, assignmentId }, command, body }) =>
    staff.changeDuty(actor, estateId, command, staffId, { assignmentId, duty: body.duty }),
  ),
  route(terms.endPost, ({ actor, params: { estateId, staffId, assignmentId }, command, body }) =>
    staff.endPost(actor, estateId, command, staffId, { assignmentId, ...body }),
  ),
  route(terms.giveZone, ({ actor, params, command, body }) =>
    staff.giveZone(actor, params.estateId, command, params.staffId, body),
  ),
  route(terms.endZone, ({ actor, params: { estateId, staffId, holdingId }, command, body }) =>
    staff.endZone(actor, estateId, command, staffId, { holdingId, ...body }),
  ),
  route(terms.leaveCompany, ({ actor, params, command, body }) =>
    staff.leaveCompany(actor, params.estateId, command, params.staffId, body),
  ),
  route(terms.returnToCompany, ({ actor, params, command, body }) =>
    staff.returnToCompany(actor, params.estateId, command, params.staffId, body),
  ),
  route(terms.openAccount, ({ actor, params, command, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return staff.openAccount(actor, params.estateId, command, params.staffId, body)
  }),
  route(terms.resetPassword, ({ actor, params, command, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return staff.resetPassword(actor, params.estateId, command, params.staffId, body)
  }),
  route(terms.signOutEverywhere, ({ actor, params, command }) =>
    staff.signOutEverywhere(actor, params.estateId, command, params.staffId),
  ),
]
