import Type from 'typebox'
import { expect, test } from 'vitest'
import { cast } from '../../../test/cast/cast.ts'
import type { Actor } from '../actor.ts'
import { Refusal } from '../refusal.ts'
import { endpoint } from './endpoint.ts'
import { httpWords } from './http.words.ts'
import { route } from './route.ts'
import { buildServer } from './server.ts'

const thing = endpoint({
  name: 'test.thing',
  method: 'POST',
  url: '/api/estates/:estateId/things',
  params: Type.Object({ estateId: Type.Integer() }),
  query: Type.Object({
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    all: Type.Optional(Type.Boolean()),
  }),
  body: Type.Object({
    words: Type.String({ minLength: 2 }),
    count: Type.Optional(Type.Integer()),
    rows: Type.Optional(Type.Array(Type.Object({ a: Type.Integer() }))),
  }),
  reply: Type.Unknown(),
  may: 'request.log',
  summary: 'a thing',
})

async function call(
  body: unknown,
  { query = '', estate = '1', as = cast.tan as Actor | null, headers = {} } = {},
) {
  const app = await buildServer({
    routes: [
      route(thing, async ({ params, query: asked, body: said, command }) => {
        if (said.words === 'refuse') throw new Refusal('not_now', 'request.cannot_x', { rule: 'V0502-6' })
        if (said.words === 'fault') throw new Error('secret inside')
        return { params, asked, said, command }
      }),
    ],
    words: httpWords,
    actorOf: async () => as ?? undefined,
    may: (actor, word) => actor.posts.includes('receptionist') && word === 'request.log',
    logLevel: 'silent',
    requestsPerMinute: 1000,
  })
  const answer = await app.inject({
    method: 'POST',
    url: `/api/estates/${estate}/things${query}`,
    payload: body as object,
    headers: { 'x-command-id': '0198f2d4-1111-7000-8000-000000000001', ...headers },
  })
  await app.close()
  return { status: answer.statusCode, body: answer.json() }
}

test('numbers in the address and the query are read as numbers, those in the body are not bent', async () => {
  const good = await call({ words: 'hello', count: 3 }, { query: '?limit=5&all=true' })
  expect(good).toMatchObject({
    status: 200,
    body: { params: { estateId: 1 }, asked: { limit: 5, all: true } },
  })
  expect((await call({ words: 'hello', count: '3' })).status).toBe(422)
})

test('unknown fields are refused at any depth and named', async () => {
  expect((await call({ words: 'hello', state: 'closed' })).status).toBe(422)
  expect((await call({ words: 'hello', rows: [{ a: 1, b: 2 }] })).status).toBe(422)
  expect(await call({})).toMatchObject({
    status: 422,
    body: { reason: 'http.invalid_field', field: 'words' },
  })
})

test('nobody, the wrong post and the wrong estate are kept out', async () => {
  expect((await call({ words: 'hello' }, { as: null })).status).toBe(401)
  expect((await call({ words: 'hello' }, { as: cast.ge })).status).toBe(403)
  expect((await call({ words: 'hello' }, { estate: '2' })).status).toBe(404)
})

test('a write without a command id is refused', async () => {
  expect(await call({ words: 'hello' }, { headers: { 'x-command-id': 'not-a-uuid' } })).toMatchObject({
    status: 422,
    body: { reason: 'http.command_id_required' },
  })
})

test('a refusal keeps its rule; a fault says nothing of its inside', async () => {
  expect(await call({ words: 'refuse' })).toMatchObject({
    status: 409,
    body: { reason: 'request.cannot_x', rule: 'V0502-6' },
  })
  const fault = await call({ words: 'fault' })
  expect(fault).toMatchObject({ status: 500, body: { reason: 'house.fault' } })
  expect(JSON.stringify(fault.body)).not.toContain('secret')
})
