import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './accounts.contract.ts'
import {
  beginSession,
  chooseLanguage,
  type Device,
  dropTotp,
  endThisSession,
  giveCode,
  offerTotp,
  replacePassword,
  revokeSession,
  sessionsOf,
  signedIn,
  signedInBy,
} from './accounts.ts'

const deviceOf = (request: FastifyRequest): Device => ({
  cookie: request.headers.cookie ?? '',
  address: request.ip,
  agent: request.headers['user-agent'] ?? '',
})

const setCookies = (reply: FastifyReply, cookies: string[]) => reply.header('set-cookie', cookies)

/** The cookie header a browser would send next: the new cookies in place of those of the same name. */
function after(request: FastifyRequest, cookies: string[]): string {
  const pairs = [...(request.headers.cookie ?? '').split('; '), ...cookies.map((each) => each.split(';')[0]!)]
  const byName = new Map(pairs.filter(Boolean).map((pair) => [pair.slice(0, pair.indexOf('=')), pair]))
  return [...byName.values()].join('; ')
}

const ok = { ok: true }

export const accountRoutes: Route[] = [
  route(contract.signIn, async ({ body, request, reply }) => {
    const { cookies, totpRequired } = await beginSession(deviceOf(request), body)
    setCookies(reply, cookies)
    return totpRequired
      ? { totpRequired }
      : { totpRequired, session: await signedInBy(after(request, cookies)) }
  }),
  route(contract.signInCode, async ({ body, request, reply }) => {
    const cookies = await giveCode(deviceOf(request), body.code)
    setCookies(reply, cookies)
    return { session: await signedInBy(after(request, cookies)) }
  }),
  route(contract.whoAmI, ({ actor, request }) => signedIn(actor, request.headers.cookie ?? '')),
  route(contract.signOut, async ({ request, reply }) => {
    setCookies(reply, await endThisSession(deviceOf(request)))
    return ok
  }),
  route(contract.mySessions, ({ request }) => sessionsOf(deviceOf(request))),
  route(contract.endSession, async ({ params, request }) => {
    await revokeSession(deviceOf(request), params.sessionId)
    return ok
  }),
  route(contract.changePassword, async ({ body, request, reply }) => {
    setCookies(reply, await replacePassword(deviceOf(request), body))
    return ok
  }),
  route(contract.changeLanguage, async ({ actor, body }) => {
    await chooseLanguage(actor, body.language)
    return ok
  }),
  route(contract.beginTotp, ({ body, request }) => offerTotp(deviceOf(request), body.password)),
  route(contract.confirmTotp, async ({ body, request, reply }) => {
    setCookies(reply, await giveCode(deviceOf(request), body.code))
    return ok
  }),
  route(contract.endTotp, async ({ body, request }) => {
    await dropTotp(deviceOf(request), body.password)
    return ok
  }),
]
