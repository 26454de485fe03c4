import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, everyone } from '../../test/cast/cast.ts'
import { openTestHouse } from '../../test/house.ts'
import { may, permissions } from '../people/permissions.ts'
import type { Actor } from '../platform/actor.ts'
import { openAuth } from '../platform/auth/auth.ts'
import { database } from '../platform/database/connection.ts'
import type { AnyEndpoint } from '../platform/http/endpoint.ts'
import { buildServer } from '../platform/http/server.ts'
import { newId } from '../platform/ids.ts'
import { allRoutes, allWords } from './server.ts'

openTestHouse()
let app: FastifyInstance
let closeAuth: () => Promise<void>
const endpoints = allRoutes.map((route) => route.endpoint)
/** One of the cast for each post, and a person of another estate who holds several. */
const people: Actor[] = [...everyone.filter((each, at) => at === everyone.findIndex(samePosts(each)))]

beforeAll(async () => {
  closeAuth = openAuth({ url: database().url, secret: 's3cret-'.repeat(8), baseUrl: 'http://127.0.0.1:3000' })
  app = await buildServer({
    routes: allRoutes,
    words: allWords,
    // why: signing in fifteen people is tested with the accounts; here a header says who calls
    actorOf: async (request) => everyone.find((each) => each.staffId === request.headers['x-staff']),
    may,
    logLevel: 'silent',
    requestsPerMinute: 1_000_000,
  })
})
afterAll(async () => {
  await app.close()
  await closeAuth()
})

function samePosts(one: Actor) {
  return (other: Actor) => other.posts.join() === one.posts.join()
}

/** A request as small as it can be: an address that fits its pattern, an empty body. */
function smallest({ method, url, takes, body }: AnyEndpoint, estateId: number, actor?: Actor): InjectOptions {
  const path = url
    .replace(':estateId', String(estateId))
    .replace(/:(day|date)\b/g, '2026-11-23')
    .replace(/:(code)\b/g, 'KF05-02')
    .replace(/:\w+/g, '00000000-0000-7000-8000-0000000000ff')
  const empty = takes === 'file' ? {} : body && { payload: {} }
  return {
    method,
    url: path,
    ...empty,
    headers: { 'x-command-id': newId(), ...(actor && { 'x-staff': actor.staffId }) },
  }
}

/** The stream of news stays open for whoever may hear it. */
const answersAtOnce = ({ name }: AnyEndpoint) => name !== 'platform.live'

test('every endpoint that is not open asks for a session, and for a permission there is', async () => {
  for (const endpoint of endpoints) {
    if (endpoint.may) expect(Object.keys(permissions), endpoint.name).toContain(endpoint.may)
    if (endpoint.open) continue
    const { statusCode } = await app.inject(smallest(endpoint, 1))
    expect(`${endpoint.name} ${statusCode}`).toBe(`${endpoint.name} 401`)
  }
})

test('every endpoint × post: 403 exactly where the table denies, never a fault', async () => {
  const wrong: string[] = []
  const tryAs = async (endpoint: AnyEndpoint, actor: Actor) => {
    const answer = await app.inject(smallest(endpoint, actor.estates[0]!, actor))
    const denied = Boolean(endpoint.may) && !may(actor, endpoint.may!)
    const refused = answer.statusCode === 403 && answer.json().reason === 'people.may_not'
    if (refused !== denied || answer.statusCode >= 500)
      wrong.push(`${endpoint.name} as ${actor.posts}: ${answer.statusCode} ${answer.body.slice(0, 200)}`)
  }
  for (const endpoint of endpoints.filter((each) => !each.open && answersAtOnce(each)))
    await Promise.all(people.map((actor) => tryAs(endpoint, actor)))
  expect(wrong).toEqual([])
})

test('another estate is not there, whatever the post', async () => {
  const wrong: string[] = []
  for (const endpoint of endpoints.filter((each) => each.url.includes(':estateId')))
    for (const [actor, estateId] of [
      [cast.shen, 2],
      [cast.stranger, 1],
    ] as const) {
      const { statusCode } = await app.inject(smallest(endpoint, estateId, actor))
      if (statusCode !== 404) wrong.push(`${endpoint.name} as ${actor.name}: ${statusCode}`)
    }
  expect(wrong).toEqual([])
})
