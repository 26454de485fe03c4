import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { cast, estateId, house as theHouse } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { myReminders, readAllReminders, readReminder } from '../reminders/reminders.ts'
import {
  currentLimit,
  dropLimits,
  explainLimits,
  handLimitsTo,
  type LimitSpec,
  meetLimit,
  pauseLimits,
  resumeLimits,
  startLimit,
  watchLimits,
} from './limits.ts'

const house = openTestHouse()
const on = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(cast.tan, work)
const monday = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
const tuesday = (time: string) => new Date(`2026-11-24T${time}:00+08:00`)

const specOf = (subjectId: string, more: Partial<LimitSpec> = {}): LimitSpec => ({
  estateId,
  subject: 'frontdesk.request',
  subjectId,
  kind: 'arrive',
  parameter: 'sla.repair.P2.arriveMinutes',
  priority: 'P2',
  startedAt: monday('09:00'),
  handlerPost: 'receptionist',
  facts: { number: '0601-20261123-001', location: '3-2-1802' },
  url: '/requests/x',
  ...more,
})

beforeEach(async () => {
  house.at(monday('09:00'))
  await house.owner.query('update documents.time_limit set dropped_at = now() where met_at is null')
})

test('a limit keeps the figure and the edition it began under, and says when it is amber, due and escalated', async () => {
  const row = await on((tx) => startLimit(tx, specOf(newId())))
  expect(row).toMatchObject({ minutes: 15, revision: 'KF05-03 A/0', mode: 'natural', night_start: false })
  expect([row.amber_at, row.due_at, row.escalate_at]).toEqual([
    monday('09:12'),
    monday('09:15'),
    monday('09:23'),
  ])
})

test.each([
  ['P3', '21:10', tuesday('08:30')],
  ['P4', '20:29', monday('20:59')],
  ['P1', '21:10', monday('21:40')],
] as const)('%s registered at %s is due at the right minute (B-1: nights)', async (priority, at, due) => {
  const spec = { parameter: 'sla.repair.P3.arriveMinutes', priority, startedAt: monday(at) }
  const row = await on((tx) => startLimit(tx, specOf(newId(), spec)))
  expect(row.due_at).toEqual(due)
})

test('working days are counted on the office calendar, around the weekend', async () => {
  const friday = new Date('2026-11-27T16:00:00+08:00')
  const spec = { parameter: 'request.suggestion.confirmDays', priority: 'P3', startedAt: friday } as const
  const row = await on((tx) => startLimit(tx, specOf(newId(), spec)))
  expect(row).toMatchObject({ mode: 'business', calendar: 'office', minutes: 480 })
  expect(row.due_at).toEqual(new Date('2026-11-30T16:00:00+08:00'))
})

test('an appointment is a moment: five minutes before it', async () => {
  const id = newId()
  const spec = { parameter: 'sla.repair.P4.arriveBeforeMinutes', priority: 'P4' } as const
  const row = await on((tx) => startLimit(tx, specOf(id, { ...spec, dueAt: monday('13:55') })))
  expect(row).toMatchObject({ mode: 'appointment', minutes: 295, due_at: monday('13:55') })
  const [line] = await on((tx) => explainLimits(tx, estateId, [id], monday('10:00')))
  expect(line!.intervals).toMatchObject([{ counted: true, minutes: 295 }])
})

test('one of a kind runs at a time; after it was met another may begin', async () => {
  const id = newId()
  await on((tx) => startLimit(tx, specOf(id)))
  await expect(on((tx) => startLimit(tx, specOf(id)))).rejects.toMatchObject({ code: '23505' })
  await on((tx) => meetLimit(tx, { estateId, subjectId: id, at: monday('09:05') }))
  await on((tx) => startLimit(tx, specOf(id)))
})

test('the fifteenth minute is in time, the sixteenth is not', async () => {
  const [kept, missed] = [newId(), newId()]
  await on(async (tx) => {
    await startLimit(tx, specOf(kept))
    await startLimit(tx, specOf(missed))
    const late = new Date('2026-11-23T09:15:59+08:00')
    expect(await meetLimit(tx, { estateId, subjectId: kept, kind: 'arrive', at: late })).toEqual([
      { kind: 'arrive', inTime: true },
    ])
    const rows = await meetLimit(tx, { estateId, subjectId: missed, at: monday('09:16') })
    expect(rows).toEqual([{ kind: 'arrive', inTime: false }])
    expect((await explainLimits(tx, estateId, [missed], monday('10:00')))[0]!.standing).toBe('missed')
  })
})

