import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, house as houseCast, units } from '../../../test/cast/cast.ts'
import { move, openFilesFolder, picture } from '../../../test/cast/orders.ts'
import { answered, goodFacts, verbs, visitIn, visitMove, visitOfMatter } from '../../../test/cast/visits.ts'
import { openTestHouse } from '../../../test/house.ts'
import { hangBells } from '../../app/bells.ts'
import { newId } from '../../platform/ids.ts'
import * as requests from '../requests/requests.ts'
import { dueVisits, fallDueVisits, planVisit, satisfactionOf, visitCounts, visitPage } from './followups.ts'

const house = openTestHouse()
const clock = (time: string, day = '2026-11-23') => `${day}T${time}:00+08:00`
let takeDown = () => {}

beforeAll(async () => {
  takeDown = hangBells()
  await openFilesFolder()
})
afterAll(() => takeDown())
beforeEach(() => house.at(clock('09:00')))

const matter = async (id: string) =>
  (await house.owner.query('select state, follow_up_result from frontdesk.request where id = $1', [id]))
    .rows[0]

const forced = (set: string, id: string) =>
  house.owner.query(`update frontdesk.follow_up set ${set} where id = $1`, [id]).then(
    () => 'allowed',
    (error) => error.constraint as string,
  )

describe('planning', () => {
  test('a matter that is drawn gets its visit by itself, with number, record, limit and the reason of the draw', async () => {
    const { id, number } = await answered()
    const row = (await visitOfMatter(id))!
    const { followUp, verbs: offered, trail } = await visitPage(cast.yin, estateId, row.id)
    expect(followUp).toMatchObject({
      state: 'planned',
      number: '0605-20261123-001',
      sourceNumber: number,
      kind: 'repair',
      interviewee: '王若涵',
      phone: '138****2222',
      handler: '谭晓芸',
      sampledBy: expect.stringMatching(/^drawn \d+\.\d\d < 30$/),
      dueAt: new Date(clock('09:00', '2026-11-30')).toISOString(),
      limit: { kind: 'visit', due: new Date(clock('09:00', '2026-11-30')).toISOString() },
      revision: 'KF05-10 A/0',
    })
    expect(offered).toEqual(['miss', 'contact', 'refuse'])
    expect(trail.map((each) => each.verb)).toEqual(['plan'])
    const { rows } = await house.owner.query('select form from documents.record where subject_id = $1', [
      row.id,
    ])
    expect(rows).toEqual([{ form: 'QR-KF-06-05' }])
  })

  test('one that is not drawn gets none; urgent ones all do, whatever the draw', async () => {
    expect(await visitOfMatter((await answered({}, { drawn: false })).id)).toBeUndefined()
    const urgent = await answered({ priority: 'P2' }, { drawn: false })
    expect(await visitOfMatter(urgent.id)).toMatchObject({ sampled_by: 'all' })
  })

  test('nobody is visited who cannot be reached (V0502-8)', async () => {
    const anonymous = { anonymous: true, reachable: false, phone: undefined, reporter: undefined }
    expect(await visitOfMatter((await answered({ ...anonymous, priority: 'P2' })).id)).toBeUndefined()
  })

  test('work rated C is visited although it was not drawn', async () => {
    let id = newId()
    const { lotOf } = await import('./sampling.ts')
    while (lotOf(id) < 30) id = newId()
    const command = () => ({ id: randomUUID() })
    await requests.logRequest(cast.tan, command(), estateId, {
      id,
      unitId: units.li,
      channel: 'desk',
      category: 'repair',
      priority: 'P3',
      trade: 'plumbing',
      words: '卫生间地漏返水有臭味',
      reporter: '李清川',
      phone: '13811113333',
    })
    const sent = await requests.dispatchRequest(
      cast.tan,
      command(),
      { estateId, id },
      { workerId: cast.ge.staffId },
    )
    const orderId = sent.workOrderId!
    for (const verb of ['accept', 'arrive', 'finish'] as const) await move(verb, orderId)
    expect(await visitOfMatter(id)).toBeUndefined()
    await move('verify', orderId, { rating: 'C' })
    expect(await visitOfMatter(id)).toMatchObject({ sampled_by: 'all', handler_id: cast.ge.staffId })
  })

  test('a periodic visit is planned by hand, for a household that is there', async () => {
    const wish = { id: newId(), source: 'periodic' as const, kind: 'periodic' as const, unitId: units.flat }
    const plan = (more: object, actor = cast.lin) =>
      planVisit(actor, { id: randomUUID() }, estateId, { ...wish, ...more })
    const { followUp } = await plan({ dueOn: '2026-12-01', interviewee: '租户' })
    expect(followUp).toMatchObject({
      location: '12-1-0511',
      dueAt: new Date(clock('20:30', '2026-12-01')).toISOString(),
    })
    await expect(plan({ id: newId(), unitId: units.elsewhere })).rejects.toMatchObject({
      reason: 'followUp.unit_unknown',
    })
    await expect(plan({ id: newId() }, cast.tan)).rejects.toMatchObject({ reason: 'followUp.may_not_plan' })
  })

  test('a day before its end it falls due, once, and its visitor is told', async () => {
    const id = await visitIn('planned')
    await visitMove('assign', id)
    house.at(clock('08:59', '2026-11-29'))
    await fallDueVisits(houseCast)
    expect((await visitPage(cast.yin, estateId, id)).followUp.state).toBe('planned')
    house.at(clock('09:01', '2026-11-29'))
    await fallDueVisits(houseCast)
    expect(await fallDueVisits(houseCast)).toBe(0)
    expect((await visitPage(cast.yin, estateId, id)).followUp.state).toBe('due')
    const { rows } = await house.owner.query(
      `select reason from documents.reminder where staff_id = $1 and subject_id = $2 order by raised_at`,
      [cast.yin.staffId, id],
    )
    expect(rows.map((row) => row.reason)).toEqual(['followUp.given', 'followUp.falls_due'])
  })
})

