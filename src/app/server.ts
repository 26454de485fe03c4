import type { FastifyInstance } from 'fastify'
import { workOrderRoutes } from '../dispatch/workorders/workorders.routes.ts'
import { workOrderWords } from '../dispatch/workorders/workorders.words.ts'
import { documentRoutes } from '../documents/controlled/controlled.routes.ts'
import { documentWords } from '../documents/controlled/controlled.words.ts'
import { limitsWords } from '../documents/limits/limits.words.ts'
import { printingRoutes } from '../documents/printing/printing.routes.ts'
import { printingWords } from '../documents/printing/printing.words.ts'
import { recordRoutes } from '../documents/records/records.routes.ts'
import { recordsWords } from '../documents/records/records.words.ts'
import { reminderRoutes } from '../documents/reminders/reminders.routes.ts'
import { remindersWords } from '../documents/reminders/reminders.words.ts'
import { estateRoutes, estateWords } from '../estate/estate.routes.ts'
import { followUpRoutes } from '../frontdesk/followups/followups.routes.ts'
import { followUpWords } from '../frontdesk/followups/followups.words.ts'
import { requestRoutes } from '../frontdesk/requests/requests.routes.ts'
import { requestWords } from '../frontdesk/requests/requests.words.ts'
import { shiftRoutes } from '../frontdesk/shifts/shifts.routes.ts'
import { shiftWords } from '../frontdesk/shifts/shifts.words.ts'
import { callerOf } from '../people/accounts/accounts.ts'
import { peopleRoutes, peopleWords } from '../people/people.routes.ts'
import { may } from '../people/permissions.ts'
import type { Config } from '../platform/config.ts'
import { fileRoutes } from '../platform/files/files.routes.ts'
import { fileWords } from '../platform/files/files.words.ts'
import { addHealth } from '../platform/http/health.ts'
import { httpWords } from '../platform/http/http.words.ts'
import { liveRoute } from '../platform/http/live.ts'
import { openApiOf } from '../platform/http/openapi.ts'
import type { Route } from '../platform/http/route.ts'
import { buildServer } from '../platform/http/server.ts'
import { addMetrics } from '../platform/metrics.ts'
import { sheetsWords } from '../platform/sheets/sheets.words.ts'
import type { Words } from '../platform/words.ts'
import { beginningRoutes } from './beginning/beginning.routes.ts'
import { beginningWords } from './beginning/beginning.words.ts'
import { dutyRules } from './duty-rules.ts'
import { addPages } from './pages.ts'

/** Every route of the house, in the manual's order. */
export const allRoutes: readonly Route[] = [
  ...estateRoutes,
  ...peopleRoutes(dutyRules),
  ...documentRoutes,
  ...printingRoutes,
  ...recordRoutes,
  ...reminderRoutes,
  ...workOrderRoutes,
  ...requestRoutes,
  ...followUpRoutes,
  ...shiftRoutes,
  ...fileRoutes,
  ...beginningRoutes,
  liveRoute,
]

/** Every sentence the server may speak. */
export const allWords: Words = {
  ...httpWords,
  ...fileWords,
  ...beginningWords,
  ...sheetsWords,
  ...estateWords,
  ...peopleWords,
  ...documentWords,
  ...printingWords,
  ...limitsWords,
  ...recordsWords,
  ...remindersWords,
  ...workOrderWords,
  ...requestWords,
  ...followUpWords,
  ...shiftWords,
}

/** The server with all routes, health, metrics, the OpenAPI document and the screens. */
export async function buildHouseServer(
  config: Pick<Config, 'logLevel'> & Partial<Pick<Config, 'requestsPerMinute'>>,
): Promise<FastifyInstance> {
  const app = await buildServer({
    routes: allRoutes,
    words: allWords,
    actorOf: callerOf,
    may,
    logLevel: config.logLevel,
    requestsPerMinute: config.requestsPerMinute ?? 6000,
  })
  addHealth(app)
  addMetrics(app)
  const openApi = openApiOf(allRoutes.map((each) => each.endpoint))
  app.get('/openapi.json', async () => openApi)
  await addPages(app)
  return app
}