test('waiting for the owner stops the clock, waiting for parts is only noted (B-1)', async () => {
  const [owner, parts] = [newId(), newId()]
  await on(async (tx) => {
    for (const [id, reason] of [
      [owner, 'owner'],
      [parts, 'parts'],
    ] as const) {
      await startLimit(tx, specOf(id))
      await pauseLimits(tx, { estateId, subjectId: id, reason, at: monday('09:05') })
    }
    expect(await currentLimit(tx, estateId, owner)).toMatchObject({
      due_at: null,
      paused_since: monday('09:05'),
      paused_due_at: monday('09:15'),
    })
    expect(await currentLimit(tx, estateId, parts)).toMatchObject({
      due_at: monday('09:15'),
      paused_since: null,
    })
    for (const id of [owner, parts]) await resumeLimits(tx, { estateId, subjectId: id, at: monday('10:05') })
    expect((await currentLimit(tx, estateId, owner))!.due_at).toEqual(monday('10:15'))
    expect((await currentLimit(tx, estateId, parts))!.due_at).toEqual(monday('09:15'))
    const [line] = await explainLimits(tx, estateId, [owner], monday('10:10'))
    expect(line!.intervals.map(({ counted, minutes, note }) => [counted, minutes, note])).toEqual([
      [true, 5, undefined],
      [false, 60, 'owner'],
      [true, 10, undefined],
    ])
  })
})

test('whatever the pauses, the counted minutes of an explanation add up to the limit', async () => {
  const stops = fc.constantFrom('owner', 'forceMajeure', 'parts', 'labour')
  const waits = fc.array(fc.tuple(stops, fc.nat(180), fc.integer({ min: 1, max: 300 })), { maxLength: 5 })
  const keys = fc.constantFrom(
    ['sla.repair.P2.arriveMinutes', 'P2'],
    ['sla.repair.P3.fixMinutes', 'P3'],
    ['request.suggestion.answerDays', 'P3'],
    ['request.firstAnswerHours', 'P4'],
  )
  await fc.assert(
    fc.asyncProperty(keys, fc.nat(10_080), waits, async ([parameter, priority], offset, history) => {
      const id = newId()
      const startedAt = new Date(monday('00:00').getTime() + offset * 60_000)
      await on(async (tx) => {
        await startLimit(tx, specOf(id, { parameter, priority: priority as 'P3', startedAt }))
        let at = startedAt.getTime()
        for (const [reason, after, length] of history) {
          at += after * 60_000
          await pauseLimits(tx, { estateId, subjectId: id, reason, at: new Date(at) })
          at += length * 60_000
          await resumeLimits(tx, { estateId, subjectId: id, at: new Date(at) })
        }
        const [limit] = await explainLimits(tx, estateId, [id], new Date(at))
        const counted = limit!.intervals.filter((line) => line.counted)
        expect(counted.reduce((sum, line) => sum + line.minutes, 0)).toBe(limit!.minutes)
        expect(limit!.intervals.at(-1)!.to).toBe(limit!.due)
      })
    }),
    { numRuns: 60 },
  )
})

test('amber tells the handler, late the assistant too, half as much again the manager; each once', async () => {
  const id = newId()
  await on((tx) => startLimit(tx, specOf(id, { handlerId: cast.ge.staffId })))
  const at = async (time: string) => watchLimits(theHouse, () => monday(time))
  expect([await at('09:11'), await at('09:12'), await at('09:13')]).toEqual([0, 1, 0])
  expect([await at('09:15'), await at('09:20')]).toEqual([2, 0])
  expect([await at('09:23'), await at('12:00')]).toEqual([1, 0])
  expect((await myReminders(cast.ge, estateId, {})).rows.map((each) => each.level)).toEqual(['late', 'amber'])
  expect((await myReminders(cast.lin, estateId, {})).rows).toMatchObject([
    { level: 'late', facts: { kind: 'arrive' } },
  ])
  expect((await myReminders(cast.shen, estateId, {})).rows).toMatchObject([{ reason: 'limit.escalated' }])
})

