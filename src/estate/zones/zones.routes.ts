import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './zones.contract.ts'
import { createZone, zonesOf } from './zones.ts'

export const zoneRoutes: Route[] = [
  route(contract.listZones, async ({ actor, params }) => ({ zones: await zonesOf(actor, params.estateId) })),
  route(contract.createZone, ({ actor, params, command, body }) =>
    createZone(actor, params.estateId, command, body),
  ),
]
