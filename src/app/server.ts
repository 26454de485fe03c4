import type { FastifyInstance } from 'fastify'
import { may } from '../people/permissions.ts'
import type { Config } from '../platform/config.ts'
import { addHealth } from '../platform/http/health.ts'
import { httpWords } from '../platform/http/http.words.ts'
import { liveRoute } from '../platform/http/live.ts'
import { openApiOf } from '../platform/http/openapi.ts'
import type { Route } from '../platform/http/route.ts'
import { buildServer } from '../platform/http/server.ts'
import { addMetrics } from '../platform/metrics.ts'
import type { Words } from '../platform/words.ts'
import { addPages } from './pages.ts'

/** Every route of the house, in the manual's order. */
export const allRoutes: readonly Route[] = [liveRoute]

/** Every sentence the server may speak. */
export const allWords: Words = { ...httpWords }

/** The server with all routes, health, metrics, the OpenAPI document and the screens. */
export async function buildHouseServer(config: Config): Promise<FastifyInstance> {
  const app = await buildServer({
    routes: allRoutes,
    words: allWords,
    actorOf: async () => undefined,
    may,
    logLevel: config.logLevel,
    requestsPerMinute: 6000,
  })
  addHealth(app)
  addMetrics(app)
  const openApi = openApiOf(allRoutes.map((each) => each.endpoint))
  app.get('/openapi.json', async () => openApi)
  await addPages(app)
  return app
}