describe('satisfied', () => {
  test('closes the matter, is reviewed by another and locked', async () => {
    const { id } = await answered()
    const visit = (await visitOfMatter(id))!
    await visitMove('contact', visit.id)
    const done = await visitMove('complete', visit.id, { overall: 'B' })
    expect(done.followUp).toMatchObject({ state: 'done', overall: 'B', visitor: '尹若彤', limit: null })
    expect(await matter(id)).toEqual({ state: 'closed', follow_up_result: 'B' })
    await expect(visitMove('review', visit.id, {}, cast.yin)).rejects.toMatchObject({
      reason: 'followUp.may_not_review',
    })
    await visitMove('review', visit.id)
    const closed = await visitMove('close', visit.id)
    expect(closed).toMatchObject({ followUp: { state: 'closed', reviewer: '林溪禾' }, verbs: [] })
    const { rows } = await house.owner.query(
      `select snapshot->>'overall' as overall from documents.record where subject_id = $1 and locked_at is not null`,
      [visit.id],
    )
    expect(rows).toEqual([{ overall: 'B' }])
  })

  test('V0510-1: a visit in person needs the owner’s signature, in the database too', async () => {
    const id = await visitIn('planned')
    await visitMove('contact', id, { mode: 'visit' })
    const refused = { reason: 'followUp.signature_required', about: { rule: 'V0510-1', field: 'signature' } }
    await expect(visitMove('complete', id)).rejects.toMatchObject(refused)
    await expect(visitMove('fail', id)).rejects.toMatchObject(refused)
    await expect(visitMove('complete', id, { signature: 'b'.repeat(64) })).rejects.toMatchObject({
      reason: 'file.not_found',
    })
    expect(await forced(`overall = 'A'`, id)).toBe('follow_up_visit_signed')
    const done = await visitMove('complete', id, { signature: await picture('signature') })
    expect(done.followUp.ownerSignature).toMatch(/^[0-9a-f]{64}$/)
  })

  test('V0510-2: a call of less than thirty seconds is marked, not refused', async () => {
    const id = await visitIn('planned')
    const short = await visitMove('contact', id, { callSeconds: 29 })
    expect(short.followUp.suspicious).toBe(true)
    expect(short.warnings).toMatchObject([
      { reason: 'followUp.short_call', rule: 'V0510-2', facts: { least: 30 } },
    ])
    const other = await visitIn('planned')
    expect((await visitMove('contact', other, { callSeconds: 30 })).followUp.suspicious).toBe(false)
  })

  test('V0510-5: nobody calls back on his own work, nor is told to', async () => {
    const id = await visitIn('planned')
    for (const verb of ['contact', 'miss', 'refuse'] as const)
      await expect(visitMove(verb, id, {}, cast.tan)).rejects.toMatchObject({
        kind: 'forbidden',
        reason: 'followUp.own_work',
        about: { rule: 'V0510-5' },
      })
    await expect(visitMove('assign', id, { assigneeId: cast.tan.staffId })).rejects.toMatchObject({
      about: { rule: 'V0510-5' },
    })
    await expect(visitMove('assign', id, { assigneeId: cast.stranger.staffId })).rejects.toMatchObject({
      reason: 'followUp.not_staff',
    })
    expect(await forced(`visitor_id = handler_id`, id)).toBe('follow_up_not_own')
    expect((await visitPage(cast.tan, estateId, id)).verbs).toEqual([])
  })
})

