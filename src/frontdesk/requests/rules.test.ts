import { beforeEach, describe, expect, test } from 'vitest'
import { cast, customers, estateId, places, units } from '../../../test/cast/cast.ts'
import { at, command, logged, matter, matterIn } from '../../../test/cast/matters.ts'
import { openTestHouse } from '../../../test/house.ts'
import type { LogBody } from './requests.contract.ts'
import * as desk from './requests.ts'

const house = openTestHouse()
beforeEach(() => house.at('2026-11-23T09:30:00+08:00'))

const log = (more: Partial<LogBody>) => desk.logRequest(cast.tan, command(), estateId, matter(more))
const countAll = async () =>
  (
    await house.owner.query(
      'select count(*)::int as n, max(last) as last from frontdesk.request, platform.counter',
    )
  ).rows[0]

describe('logging refuses, by rule, and writes nothing', () => {
  test.each<[string, Partial<LogBody>, object]>([
    [
      'no place',
      { unitId: null },
      { reason: 'request.place_required', about: { rule: 'V0502-1', field: 'unitId' } },
    ],
    [
      'two places',
      { placeId: places.lobby },
      { reason: 'request.one_place_only', about: { rule: 'V0502-1', field: 'placeId' } },
    ],
    [
      'an unknown room',
      { unitId: units.elsewhere },
      { reason: 'request.unit_unknown', about: { field: 'unitId' } },
    ],
    [
      'an unknown place',
      { unitId: null, placeId: places.elsewhere, reporter: '王女士' },
      { reason: 'request.place_unknown' },
    ],
    [
      'no channel',
      { channel: undefined },
      { reason: 'request.channel_required', about: { rule: 'V0502-2' } },
    ],
    ['no kind', { category: undefined }, { reason: 'request.category_required', about: { rule: 'V0502-2' } }],
    [
      'no class',
      { priority: undefined },
      { reason: 'request.priority_required', about: { rule: 'V0502-2' } },
    ],
    [
      'an emergency by appointment',
      { priority: 'P1', wishedAt: '2026-11-24T15:00:00+08:00' },
      { reason: 'request.p1_not_wished', about: { rule: 'V0502-3', clause: 'KF05-02 7.2' } },
    ],
    ['too few words', { words: '漏 水 了' }, { reason: 'request.words_short', about: { field: 'words' } }],
    ['no words', { words: ' ' }, { reason: 'request.words_required' }],
    ['half a character', { words: '厨房水龙头一直\ud83d滴水' }, { reason: 'house.unwritable_text' }],
    [
      'anonymous, but to be called back',
      { anonymous: true },
      { reason: 'request.unreachable_unmarked', about: { rule: 'V0502-8', field: 'reachable' } },
    ],
    ['anonymous with a name', { anonymous: true, reporter: '王女士' }, { reason: 'request.anonymous_named' }],
    [
      'nobody to name',
      { unitId: units.flat },
      { reason: 'request.reporter_required', about: { field: 'reporter' } },
    ],
    ['a stranger reporting', { reporterId: customers.elsewhere }, { reason: 'request.reporter_unknown' }],
    ['a photo not there', { photos: ['a'.repeat(64)] }, { reason: 'request.photo_unknown' }],
    ['an unknown forerunner', { follows: units.wang }, { reason: 'request.follows_unknown' }],
    ['tomorrow', { occurredAt: '2026-11-24T09:00:00+08:00' }, { reason: 'request.in_future' }],
  ])('%s', async (_, more, refusal) => {
    const before = await countAll()
    await expect(log(more)).rejects.toMatchObject(refusal)
    expect(await countAll()).toEqual(before)
  })

  test('a post that may not log, and another estate', async () => {
    const body = matter()
    await expect(desk.logRequest(cast.ge, command(), estateId, body)).rejects.toMatchObject({
      kind: 'forbidden',
      reason: 'request.may_not_log',
    })
    await expect(desk.logRequest(cast.stranger, command(), estateId, body)).rejects.toMatchObject({
      reason: 'request.unit_unknown',
    })
  })
})

