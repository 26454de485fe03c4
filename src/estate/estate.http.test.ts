import { readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildings, cast, customers, estateId, units } from '../../test/cast/cast.ts'
import { openTestHouse } from '../../test/house.ts'
import { may } from '../people/permissions.ts'
import type { Actor } from '../platform/actor.ts'
import { buildServer } from '../platform/http/server.ts'
import { newId } from '../platform/ids.ts'
import { readSheets } from '../platform/sheets/read.ts'
import { estateRoutes, estateWords } from './estate.routes.ts'

openTestHouse()
const { tan, shen, lin, ge, luan, pang, auditor, stranger } = cast
const base = `/api/estates/${estateId}`
let app: FastifyInstance
let caller: Actor = tan

beforeAll(async () => {
  app = await buildServer({
    routes: estateRoutes,
    words: estateWords,
    actorOf: async () => caller,
    may,
    logLevel: 'silent',
    requestsPerMinute: 10_000,
  })
})

const ask = async (
  actor: Actor,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object,
) => {
  caller = actor
  return app.inject({
    method,
    url,
    headers: { 'x-command-id': newId() },
    ...(body && { payload: body }),
  })
}

describe('who may', () => {
  const exportOwners = `${base}/owners.xlsx`
  test.each<[string, Actor, 'GET' | 'POST' | 'PATCH', string, number]>([
    ['the desk looks a household up', tan, 'GET', `${base}/search?q=3-2-1802`, 200],
    ['a repairer opens the household he goes to', ge, 'GET', `${base}/units/${units.wang}/household`, 200],
    ['a cleaner does not', pang, 'GET', `${base}/units/${units.wang}/household`, 403],
    ['the developer sees rooms, not people', luan, 'GET', `${base}/buildings/${buildings.three}/grid`, 200],
    ['and no owners', luan, 'GET', `${base}/customers`, 403],
    ['the manager takes the owner list (V0511-3)', shen, 'GET', exportOwners, 200],
    ['the assistant does not', lin, 'GET', exportOwners, 403],
    ['the desk does not', tan, 'GET', exportOwners, 403],
    ['the auditor sees a household', auditor, 'GET', `${base}/units/${units.wang}/household`, 200],
    ['a stranger finds no such address', stranger, 'GET', `${base}/search?q=1802`, 404],
    ['the desk imports nothing', tan, 'GET', `${base}/imports`, 403],
    ['the assistant does', lin, 'GET', `${base}/imports`, 200],
  ])('%s', async (_, actor, method, url, status) => {
    expect((await ask(actor, method, url)).statusCode).toBe(status)
  })

  test('a full number is shown to the desk, not to who repairs or audits', async () => {
    await ask(tan, 'PUT', `${base}/customers/${customers.wang}/phone`, {
      which: 'phone',
      number: '13812345678',
      version: 1,
    })
    const url = `${base}/customers/${customers.wang}/unmask`
    const body = { field: 'phone', reason: 'callBack' }
    for (const actor of [ge, auditor, cast.he])
      expect((await ask(actor, 'POST', url, body)).statusCode).toBe(403)
    const shown = await ask(tan, 'POST', url, body)
    expect([shown.statusCode, shown.json(), shown.headers['cache-control']]).toEqual([
      200,
      { value: '13812345678' },
      'no-store',
    ])
  })
})

test('no list, file or sheet of the estate holds a full number', async () => {
  const urls = [
    `${base}/search?q=13812345678`,
    `${base}/units/${units.wang}/household`,
    `${base}/customers`,
    `${base}/customers/${customers.wang}`,
    `${base}/units`,
    `${base}/buildings`,
    `${base}/buildings/${buildings.three}/grid`,
  ]
  for (const url of urls) {
    const answer = await ask(shen, 'GET', url)
    expect([url, answer.statusCode]).toEqual([url, 200])
    expect(answer.body).not.toContain('13812345678')
  }
  expect((await ask(shen, 'GET', urls[0]!)).body).toContain('138****5678')
})

