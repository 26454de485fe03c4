import { sendPdf, sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { logRequest as logEndpoint } from './requests.contract.ts'
import * as lists from './requests.lists.contract.ts'
import * as requests from './requests.ts'
import * as verbs from './requests.verbs.contract.ts'

/** KF05-02 over HTTP: parse, one verb, reply. */
const verbRoutes: Route[] = [
  route(logEndpoint, (c) => requests.logRequest(c.actor, c.command, c.params.estateId, c.body)),
  route(verbs.editRequest, (c) => requests.editRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.triageRequest, (c) => requests.triageRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.answerRequest, (c) => requests.answerRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.dispatchRequest, (c) => requests.dispatchRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.transferRequest, (c) => requests.transferRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.startRequest, (c) => requests.startRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.holdRequest, (c) => requests.holdRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.resumeRequest, (c) => requests.resumeRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.handBackRequest, (c) => requests.handBackRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.finishRequest, (c) => requests.finishRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.closeRequest, (c) => requests.closeRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.cancelRequest, (c) => requests.cancelRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.mergeRequest, (c) => requests.mergeRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.reopenRequest, (c) => requests.reopenRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.noteOnRequest, (c) => requests.noteOnRequest(c.actor, c.command, c.params, c.body)),
  route(verbs.addRequestPhotos, (c) => requests.addRequestPhotos(c.actor, c.command, c.params, c.body)),
  route(verbs.unmaskReporter, (c) => requests.unmaskReporter(c.actor, c.params, c.body)),
]

const listRoutes: Route[] = [
  route(lists.requestQueue, (c) => requests.queueOf(c.actor, c.params.estateId, c.query)),
  route(lists.requestQueueCounts, (c) => requests.queueCounts(c.actor, c.params.estateId)),
  route(lists.listRequests, (c) => requests.listRequests(c.actor, c.params.estateId, c.query)),
  route(lists.similarRequests, (c) => requests.similarRequests(c.actor, c.params.estateId, c.query)),
  route(lists.suggestSorting, (c) => requests.suggestSorting(c.actor, c.query.words)),
  route(lists.suggestionRules, async (c) => ({ rules: [...(await requests.suggestionRules(c.actor))] })),
  route(lists.changeSuggestionRules, (c) => requests.changeSuggestionRules(c.actor, c.command, c.body.rules)),
  route(lists.requestRegister, (c) => requests.registerPage(c.actor, c.params.estateId, c.query)),
  route(lists.requestPage, (c) => requests.requestPage(c.actor, c.params.estateId, c.params.id)),
]

const name = 'QR-KF-06-01 报事、报修记录表'

const paperRoutes: Route[] = [
  route(lists.requestRegisterPdf, async ({ actor, params, query, reply }) => {
    const { language, ...days } = query
    const bytes = await requests.printRegister(actor, params.estateId, days, language)
    return sendPdf(reply, `${name} ${days.from}`, bytes)
  }),
  route(lists.requestRegisterSheet, async ({ actor, params, query, reply }) => {
    const { language, ...days } = query
    const sheet = await requests.printRegisterSheet(actor, params.estateId, days, language)
    return sendSheet(reply, `${name} ${days.from}`, sheet)
  }),
  route(lists.requestRecordPdf, async ({ actor, params, query, request, reply }) => {
    const origin = `${request.protocol}://${request.host}`
    return sendPdf(reply, name, await requests.printRecord(actor, params, origin, query.language))
  }),
]

export const requestRoutes: Route[] = [...verbRoutes, ...listRoutes, ...paperRoutes]
