import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { cast } from '../../../test/cast/cast.ts'
import { matter } from '../../../test/cast/matters.ts'
import { openTestHouse } from '../../../test/house.ts'
import { recordRoutes } from '../../documents/records/records.routes.ts'
import { recordsWords } from '../../documents/records/records.words.ts'
import { reminderRoutes } from '../../documents/reminders/reminders.routes.ts'
import { may } from '../../people/permissions.ts'
import { httpWords } from '../../platform/http/http.words.ts'
import { openApiOf } from '../../platform/http/openapi.ts'
import { buildServer } from '../../platform/http/server.ts'
import { requestMoves } from './requests.moves.ts'
import { requestRoutes } from './requests.routes.ts'
import { requestWords } from './requests.words.ts'

const house = openTestHouse()
beforeEach(() => house.at('2026-11-23T09:30:00+08:00'))

const routes = [...requestRoutes, ...recordRoutes, ...reminderRoutes]
const words = { ...httpWords, ...requestWords, ...recordsWords }
let app: FastifyInstance
beforeAll(async () => {
  app = await buildServer({
    routes,
    words,
    may,
    logLevel: 'silent',
    requestsPerMinute: 10_000,
    // why: who is signed in is another feature's test; here a header says it
    actorOf: async (request) => cast[request.headers['x-who'] as keyof typeof cast],
  })
})
afterAll(() => app.close())

const base = '/api/estates/1/requests'
const get = (url: string, who = 'tan') => app.inject({ method: 'GET', url, headers: { 'x-who': who } })
const send = (url: string, body: object, { who = 'tan', id = randomUUID(), method = 'POST' } = {}) =>
  app.inject({
    method: method as 'POST',
    url,
    headers: { 'x-who': who, 'x-command-id': id },
    payload: body,
  })

test('a matter is logged, answered and looked at over HTTP', async () => {
  const body = matter()
  const logged = await send(base, body)
  expect(logged.statusCode).toBe(200)
  const row = logged.json()
  expect(row).toMatchObject({ id: body.id, state: 'received', version: 1 })
  const answered = await send(`${base}/${body.id}/answer`, { result: '已告知办法', version: 1 })
  expect(answered.json()).toMatchObject({ state: 'answered', version: 3 })
  const page = await get(`${base}/${body.id}`)
  expect(page.json()).toMatchObject({ request: { number: row.number }, record: { form: 'QR-KF-06-01' } })
})

test('a refusal says its reason, rule, clause and field, in both languages', async () => {
  const refused = await send(base, matter({ unitId: null }))
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({
    reason: 'request.place_required',
    rule: 'V0502-1',
    clause: 'KF05-02 7.1',
    field: 'unitId',
    detail: { zh: expect.stringContaining('房号'), en: expect.stringContaining('household') },
  })
})

test('who comes second reads 409, the sentence in words, and the row as it is', async () => {
  const body = matter()
  await send(base, body)
  await send(`${base}/${body.id}/cancellation`, { reason: '不用了', evidence: '来电' })
  const late = await send(`${base}/${body.id}/answer`, { result: '已说明' })
  expect(late.statusCode).toBe(409)
  expect(late.json()).toMatchObject({ reason: 'request.cannot_answer', current: { state: 'cancelled' } })
  expect(late.json().detail.zh).toContain('已撤回')
})

test.each([
  ['an unknown field', { ...matter(), colour: 'red' }, 422],
  ['an unknown channel', { ...matter(), channel: 'pigeon' }, 422],
  ['a day that is none', { ...matter(), occurredAt: '2026-02-30T09:00:00Z' }, 422],
  ['an id that is none', { ...matter(), id: '1' }, 422],
  ['a letter in a phone number', { ...matter(), phone: 'call me' }, 422],
  ['a NUL in the words', { ...matter(), words: '厨房水龙头\u0000一直滴水' }, 422],
])('%s is refused', async (_, body, status) => {
  expect((await send(base, body)).statusCode).toBe(status)
})

test('without a command id, a session, or the post, nothing is done', async () => {
  const bare = await app.inject({ method: 'POST', url: base, headers: { 'x-who': 'tan' }, payload: matter() })
  expect(bare.json().reason).toBe('http.command_id_required')
  expect((await send(base, matter(), { who: 'nobody' })).statusCode).toBe(401)
  expect((await send(base, matter(), { who: 'ge' })).statusCode).toBe(403)
  expect((await get(`${base}/queue`, 'stranger')).statusCode).toBe(404)
})

test.each([
  '/queue?view=mine&standing=late&limit=5',
  '/queue/counts',
  '?search=%E6%B0%B4%E9%BE%99%E5%A4%B4&open=true&limit=2',
  '/similar?unitId=00000000-0000-7000-8004-000000001802&words=%E6%B0%B4%E9%BE%99%E5%A4%B4%E6%BB%B4%E6%B0%B4',
  '/suggestion?words=%E5%8E%A8%E6%88%BF%E6%BC%8F%E6%B0%B4',
  '/register?from=2026-11-23&to=2026-11-23',
])('GET %s answers', async (path) => {
  const reply = await get(base + path)
  expect([path, reply.statusCode]).toEqual([path, 200])
})

test('the papers come as PDF and as a workbook', async () => {
  const days = 'from=2026-11-23&to=2026-11-23'
  const pdf = await get(`${base}/register.pdf?${days}`)
  expect([pdf.statusCode, pdf.headers['content-type']]).toEqual([200, 'application/pdf'])
  const sheet = await get(`${base}/register.xlsx?${days}&language=en`)
  expect([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
})

test('the records answer for what was filed', async () => {
  const list = await get('/api/estates/1/records?form=QR-KF-06-01&limit=1')
  const [record] = list.json().rows
  const proof = await get(`/api/estates/1/records/${record.id}/proof`)
  expect(proof.json()).toMatchObject({ record: { id: record.id }, seal: 'pending' })
  expect((await get('/api/estates/1/reminders?unread=true')).json()).toMatchObject({ rows: [], unread: 0 })
})

test('every endpoint has its name once, and its operation in the OpenAPI document', () => {
  const names = routes.map((each) => each.endpoint.name)
  expect(new Set(names).size).toBe(names.length)
  const text = JSON.stringify(openApiOf(routes.map((each) => each.endpoint)))
  for (const name of names) expect(text).toContain(`"${name}"`)
})

test('every refusal of the feature is worded in both languages', () => {
  const folder = import.meta.dirname
  const spoken = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name)))
    for (const [, reason] of readFileSync(join(folder, file), 'utf8').matchAll(/'(request\.[a-z]\w*_\w+)'/g))
      spoken.add(reason!)
  for (const [verb, move] of Object.entries(requestMoves.moves)) {
    spoken.add(`request.cannot_${verb}`).add(`request.may_not_${verb}`)
    for (const fact of ('requires' in move && move.requires) || []) spoken.add(`request.${fact}_required`)
  }
  const silent = [...spoken].filter((reason) => !requestWords[reason]?.zh || !requestWords[reason]?.en)
  expect(silent).toEqual([])
})