describe('sheets', () => {
  const rowsOf = async (actor: Actor, url: string) => {
    const answer = await ask(actor, 'GET', url)
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    const [sheet] = await readSheets(answer.rawPayload)
    return sheet!.rows.map((row) => [...row.cells.values()].map((cell) => cell.text))
  }

  test('of rooms say who took them and when', async () => {
    const rows = await rowsOf(tan, `${base}/units.xlsx?building=${buildings.three}`)
    expect(rows[1]![0]).toMatch(/^导出：谭晓芸 {2}\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(rows.slice(3).map(([code]) => code)).toEqual(['3-2-1702', '3-2-1802'])
  })

  test('of owners are masked', async () => {
    const rows = await rowsOf(shen, `${base}/owners.xlsx`)
    expect(rows[1]![0]).toMatch(/^导出：沈予川/)
    expect(rows.slice(4)).toEqual([
      ['3-2-1702', '李清川', '业主', '自住'],
      ['3-2-1802', '王若涵', '业主', '138****5678', '自住'],
    ])
  })

  test('the import template comes as a workbook', async () => {
    const rows = await rowsOf(lin, `${base}/imports/template.xlsx`)
    expect(rows[4]!.slice(0, 3)).toEqual(['楼号 ★', '单元', '房间 ★'])
  })
})

describe('an import over the wire', () => {
  test('is a file in, its preview out; what is no workbook is refused by name', async () => {
    caller = lin
    const template = (await ask(lin, 'GET', `${base}/imports/template.xlsx`)).rawPayload
    const send = (payload: Buffer, type: string) =>
      app.inject({
        method: 'POST',
        url: `${base}/imports?id=${newId()}&fileName=${encodeURIComponent('模板.xlsx')}`,
        headers: { 'x-command-id': newId(), 'content-type': type },
        payload,
      })
    const read = await send(template, 'application/octet-stream')
    expect(read.json()).toMatchObject({ template: 'steward', fileName: '模板.xlsx', state: 'previewed' })
    const refused = await send(Buffer.from('x'), 'application/octet-stream')
    expect([refused.statusCode, refused.json().reason]).toEqual([422, 'sheet.not_xlsx'])
  })
})

describe('a refusal', () => {
  test('names its field, rule and clause, in both languages', async () => {
    const answer = await ask(tan, 'PATCH', `${base}/customers/${customers.li}`, {
      version: 1,
      idNumber: '11010519491231002X',
    })
    expect([answer.statusCode, answer.json()]).toMatchObject([
      422,
      {
        reason: 'customer.consent_required',
        field: 'idNumber',
        rule: 'V0511-1',
        clause: 'KF05-11',
        detail: { zh: expect.stringContaining('未告知'), en: expect.stringContaining('agreement') },
      },
    ])
  })

  test.each([
    ['an unknown field', 'PATCH', `${base}/units/${units.wang}`, { version: 1, owner: 'x' }],
    ['no id', 'GET', `${base}/units/nonsense/household`, undefined],
    ['a page of nobody', 'GET', `${base}/units?after=nonsense`, undefined],
    [
      'a day no calendar has',
      'PATCH',
      `${base}/units/${units.wang}`,
      { version: 1, handedOverOn: '2023-02-30' },
    ],
  ] as const)('%s is 422', async (_, method, url, body) => {
    expect((await ask(tan, method, url, body)).statusCode).toBe(422)
  })

  test('of any reason has its sentence in both languages', () => {
    const folder = new URL('.', import.meta.url)
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!\.test)\.ts$/.test(name),
    )
    const reasons = sources.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(/refuse\(\s*'\w+',\s*'([\w.]+)'/g)].map(
        ([, reason]) => reason!,
      ),
    )
    expect(reasons.length).toBeGreaterThan(30)
    expect(reasons.filter((reason) => !estateWords[reason] && !reason.startsWith('sheet.'))).toEqual([])
    expect(Object.values(estateWords).every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
  })
})
