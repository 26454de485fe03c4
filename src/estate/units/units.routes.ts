import { sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './units.contract.ts'
import { changeUnit, createUnit, listOfUnits, unitSheet } from './units.ts'

export const unitRoutes: Route[] = [
  route(contract.listUnits, ({ actor, params, query }) => listOfUnits(actor, params.estateId, query)),
  route(contract.unitsSheet, async ({ actor, params, query, reply }) =>
    sendSheet(
      reply,
      actor.language === 'zh' ? '房屋清单' : 'rooms',
      unitSheet(actor, params.estateId, query),
    ),
  ),
  route(contract.createUnit, ({ actor, params, command, body }) =>
    createUnit(actor, params.estateId, command, body),
  ),
  route(contract.changeUnit, ({ actor, params, command, body }) =>
    changeUnit(actor, params.estateId, command, params.unitId, body),
  ),
]
