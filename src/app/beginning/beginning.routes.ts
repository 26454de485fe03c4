import { type Route, route } from '../../platform/http/route.ts'
import { beginForReal } from './beginning.contract.ts'
import { begin } from './beginning.ts'

export const beginningRoutes: Route[] = [route(beginForReal, ({ actor, body }) => begin(actor, body))]