describe('not reached', () => {
  test('V0510-4: given up only after three attempts, and counts as not reached, never as satisfied', async () => {
    const { id } = await answered()
    const visit = (await visitOfMatter(id))!
    for (const attempt of [1, 2]) {
      await visitMove('miss', visit.id)
      await expect(visitMove('close', visit.id)).rejects.toMatchObject({
        reason: 'followUp.try_again',
        about: { rule: 'V0510-4', facts: { attempts: attempt, least: 3 } },
      })
      await expect(visitMove('review', visit.id)).rejects.toMatchObject({ about: { rule: 'V0510-4' } })
    }
    await visitMove('miss', visit.id, { contactStatus: 'outOfService' })
    const { attempts } = await visitPage(cast.lin, estateId, visit.id)
    expect(attempts.map((each) => [each.by, each.result])).toEqual([
      ['尹若彤', 'noAnswer'],
      ['尹若彤', 'noAnswer'],
      ['尹若彤', 'outOfService'],
    ])
    await visitMove('close', visit.id)
    expect(await matter(id)).toEqual({ state: 'followedUp', follow_up_result: 'unreachable' })
  })

  test('V0510-6: a refusal is written down in words', async () => {
    const { id } = await answered()
    const visit = (await visitOfMatter(id))!
    await expect(visitMove('refuse', visit.id, { comment: '  ' })).rejects.toMatchObject({
      reason: 'followUp.comment_required',
    })
    const refused = await visitMove('refuse', visit.id)
    expect(refused.followUp).toMatchObject({ contactStatus: 'refused', attempts: 1, limit: null })
    expect(await matter(id)).toEqual({ state: 'followedUp', follow_up_result: 'refused' })
    expect(await forced(`comment = ''`, visit.id)).toBe('follow_up_refused_why')
  })
})