describe('what logging fills in', () => {
  test('the household speaks when nobody is named', async () => {
    expect(await log({})).toMatchObject({
      reporter: '王若涵',
      reporterId: customers.wang,
      location: '3-2-1802',
    })
  })
  test('whoever patrols reports what he found, and cannot be called back', async () => {
    const row = await log({ unitId: null, placeId: places.lift, channel: 'patrol' })
    expect(row).toMatchObject({ reporter: '谭晓芸', location: '3栋2单元电梯2', reachable: false })
  })
  test('an anonymous letter is taken when it says so (V0502-8)', async () => {
    const row = await log({ channel: 'letter', anonymous: true, reachable: false })
    expect(row).toMatchObject({ anonymous: true, reachable: false, reporter: '' })
  })
  test('the phone is sealed, masked, and opened only with a happening', async () => {
    const row = await log({ phone: '138 0011 2233' })
    expect(row.phoneMask).toBe('138****2233')
    expect(await desk.unmaskReporter(cast.tan, at(row), { reason: '回拨' })).toEqual({
      phone: '138 0011 2233',
    })
    await expect(desk.unmaskReporter(cast.ge, at(row), {})).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(desk.unmaskReporter(cast.qu, at(row), {})).rejects.toMatchObject({
      about: { rule: 'V02-1' },
    })
    const { timeline } = await desk.requestPage(cast.tan, estateId, row.id)
    expect(timeline.at(-1)).toMatchObject({ verb: 'unmask', actorName: '谭晓芸' })
    const stored = await house.owner.query(
      'select * from frontdesk.request r, platform.command c, platform.happening h',
    )
    expect(JSON.stringify(stored.rows)).not.toMatch(/138 ?0011 ?2233/)
  })
  test('V00-6: written more than two hours later it is a late entry; of the night desk the reason is known', async () => {
    const early = { occurredAt: '2026-11-23T02:43:00+08:00' }
    expect(await log({ occurredAt: '2026-11-23T07:31:00+08:00' })).toMatchObject({ late: false })
    const late = await log({ ...early, lateReason: '补录纸质' })
    const night = await log({ ...early, channel: 'night' })
    const silent = await log(early)
    const reasons = await Promise.all(
      [late, night, silent].map(async (row) => (await desk.requestPage(cast.tan, estateId, row.id)).record),
    )
    expect(reasons.map((each) => [each!.late, each!.lateReason])).toEqual([
      [true, '补录纸质'],
      [true, '夜间受理，早班补录'],
      [true, null],
    ])
  })
  test('6.2: the second of a kind within a week is a repeat, the third suggests a complaint', async () => {
    const kind = { unitId: units.li, category: 'help' } as const
    house.at('2026-11-10T09:00:00+08:00')
    await log(kind)
    house.at('2026-11-23T09:30:00+08:00')
    const rows = [await log(kind), await log(kind), await log({ ...kind, category: 'key' }), await log(kind)]
    expect(rows.map((row) => [row.repeatCount, row.suggestsComplaint])).toEqual([
      [0, false],
      [1, false],
      [0, false],
      [2, true],
    ])
  })
})

