import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './places.contract.ts'
import { changePlace, createPlace, listOfPlaces } from './places.ts'

export const placeRoutes: Route[] = [
  route(contract.listPlaces, ({ actor, params, query }) => listOfPlaces(actor, params.estateId, query)),
  route(contract.createPlace, ({ actor, params, command, body }) =>
    createPlace(actor, params.estateId, command, body),
  ),
  route(contract.changePlace, ({ actor, params, command, body }) =>
    changePlace(actor, params.estateId, command, params.placeId, body),
  ),
]