describe('not satisfied', () => {
  test('V0510-3: a C is no completion and keeps the visit open until it has become a matter', async () => {
    const id = await visitIn('contacted')
    await expect(visitMove('complete', id, { overall: 'C' })).rejects.toMatchObject({
      reason: 'followUp.c_must_be_linked',
      about: { rule: 'V0510-3' },
    })
    const failed = await visitMove('fail', id)
    expect(failed.followUp.limit).toMatchObject({ kind: 'link', due: new Date(clock('11:00')).toISOString() })
    expect(failed.verbs).toEqual(['link'])
    await expect(visitMove('review', id)).rejects.toMatchObject({ reason: 'followUp.cannot_review' })
    expect((await visitCounts(cast.lin, estateId)).unlinked).toBeGreaterThan(0)
  })

  test('reopens its matter at once; done again, the visit comes back for its recheck and closes it', async () => {
    const { id, number } = await answered()
    const visit = (await visitOfMatter(id))!
    await visitMove('contact', visit.id)
    const failed = await visitMove('fail', visit.id, { how: 'reopen' })
    expect(failed.followUp).toMatchObject({
      state: 'linked',
      linkedId: id,
      linkedNumber: number,
      limit: null,
    })
    expect(await matter(id)).toMatchObject({ state: 'reopened' })
    const command = () => ({ id: randomUUID() })
    await requests.triageRequest(cast.tan, command(), { estateId, id }, {})
    await requests.answerRequest(cast.tan, command(), { estateId, id }, { result: '上门换了密封圈' })
    expect((await visitPage(cast.yin, estateId, visit.id)).followUp).toMatchObject({
      state: 'recheck',
      limit: { kind: 'visit' },
    })
    await visitMove('contact', visit.id)
    await visitMove('complete', visit.id)
    expect(await matter(id)).toEqual({ state: 'closed', follow_up_result: 'A' })
  })

  test('becomes a new matter that follows the old one, once however often it is sent', async () => {
    const { id } = await answered()
    const visit = (await visitOfMatter(id))!
    await visitMove('contact', visit.id)
    const call = { actor: cast.yin, estateId, id: visit.id, command: { id: randomUUID() } }
    const facts = { ...goodFacts.fail, how: 'new', linkedId: newId() }
    const first = await verbs.fail(call, facts)
    const again = await verbs.fail(call, facts)
    expect(again.followUp).toEqual(first.followUp)
    expect(first.followUp).toMatchObject({ state: 'linked', linkedId: facts.linkedId })
    const { rows } = await house.owner.query('select follows, words from frontdesk.request where id = $1', [
      facts.linkedId,
    ])
    expect(rows).toEqual([{ follows: id, words: expect.stringContaining('还在滴水') }])
  })

  test('names a matter already logged, if it is there and open', async () => {
    const id = await visitIn('failed')
    for (const linkedId of [undefined, newId()])
      await expect(visitMove('link', id, { how: 'existing', linkedId })).rejects.toMatchObject({
        about: { rule: 'V0510-3', field: 'linkedId' },
      })
    const open = await answered({}, { drawn: false })
    const linked = await visitMove('link', id, { how: 'existing', linkedId: open.id })
    expect(linked.followUp.linkedNumber).toBe(open.number)
  })
})

describe('lists and figures', () => {
  test('soonest due first, page by page; mine are given to me or of my zone and nobody’s', async () => {
    const all: string[] = []
    let after: string | undefined
    do {
      const page = await dueVisits(cast.lin, estateId, { limit: 3, after })
      all.push(...page.rows.map((row) => row.dueAt))
      after = page.next
    } while (after)
    expect(all.length).toBeGreaterThan(5)
    expect(all).toEqual([...all].sort())
    const mine = await dueVisits(cast.yan, estateId, { mine: true, limit: 200 })
    expect(mine.rows.every((row) => row.zoneId === cast.yan.zones[0])).toBe(true)
    expect(
      (await dueVisits(cast.qu, estateId, { mine: true })).rows.every((row) => row.location === '12-1-0511'),
    ).toBe(true)
  })

  test('satisfaction is (A+B)/(A+B+C); without an answer there is no figure', async () => {
    const range = { from: '2026-11-01', to: '2026-11-30' }
    const { all, kinds } = await satisfactionOf(cast.shen, estateId, range)
    expect(all.satisfactionPercent).toBe(Math.round(((all.a + all.b) / (all.a + all.b + all.c)) * 1000) / 10)
    expect(all.planned).toBe(kinds.reduce((sum, each) => sum + each.planned, 0))
    expect(all.unreachable).toBe(1)
    const none = await satisfactionOf(cast.shen, estateId, { from: '2020-01-01', to: '2020-01-31' })
    expect(none.all).toMatchObject({ planned: 0, satisfactionPercent: null })
  })
})
