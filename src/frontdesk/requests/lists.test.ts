import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, places, units } from '../../../test/cast/cast.ts'
import { at, command, logged, matterIn } from '../../../test/cast/matters.ts'
import { openTestHouse } from '../../../test/house.ts'
import type { RequestRow } from './requests.contract.ts'
import * as desk from './requests.ts'

const house = openTestHouse()
const time = (clock: string, day = '23') => house.at(`2026-11-${day}T${clock}:00+08:00`)
beforeEach(() => time('09:30'))

type Page = { rows: { id: string }[]; next?: string }
async function everyPage(turn: (after?: string) => Promise<Page>): Promise<string[]> {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await turn(after)
    ids.push(...page.rows.map((each) => each.id))
    after = page.next
  } while (after)
  return ids
}

const named: Record<string, RequestRow> = {}
beforeAll(async () => {
  time('08:30')
  named.pending = await matterIn('transferred', { unitId: units.li, category: 'fee' })
  await desk.startRequest(cast.yan, command(), at(named.pending), {})
  await desk.holdRequest(cast.yan, command(), at(named.pending), {
    reason: 'owner',
    expectedOn: '2026-11-30',
  })
  time('09:00')
  named.late = await logged({
    words: '楼道应急灯一直在闪',
    unitId: null,
    placeId: places.lift,
    reporter: '万小姐',
  })
  time('09:21')
  named.amber = await logged({ category: 'inquiry', words: '停车月卡到期了怎么续' })
  time('09:28')
  named.fresh = await logged({ words: '卫生间天花板渗水', unitId: units.li }, cast.yin)
  named.emergency = await matterIn('inProgress', {
    priority: 'P1',
    category: 'help',
    words: '电梯困人里面有孩子',
  })
  named.done = await matterIn('done')
  named.cancelled = await matterIn('cancelled')
})
const nameOf = (row: { id: string }) => Object.keys(named).find((name) => named[name]!.id === row.id)

describe('the queue', () => {
  test('stands in the order of deadlines: the emergency without one on top, the stopped clock last', async () => {
    const { rows } = await desk.queueOf(cast.tan, estateId, {})
    expect(rows.map(nameOf)).toEqual(['late', 'emergency', 'amber', 'fresh', 'pending'])
  })
  test('turns pages one by one without a gap or a repeat, past the stopped clocks too', async () => {
    const whole = (await desk.queueOf(cast.tan, estateId, {})).rows.map((each) => each.id)
    expect(await everyPage((after) => desk.queueOf(cast.tan, estateId, { limit: 1, after }))).toEqual(whole)
  })
  test.each([
    [{ standing: 'late' as const }, ['late']],
    [{ standing: 'amber' as const }, ['amber']],
    [{ view: 'waiting' as const }, ['pending']],
    [{ view: 'unassigned' as const }, ['late', 'amber', 'fresh']],
    [{ view: 'logged' as const }, ['late', 'emergency', 'amber', 'pending']],
    [{ category: 'inquiry' as const }, ['amber']],
    [{ priority: 'P1' as const }, ['emergency']],
    [{ state: 'pending' as const }, ['pending']],
  ])('%o', async (query, names) => {
    expect((await desk.queueOf(cast.tan, estateId, query)).rows.map(nameOf)).toEqual(names)
  })
  test('a steward sees what is his and what is in his zone', async () => {
    expect((await desk.queueOf(cast.yan, estateId, { view: 'mine' })).rows.map(nameOf)).toEqual([
      'emergency',
      'pending',
    ])
    expect((await desk.queueOf(cast.qu, estateId, { view: 'zone' })).rows).toEqual([])
  })
  test('counts what each view holds', async () => {
    expect(await desk.queueCounts(cast.tan, estateId)).toMatchObject({
      all: 5,
      late: 1,
      amber: 1,
      escalated: 1,
      waiting: 1,
      unassigned: 3,
      mine: 0,
      toClose: 1,
      byState: { received: 3, inProgress: 1, pending: 1 },
      byCategory: { inquiry: 1, fee: 1 },
    })
  })
})

