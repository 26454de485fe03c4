import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './search.contract.ts'
import { find, whereIs } from './search.ts'

export const searchRoutes: Route[] = [
  route(contract.search, ({ actor, params, query }) => find(actor, params.estateId, query.q)),
  route(contract.where, ({ actor, params, query }) => whereIs(actor, params.estateId, query.words)),
]
