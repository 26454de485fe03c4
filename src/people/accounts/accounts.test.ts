import { createHmac } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { buildHouseServer } from '../../app/server.ts'
import { openAuth } from '../../platform/auth/auth.ts'
import { hashPassword, verifyPassword } from '../../platform/auth/passwords.ts'
import { makeUser } from '../../platform/auth/users.ts'
import { database } from '../../platform/database/connection.ts'
import { newId } from '../../platform/ids.ts'

const house = openTestHouse()
let app: FastifyInstance
let closeAuth: () => Promise<void>
const password = 'Desk-and-phone-7'

beforeAll(async () => {
  closeAuth = openAuth({ url: database().url, secret: 's3cret-'.repeat(8), baseUrl: 'http://127.0.0.1:3000' })
  app = await buildHouseServer({ logLevel: 'silent' })
  const passwordHash = await hashPassword(password)
  for (const [username, each] of [
    ['tan', cast.tan],
    ['shen', cast.shen],
    ['stranger', cast.stranger],
  ] as const) {
    const userId = await makeUser(database().kysely, { username, name: each.name, passwordHash })
    await house.owner.query('update people.staff set user_id = $1 where id = $2', [userId, each.staffId])
  }
})
afterAll(async () => {
  await app.close()
  await closeAuth()
})

type Jar = { cookie: string }
async function send(jar: Jar, method: string, url: string, body?: object) {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    payload: body,
    headers: { cookie: jar.cookie, 'x-command-id': newId() },
  })
  for (const cookie of [answer.headers['set-cookie'] ?? []].flat()) {
    const pair = cookie.split(';')[0]!
    const name = pair.slice(0, pair.indexOf('='))
    const rest = jar.cookie.split('; ').filter((each) => each && !each.startsWith(`${name}=`))
    jar.cookie = [...rest, ...(/Max-Age=0/i.test(cookie) ? [] : [pair])].join('; ')
  }
  return {
    status: answer.statusCode,
    body: answer.json(),
    cookies: [answer.headers['set-cookie'] ?? []].flat(),
  }
}
const signInAs = async (username: string, said = password) => {
  const jar: Jar = { cookie: '' }
  return { jar, answer: await send(jar, 'POST', '/api/session', { username, password: said }) }
}

test('a clerk signs in, is known by post and permissions, and signs out', async () => {
  const { jar, answer } = await signInAs('Tan')
  expect(answer).toMatchObject({
    status: 200,
    body: { totpRequired: false, session: { name: '谭晓芸', posts: ['receptionist'] } },
  })
  expect(answer.cookies[0]).toMatch(/HttpOnly/i)
  expect(answer.cookies[0]).toMatch(/SameSite=Strict/i)
  const me = await send(jar, 'GET', '/api/session')
  expect(me.body.permissions).toContain('request.log')
  expect(me.body.permissions).not.toContain('document.approve')
  expect(me.body.estates).toEqual([{ id: 1, name: '云栖江岸公寓', demo: true }])
  const kept = { cookie: jar.cookie }
  await send(jar, 'DELETE', '/api/session')
  expect((await send(kept, 'GET', '/api/session')).status).toBe(401)
})

test('a wrong password and an unknown name are answered alike, and the fifth failure locks', async () => {
  for (const username of ['yin', 'nobody-of-that-name']) {
    for (let n = 0; n < 5; n++)
      expect((await signInAs(username, 'wrong-word-1')).answer).toMatchObject({
        status: 401,
        body: { reason: 'account.wrong' },
      })
    expect((await signInAs(username, password)).answer).toMatchObject({
      status: 429,
      body: { reason: 'account.locked' },
    })
  }
})

test('somebody in no service cannot enter', async () => {
  await house.owner.query('update people.staff set active = false where id = $1', [cast.stranger.staffId])
  expect((await signInAs('stranger')).answer).toMatchObject({
    status: 403,
    body: { reason: 'account.no_post' },
  })
})

test('sessions are listed and one can be revoked, at once', async () => {
  const first = await signInAs('shen')
  const second = await signInAs('shen')
  const { body } = await send(second.jar, 'GET', '/api/account/sessions')
  expect(body.length).toBeGreaterThanOrEqual(2)
  expect((await send(first.jar, 'GET', '/api/session')).status).toBe(200)
  for (const each of body.filter((one: { current: boolean }) => !one.current))
    expect((await send(second.jar, 'DELETE', `/api/account/sessions/${each.id}`)).status).toBe(200)
  expect((await send(first.jar, 'GET', '/api/session')).status).toBe(401)
  expect((await send(second.jar, 'GET', '/api/session')).status).toBe(200)
})

test('the password policy names its rule; a changed password ends the other devices', async () => {
  const { jar } = await signInAs('tan')
  const other = await signInAs('tan')
  const change = (next: string, current = password) =>
    send(jar, 'POST', '/api/account/password', { current, next })
  expect(await change('short-1')).toMatchObject({
    status: 422,
    body: { reason: 'account.password_length', field: 'password' },
  })
  expect(await change('onlyletters')).toMatchObject({ body: { reason: 'account.password_kinds' } })
  expect(await change('has-tan-inside-1')).toMatchObject({ body: { reason: 'account.password_has_name' } })
  expect(await change('guanjia2026')).toMatchObject({ body: { reason: 'account.password_guessable' } })
  expect(await change('A-new-word-2027', 'wrong-current-1')).toMatchObject({
    status: 422,
    body: { reason: 'account.wrong_password' },
  })
  expect((await change('A-new-word-2027')).status).toBe(200)
  expect((await send(other.jar, 'GET', '/api/session')).status).toBe(401)
  expect((await signInAs('tan', 'A-new-word-2027')).answer.status).toBe(200)
})

test('a second factor is asked for once confirmed', async () => {
  const { jar } = await signInAs('shen')
  const { body } = await send(jar, 'POST', '/api/account/totp', { password })
  const key = new URL(body.uri).searchParams.get('secret')!
  expect(body.backupCodes.length).toBeGreaterThan(5)
  expect((await send(jar, 'POST', '/api/account/totp/confirmation', { code: totp(key) })).status).toBe(200)
  const again = await signInAs('shen')
  expect(again.answer.body).toEqual({ totpRequired: true })
  expect((await send(again.jar, 'GET', '/api/session')).status).toBe(401)
  expect((await send(again.jar, 'POST', '/api/session/code', { code: '000000' })).status).toBe(401)
  expect((await send(again.jar, 'POST', '/api/session/code', { code: totp(key) })).body.session.name).toBe(
    '沈予川',
  )
  expect((await send(again.jar, 'GET', '/api/session')).body.totp).toBe(true)
  const third = await signInAs('shen')
  expect((await send(third.jar, 'POST', '/api/session/code', { code: body.backupCodes[0] })).status).toBe(200)
})

test('hashes are argon2id, salted, and only the right word fits', async () => {
  const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)])
  expect(one).toMatch(/^\$argon2id\$/)
  expect(one).not.toBe(two)
  expect(await verifyPassword({ hash: one!, password })).toBe(true)
  expect(await verifyPassword({ hash: one!, password: `${password} ` })).toBe(false)
  expect(await verifyPassword({ hash: 'nonsense', password })).toBe(false)
})

/** RFC 6238 by hand: what an authenticator app would show now. */
function totp(base32: string): string {
  const bits = [...base32]
    .map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map((each) => Number.parseInt(each, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = mac[19]! & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