describe('the list', () => {
  test.each([
    ['应急灯', ['late']],
    ['渗水', ['fresh']],
    ['电梯 孩子', ['emergency']],
    ['万小姐', ['late']],
    ['1702', ['fresh', 'pending']],
    ['天花板应急', []],
    ['%', []],
    ["'", []],
  ])('finds %s', async (search, names) => {
    const { rows } = await desk.listRequests(cast.tan, estateId, { search })
    expect(rows.map(nameOf)).toEqual(names)
  })
  test('finds a number, whole or by its day’s end', async () => {
    const of = (search: string) => desk.listRequests(cast.tan, estateId, { search })
    expect((await of(named.amber!.number)).rows.map(nameOf)).toEqual(['amber'])
    expect((await of(`-${Number(named.amber!.number.slice(-3))}`)).rows.map(nameOf)).toEqual(['amber'])
  })
  test('of a household, open or of some days, newest first and page by page', async () => {
    const query = { unitId: units.li, open: true, from: '2026-11-23', to: '2026-11-23' }
    const { rows } = await desk.listRequests(cast.tan, estateId, query)
    expect(rows.map(nameOf)).toEqual(['fresh', 'pending'])
    expect(
      (await desk.listRequests(cast.tan, estateId, { ...query, to: '2026-11-22', from: '2026-11-22' })).rows,
    ).toEqual([])
    const all = await everyPage((after) => desk.listRequests(cast.tan, estateId, { limit: 2, after }))
    expect([all.length, new Set(all).size]).toEqual([7, 7])
  })
  test('shows another estate nothing', async () => {
    expect((await desk.listRequests(cast.stranger, estateId, {})).rows).toEqual([])
    await expect(desk.requestPage(cast.stranger, estateId, named.late!.id)).rejects.toMatchObject({
      reason: 'request.not_found',
    })
  })
})

describe('before it is saved', () => {
  test('the same place and words are exact, similar ones near; elsewhere nothing', async () => {
    const like = (query: object) =>
      desk.similarRequests(cast.tan, estateId, { words: '楼道应急灯一直在闪', ...query } as never)
    expect(
      (await like({ placeId: places.lift })).rows.map((each) => [nameOf(each.request), each.match]),
    ).toEqual([['late', 'exact']])
    const near = await like({ placeId: places.lift, words: '楼道里的应急灯一直闪个不停' })
    expect(near.rows.map((each) => [nameOf(each.request), each.match])).toEqual([['late', 'near']])
    expect((await like({ unitId: units.shop })).rows).toEqual([])
  })
  test('a household’s repeats are counted', async () => {
    const query = { unitId: units.li, category: 'fee' as const, words: '物业费怎么又多了' }
    expect(await desk.similarRequests(cast.tan, estateId, query)).toMatchObject({ repeats: 1 })
  })
  test('words suggest how to sort, by rules the company may change', async () => {
    expect(await desk.suggestSorting(cast.tan, '2号电梯困人了')).toMatchObject({
      priority: 'P1',
      trade: 'lift',
    })
    const rules = [{ words: ['月卡'], category: 'fee' as const }]
    await desk.changeSuggestionRules(cast.lin, command(), rules)
    expect(await desk.suggestSorting(cast.tan, '停车月卡到期了')).toMatchObject({
      category: 'fee',
      because: ['月卡'],
    })
  })
})

describe('QR-KF-06-01', () => {
  const days = { from: '2026-11-23', to: '2026-11-23' }
  test('shows the columns of the form in the order received, page by page', async () => {
    const { rows } = await desk.registerPage(cast.tan, estateId, days)
    const late = rows.find((row) => row.id === named.late!.id)!
    expect(late.values).toMatchObject({
      channel: '电话',
      location: '3栋2单元电梯2',
      reporter: '万小姐',
      category: '报修',
      priority: 'P3',
      overdue: true,
      workOrderNo: null,
    })
    const ids = await everyPage((after) =>
      desk.registerPage(cast.tan, estateId, { ...days, limit: 3, after }),
    )
    expect(ids).toEqual(rows.map((row) => row.id))
  })
  test('prints the register and one matter, and streams the sheet', async () => {
    const register = await desk.printRegister(cast.tan, estateId, days)
    expect(register.subarray(0, 5).toString()).toBe('%PDF-')
    const record = await desk.printRecord(cast.tan, at(named.done!), 'http://127.0.0.1')
    expect(record.length).toBeGreaterThan(10_000)
    const sheet = await desk.printRegisterSheet(cast.tan, estateId, days)
    let rows = 0
    for await (const _ of sheet.rows) rows++
    expect(rows).toBe(7)
    await expect(
      desk.printRegister(cast.tan, estateId, { from: '2026-10-01', to: '2026-11-23' }),
    ).rejects.toMatchObject({ reason: 'request.too_many_days' })
  })
})

test('a matter’s page explains every limit to the minute', async () => {
  time('10:00')
  const { limits } = await desk.requestPage(cast.tan, estateId, named.pending!.id)
  expect(limits.map((each) => [each.kind, each.standing])).toEqual([
    ['verify', 'met'],
    ['dispatch', 'met'],
    ['fullAnswer', 'paused'],
  ])
  const counted = limits[0]!.intervals.filter((each) => each.counted)
  expect(counted.reduce((sum, each) => sum + each.minutes, 0)).toBe(10)
})