test('an environment kind goes to the environment supervisor; nobody named means the desk', async () => {
  const id = newId()
  await on((tx) => startLimit(tx, specOf(id, { environment: true })))
  await watchLimits(theHouse, () => monday('09:16'))
  const told = async (who: typeof cast.tan) =>
    (await myReminders(who, estateId, { unread: true })).rows.filter((each) => each.subjectId === id).length
  expect([await told(cast.qiu), await told(cast.lin), await told(cast.tan), await told(cast.yin)]).toEqual([
    1, 0, 1, 1,
  ])
})

test('an ordinary matter waits for the morning to be told of, an urgent one does not', async () => {
  const [ordinary, urgent] = [newId(), newId()]
  const spec = { parameter: 'sla.repair.P3.arriveMinutes', startedAt: monday('20:25') }
  await on(async (tx) => {
    await startLimit(tx, specOf(ordinary, { ...spec, priority: 'P3', handlerId: cast.chi.staffId }))
    await startLimit(tx, specOf(urgent, { ...spec, priority: 'P2', handlerId: cast.chi.staffId }))
  })
  await watchLimits(theHouse, () => monday('23:00'))
  const subjects = async () => (await myReminders(cast.chi, estateId, {})).rows.map((each) => each.subjectId)
  expect(new Set(await subjects())).toEqual(new Set([urgent]))
  await watchLimits(theHouse, () => tuesday('08:00'))
  expect(new Set(await subjects())).toEqual(new Set([urgent, ordinary]))
})

test('what is met, dropped or standing still is told of no more', async () => {
  const ids = [newId(), newId(), newId()] as const
  await on(async (tx) => {
    for (const id of ids) await startLimit(tx, specOf(id, { handlerId: cast.xing.staffId }))
    await meetLimit(tx, { estateId, subjectId: ids[0], at: monday('09:01') })
    await dropLimits(tx, { estateId, subjectId: ids[1], at: monday('09:01') })
    await pauseLimits(tx, { estateId, subjectId: ids[2], reason: 'owner', at: monday('09:01') })
  })
  await watchLimits(theHouse, () => monday('18:00'))
  expect((await myReminders(cast.xing, estateId, {})).rows).toEqual([])
  await on((tx) => resumeLimits(tx, { estateId, subjectId: ids[2], at: monday('18:00') }))
  await on((tx) => handLimitsTo(tx, { estateId, subjectId: ids[2], handlerId: cast.pang.staffId }))
  await watchLimits(theHouse, () => monday('18:12'))
  expect((await myReminders(cast.pang, estateId, {})).rows).toMatchObject([{ level: 'amber' }])
})

test('two watchers at once tell each stage once', async () => {
  await on(async (tx) => {
    for (let n = 0; n < 30; n++) await startLimit(tx, specOf(newId(), { handlerId: cast.chai.staffId }))
  })
  const told = await Promise.all([1, 2, 3].map(() => watchLimits(theHouse, () => monday('09:12'))))
  expect(told.reduce((sum, each) => sum + each)).toBe(30)
})

test('a reminder is read by its own person only', async () => {
  const mine = (await myReminders(cast.ge, estateId, { limit: 1 })).rows[0]!
  await expect(readReminder(cast.tan, estateId, mine.id)).rejects.toMatchObject({
    reason: 'reminder.not_found',
  })
  const first = await readReminder(cast.ge, estateId, mine.id)
  house.at(monday('09:30'))
  expect(await readReminder(cast.ge, estateId, mine.id)).toEqual(first)
  await readAllReminders(cast.ge, estateId)
  expect(await myReminders(cast.ge, estateId, { unread: true })).toMatchObject({ rows: [], unread: 0 })
})

test('reminders turn pages without a gap or a repeat', async () => {
  const seen: string[] = []
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await myReminders(cast.chai, estateId, { limit: 7, after })
    seen.push(...page.rows.map((each) => each.id))
    after = page.next
  }
  expect([seen.length, new Set(seen).size]).toEqual([30, 30])
  await expect(myReminders(cast.chai, estateId, { after: 'zzz' })).rejects.toMatchObject({
    reason: 'http.bad_cursor',
  })
})