describe('the rules of the later moves', () => {
  test.each([
    [{ expectedOn: '2026-12-31' }, 'request.reason_required'],
    [{ reason: 'parts' as const }, 'request.expectedOn_required'],
    [{ reason: 'parts' as const, expectedOn: '2026-11-22' }, 'request.expected_past'],
  ])('V0502-5: %o does not wait', async (body, reason) => {
    const row = await matterIn('inProgress')
    const refused = desk.holdRequest(cast.yan, command(), at(row), body)
    await expect(refused).rejects.toMatchObject({ reason, about: { rule: 'V0502-5' } })
  })
  test('V0502-4: nothing is closed without a result or without anybody responsible', async () => {
    const row = await matterIn('done')
    await house.owner.query(
      `update frontdesk.request set assignee_id = null, department = '' where id = $1`,
      [row.id],
    )
    const close = (body: object) => desk.closeRequest(cast.tan, command(), at(row), body)
    await expect(close({})).rejects.toMatchObject({
      reason: 'request.responsible_required',
      about: { rule: 'V0502-4' },
    })
    await house.owner.query(`update frontdesk.request set result = '' where id = $1`, [row.id])
    await expect(close({ department: 'steward' })).rejects.toMatchObject({
      reason: 'request.result_required',
    })
    expect(await close({ department: 'steward', result: '已修' })).toMatchObject({ state: 'closed' })
  })
  test('V0502-6: thirty days after closing it is too late to reopen; a new matter follows it', async () => {
    const row = await matterIn('closed')
    const reopen = () => desk.reopenRequest(cast.tan, command(), at(row), { reason: '又漏' })
    house.at('2026-12-23T09:30:01+08:00')
    await expect(reopen()).rejects.toMatchObject({
      reason: 'request.reopen_too_late',
      about: { rule: 'V0502-6', facts: { days: 30 } },
    })
    const next = await log({ follows: row.id })
    const { links } = await desk.requestPage(cast.tan, estateId, next.id)
    expect(links).toContainEqual(expect.objectContaining({ kind: 'follows', id: row.id }))
    house.at('2026-12-23T09:30:00+08:00')
    expect((await reopen()).state).toBe('reopened')
  })
  test('V0502-7: a withdrawal needs its call or letter', async () => {
    const row = await logged()
    const cancel = (body: { reason: string; evidence: string }) =>
      desk.cancelRequest(cast.tan, command(), at(row), body)
    await expect(cancel({ reason: '不用了', evidence: ' ' })).rejects.toMatchObject({
      reason: 'request.evidence_required',
      about: { rule: 'V0502-7' },
    })
    await expect(cancel({ reason: '', evidence: '来电' })).rejects.toMatchObject({
      reason: 'request.reason_required',
    })
  })
  test('5.2: merged into another, its words go over and its number stays, void (V00-8)', async () => {
    const [main, twin] = [await logged(), await logged({ words: '还是刚才那个水龙头' })]
    const merge = (into: string) => desk.mergeRequest(cast.tan, command(), at(twin), { duplicateOf: into })
    await expect(merge(twin.id)).rejects.toMatchObject({ reason: 'request.not_itself' })
    await merge(main.id)
    const page = await desk.requestPage(cast.tan, estateId, main.id)
    expect(page.notes[0]!.words).toContain('还是刚才那个水龙头')
    expect(page.links).toContainEqual(expect.objectContaining({ kind: 'mergedHere', number: twin.number }))
    expect(page.timeline.at(-1)!.verb).toBe('absorb')
    const { record } = await desk.requestPage(cast.tan, estateId, twin.id)
    expect(record).toMatchObject({ number: twin.number, voidReason: `并入 ${main.number}` })
    const third = await logged()
    await expect(
      desk.mergeRequest(cast.tan, command(), at(third), { duplicateOf: twin.id }),
    ).rejects.toMatchObject({ reason: 'request.merge_into_ended' })
  })
  test('6.1: a complaint is not made an ordinary matter at the desk', async () => {
    const row = await logged({ category: 'complaint' })
    const sort = (by: typeof cast.tan) => desk.triageRequest(by, command(), at(row), { category: 'inquiry' })
    await expect(sort(cast.tan)).rejects.toMatchObject({ reason: 'request.complaint_stays' })
    expect(await sort(cast.lin)).toMatchObject({ category: 'inquiry', state: 'triaged' })
  })
  test.each([
    [`state = 'closed', result = ''`, 'request_closed_answered'],
    [`unit_id = null`, 'request_place'],
    [`priority = 'P1', wished_at = now()`, 'request_p1_not_wished'],
    [`anonymous = true, reachable = true, phone_sealed = null`, 'request_anonymous_marked'],
  ])('the database holds the law too: %s', async (change, constraint) => {
    const row = await matterIn('done')
    const broken = house.owner.query(`update frontdesk.request set ${change} where id = $1`, [row.id])
    await expect(broken).rejects.toMatchObject({ code: '23514', constraint })
  })
})

describe('correcting what was logged', () => {
  test('by version: the second of two clerks is shown the row as it is', async () => {
    const row = await logged()
    const edit = (words: string) => desk.editRequest(cast.tan, command(), at(row), { version: 1, words })
    const [first, second] = await Promise.allSettled([edit('厨房水龙头滴水不止'), edit('卫生间水龙头滴水')])
    const [won, lost] = first.status === 'fulfilled' ? [first, second] : [second, first]
    expect(won).toMatchObject({ status: 'fulfilled', value: { version: 2 } })
    expect(lost).toMatchObject({
      reason: { kind: 'conflict', reason: 'request.changed', about: { current: { version: 2 } } },
    })
  })
  test('keeps the rules of logging, restarts the clock of the new class, and is found by the new words', async () => {
    const row = await matterIn('triaged')
    const edit = (body: object) => desk.editRequest(cast.tan, command(), at(row), { version: 2, ...body })
    await expect(edit({ unitId: null, placeId: null })).rejects.toMatchObject({
      reason: 'request.place_required',
    })
    await expect(edit({ priority: 'P1', wishedAt: '2026-11-24T09:00:00Z' })).rejects.toMatchObject({
      reason: 'request.p1_not_wished',
    })
    const edited = await edit({ priority: 'P2', placeId: places.lift, words: '电梯里水管爆了' })
    expect(edited).toMatchObject({ location: '3栋2单元电梯2', priority: 'P2', version: 3 })
    expect(edited.limit).toMatchObject({ kind: 'dispatch', due: '2026-11-23T01:32:00.000Z' })
    const found = await desk.listRequests(cast.tan, estateId, { search: '水管爆' })
    expect(found.rows.map((each) => each.id)).toEqual([row.id])
    expect(await desk.editRequest(cast.tan, command(), at(row), { version: 3 })).toMatchObject({ version: 3 })
  })
  test('not once it has ended (V00-7)', async () => {
    const row = await matterIn('closed')
    const edit = desk.editRequest(cast.tan, command(), at(row), { version: row.version, words: '改一改内容' })
    await expect(edit).rejects.toMatchObject({ reason: 'request.cannot_edit', about: { rule: 'V00-7' } })
  })
})
