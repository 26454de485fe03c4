import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './buildings.contract.ts'
import { changeBuilding, createBuilding, gridOf, listOfBuildings } from './buildings.ts'

export const buildingRoutes: Route[] = [
  route(contract.listBuildings, async ({ actor, params }) => ({
    buildings: await listOfBuildings(actor, params.estateId),
  })),
  route(contract.buildingGrid, ({ actor, params }) => gridOf(actor, params.estateId, params.buildingId)),
  route(contract.createBuilding, ({ actor, params, command, body }) =>
    createBuilding(actor, params.estateId, command, body),
  ),
  route(contract.changeBuilding, ({ actor, params, command, body }) =>
    changeBuilding(actor, params.estateId, command, params.buildingId, body),
  ),
]
