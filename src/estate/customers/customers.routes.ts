import { sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './customers.contract.ts'
import {
  changeCustomer,
  changePhone,
  customerFile,
  forgetCustomer,
  listOfCustomers,
  ownerSheet,
  unmask,
} from './customers.ts'

export const customerRoutes: Route[] = [
  route(contract.listCustomers, ({ actor, params, query }) => listOfCustomers(actor, params.estateId, query)),
  route(contract.ownersSheet, async ({ actor, params, query, reply }) =>
    sendSheet(
      reply,
      actor.language === 'zh' ? '业主名单' : 'owners',
      await ownerSheet(actor, params.estateId, query),
    ),
  ),
  route(contract.getCustomer, ({ actor, params }) => customerFile(actor, params.estateId, params.customerId)),
  route(contract.unmask, ({ actor, params, command, body, reply }) => {
    reply.header('cache-control', 'no-store')
    return unmask(actor, params.estateId, command, params.customerId, body)
  }),
  route(contract.changePhone, ({ actor, params, command, body }) =>
    changePhone(actor, params.estateId, command, params.customerId, body),
  ),
  route(contract.changeCustomer, ({ actor, params, command, body }) =>
    changeCustomer(actor, params.estateId, command, params.customerId, body),
  ),
  route(contract.forgetCustomer, ({ actor, params, command, body }) =>
    forgetCustomer(actor, params.estateId, command, params.customerId, body.reason),
  ),
]
