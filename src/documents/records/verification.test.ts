import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { openTestHouse, sealAll } from '../../../test/house.ts'
import { may } from '../../people/permissions.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { httpWords } from '../../platform/http/http.words.ts'
import { buildServer } from '../../platform/http/server.ts'
import { newId } from '../../platform/ids.ts'
import { recordRoutes } from './records.routes.ts'
import { recordsWords } from './records.words.ts'

const house = openTestHouse()
let app: FastifyInstance
beforeAll(async () => {
  app = await buildServer({
    routes: recordRoutes,
    words: { ...httpWords, ...recordsWords },
    may,
    logLevel: 'silent',
    requestsPerMinute: 10_000,
    // why: who is signed in is another feature's test; here a header says it
    actorOf: async (request) => cast[request.headers['x-who'] as keyof typeof cast],
  })
})
afterAll(() => app.close())

const verify = (who: keyof typeof cast, estate = estateId) =>
  app.inject({ url: `/api/estates/${estate}/trail/verification`, headers: { 'x-who': who } })

const happen = (verb: string) =>
  inTransaction(cast.tan, (tx) =>
    note(tx, { estateId, subject: 'frontdesk.request', subjectId: newId(), verb, actor: cast.tan }),
  )

test('the trail is counted, then proved, and a planted alteration is named by its place', async () => {
  await happen('log')
  const before = (await verify('auditor')).json()
  expect(before).toMatchObject({ firstBad: null })
  expect(before.pending).toBeGreaterThan(0)
  await sealAll(house.owner, estateId)
  for (const verb of ['triage', 'answer']) await happen(verb)
  await sealAll(house.owner, estateId)
  const whole = (await verify('auditor')).json()
  expect(whole).toEqual({ sealed: before.sealed + before.pending + 2, pending: 0, firstBad: null })
  const { rows } = await house.owner.query(
    `update platform.happening set actor_name = '别人' where estate_id = $1 and verb = 'triage' returning id`,
    [estateId],
  )
  const altered = await verify('auditor')
  expect(altered.statusCode).toBe(200)
  expect(altered.json().firstBad).toEqual({
    position: whole.sealed - 1,
    happeningId: rows[0].id,
    fault: 'altered',
  })
})

test('only who audits or answers for the house may verify, and only their own estate', async () => {
  expect((await verify('tan')).statusCode).toBe(403)
  expect((await verify('shen')).statusCode).toBe(200)
  expect((await verify('auditor', 2)).statusCode).not.toBe(200)
})
