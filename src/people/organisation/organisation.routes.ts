import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './organisation.contract.ts'
import { changeHeadcount, organisationOf } from './organisation.ts'

export const organisationRoutes: Route[] = [
  route(contract.showOrganisation, ({ actor, params }) => organisationOf(actor, params.estateId)),
  route(contract.changeHeadcount, ({ actor, params, command, body }) =>
    changeHeadcount(actor, params.estateId, command, body.posts),
  ),
]
