import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { buildHouseServer } from '../../app/server.ts'
import { openAuth } from '../../platform/auth/auth.ts'
import { checkPassword, hashPassword, temporaryPassword } from '../../platform/auth/passwords.ts'
import { makeUser } from '../../platform/auth/users.ts'
import { database } from '../../platform/database/connection.ts'
import { newId } from '../../platform/ids.ts'

const house = openTestHouse()
let app: FastifyInstance
let closeAuth: () => Promise<void>
const { lin, ge, shen } = cast
const password = 'Desk-and-phone-7'
let boss: Jar

beforeAll(async () => {
  closeAuth = openAuth({ url: database().url, secret: 's3cret-'.repeat(8), baseUrl: 'http://127.0.0.1:3000' })
  app = await buildHouseServer({ logLevel: 'silent' })
  const passwordHash = await hashPassword(password)
  for (const [username, each] of [
    ['linxihe', lin],
    ['shenyuchuan', shen],
  ] as const) {
    const userId = await makeUser(database().kysely, { username, name: each.name, passwordHash })
    await house.owner.query('update people.staff set user_id = $1 where id = $2', [userId, each.staffId])
  }
  boss = (await signIn('linxihe', password)).jar
})
afterAll(async () => {
  await app.close()
  await closeAuth()
})

type Jar = { cookie: string }
async function send(jar: Jar, method: string, url: string, body?: object, id = newId()) {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    payload: body,
    headers: { cookie: jar.cookie, 'x-command-id': id },
  })
  const cookies = [answer.headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]!)
  if (cookies.length) jar.cookie = cookies.join('; ')
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
}
async function signIn(username: string, said: string) {
  const jar: Jar = { cookie: '' }
  return { jar, ...(await send(jar, 'POST', '/api/session', { username, password: said })) }
}
const file = (staffId: string, rest = '') => `/api/estates/${estateId}/staff/${staffId}${rest}`

test('an account opens with a temporary password, shown once and good only for choosing another', async () => {
  const once = newId()
  const opened = await send(boss, 'POST', file(ge.staffId, '/account'), { username: 'geyan' }, once)
  expect(opened).toMatchObject({ status: 200, body: { username: 'geyan' } })
  expect(opened.headers['cache-control']).toBe('no-store')
  expect(await send(boss, 'POST', file(ge.staffId, '/account'), { username: 'geyan' }, once)).toMatchObject({
    status: 409,
    body: { reason: 'staff.already_shown' },
  })
  const { rows } = await house.owner.query('select reply from platform.command where id = $1', [once])
  expect(JSON.stringify(rows)).not.toContain(opened.body.password)

  const { jar, body } = await signIn('geyan', opened.body.password)
  expect(body.session).toMatchObject({ name: '葛岩', passwordTemporary: true })
  expect(await send(jar, 'GET', `/api/estates/${estateId}/staff`)).toMatchObject({
    status: 403,
    body: { reason: 'account.change_password_first' },
  })
  const change = { current: opened.body.password, next: 'My-own-word-31' }
  expect((await send(jar, 'POST', '/api/account/password', change)).status).toBe(200)
  expect((await send(jar, 'GET', '/api/session')).body.passwordTemporary).toBe(false)
  expect((await send(jar, 'GET', `/api/estates/${estateId}/staff`)).status).toBe(200)
})

test('the person page tells whoever manages accounts how the account stands, and nobody else', async () => {
  const { jar } = await signIn('geyan', 'My-own-word-31')
  expect((await send(boss, 'GET', file(ge.staffId))).body.account).toMatchObject({
    username: 'geyan',
    secondFactor: false,
    temporary: false,
    lockedUntil: null,
    lastSignedInAt: expect.stringMatching(/^\d{4}-/),
  })
  expect((await send(jar, 'GET', file(ge.staffId))).body.account).toBeNull()
})

test('a reset voids the old password, lifts the lock and ends every session at once', async () => {
  const { jar } = await signIn('geyan', 'My-own-word-31')
  for (let n = 0; n < 5; n++) await signIn('geyan', 'a-wrong-word-9')
  expect((await send(boss, 'GET', file(ge.staffId))).body.account.lockedUntil).not.toBeNull()
  const reset = await send(boss, 'POST', file(ge.staffId, '/account/password'), {})
  expect(reset.status).toBe(200)
  expect((await send(jar, 'GET', '/api/session')).status).toBe(401)
  expect((await signIn('geyan', 'My-own-word-31')).status).toBe(401)
  expect((await signIn('geyan', reset.body.password)).status).toBe(200)
  const trail = (await send(boss, 'GET', file(ge.staffId))).body.trail
  expect(trail.map((each: { verb: string }) => each.verb)).toEqual(['resetPassword', 'openAccount'])
})

test('signing out everywhere and leaving act at once', async () => {
  const reset = await send(boss, 'POST', file(ge.staffId, '/account/password'), {})
  const again = reset.body.password
  const first = await signIn('geyan', again)
  expect((await send(boss, 'DELETE', file(ge.staffId, '/account/sessions'))).status).toBe(200)
  expect((await send(first.jar, 'GET', '/api/session')).status).toBe(401)
  const second = await signIn('geyan', again)
  const gone = { on: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10), reason: '合同到期' }
  expect((await send(boss, 'POST', file(ge.staffId, '/departure'), gone)).status).toBe(200)
  expect((await send(second.jar, 'GET', '/api/session')).status).toBe(401)
  expect((await signIn('geyan', again)).status).toBe(401)
})

test('a change of post acts at the next request', async () => {
  const manager = await signIn('shenyuchuan', password)
  expect((await send(boss, 'GET', '/api/session')).body.permissions).toContain('roster.change')
  const { assignments } = (await send(manager.jar, 'GET', file(lin.staffId))).body
  const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10)
  const end = await send(manager.jar, 'POST', file(lin.staffId, `/assignments/${assignments[0].id}/end`), {
    until: yesterday,
  })
  expect(end.status).toBe(200)
  // no post is left, and with it no estate
  expect((await send(boss, 'GET', '/api/session')).status).toBe(401)
})

test('temporary passwords keep the policy and differ', () => {
  const made = Array.from({ length: 200 }, temporaryPassword)
  expect(new Set(made).size).toBe(200)
  for (const each of made) expect(() => checkPassword(each, 'geyan')).not.toThrow()
})
