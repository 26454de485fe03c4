import { beforeEach, expect, test } from 'vitest'
import { cast, estateId, otherEstateId, units } from '../../../test/cast/cast.ts'
import { at, command, logged, matter, matterIn } from '../../../test/cast/matters.ts'
import { openTestHouse } from '../../../test/house.ts'
import { database } from '../../platform/database/connection.ts'
import type { RequestRow } from './requests.contract.ts'
import * as desk from './requests.ts'

const house = openTestHouse()
beforeEach(() => house.at('2026-11-23T09:30:00+08:00'))

const rowsOf = async (table: string, column: string, id: string) =>
  (await house.owner.query(`select count(*)::int as n from ${table} where ${column} = $1`, [id])).rows[0].n

test('twenty sendings of one matter have one effect and one reply', async () => {
  const sent = command()
  const body = matter({ phone: '13800112233' })
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => desk.logRequest(cast.tan, sent, estateId, body)),
  )
  for (const reply of replies) expect(reply).toEqual(replies[0])
  expect(await rowsOf('frontdesk.request', 'id', body.id)).toBe(1)
  expect(await rowsOf('platform.happening', 'subject_id', body.id)).toBe(1)
  expect(await rowsOf('documents.time_limit', 'subject_id', body.id)).toBe(1)
  expect(await rowsOf('documents.record', 'subject_id', body.id)).toBe(1)
})

test('a resent matter answers what was first said, even after it moved on', async () => {
  const sent = command()
  const body = matter()
  const first = await desk.logRequest(cast.tan, sent, estateId, body)
  await desk.triageRequest(cast.tan, command(), { estateId, id: body.id }, {})
  expect(await desk.logRequest(cast.tan, sent, estateId, body)).toEqual(first)
})

test('the same command for something else, or by somebody else, is refused', async () => {
  const sent = command()
  const body = matter()
  await desk.logRequest(cast.tan, sent, estateId, body)
  for (const again of [
    () => desk.logRequest(cast.tan, sent, estateId, { ...body, words: '完全不同的另一件事' }),
    () => desk.logRequest(cast.yin, sent, estateId, body),
    () => desk.triageRequest(cast.tan, sent, { estateId, id: body.id }, {}),
  ])
    await expect(again()).rejects.toMatchObject({ kind: 'conflict', reason: 'command.reused' })
})

test('an id that is taken is not taken again under another command', async () => {
  const body = matter()
  await desk.logRequest(cast.tan, command(), estateId, body)
  await expect(desk.logRequest(cast.tan, command(), estateId, body)).rejects.toMatchObject({ code: '23505' })
})

test('two processes sending one command together: one row, the same reply for both', async () => {
  const { kysely } = database()
  const sent = command()
  const body = matter()
  const blocker = kysely.connection().execute(async (db) => {
    // the other process is in the middle of it: it holds the counter of the day
    await db.transaction().execute(async (tx) => {
      await tx.executeQuery(sqlOf(`select set_config('app.estates', '{1}', true)`))
      await tx.executeQuery(sqlOf(`select platform.next_number(1, '0601', '2026-11-23')`))
      await new Promise((done) => setTimeout(done, 100))
    })
  })
  const replies = await Promise.all([1, 2, 3].map(() => desk.logRequest(cast.tan, sent, estateId, body)))
  await blocker
  expect(new Set(replies.map((each) => each.number)).size).toBe(1)
})

const sqlOf = (text: string) => ({
  sql: text,
  parameters: [],
  query: { kind: 'RawNode' } as never,
  queryId: { queryId: text },
})

test('numbers run without a gap, however many log at once and whatever is refused between', async () => {
  house.at('2026-11-25T09:30:00+08:00')
  const bodies = Array.from({ length: 120 }, (_, n) =>
    n % 4 === 3 ? matter({ unitId: units.elsewhere }) : matter({ unitId: n % 2 ? units.wang : units.li }),
  )
  const outcomes = await Promise.allSettled(
    bodies.map((body) => desk.logRequest(cast.tan, command(), estateId, body)),
  )
  const numbers = outcomes
    .flatMap((each) => (each.status === 'fulfilled' ? [each.value.number] : []))
    .sort((a, b) => (a < b ? -1 : 1))
  expect(numbers).toEqual(
    Array.from({ length: 90 }, (_, n) => `0601-20261125-${String(n + 1).padStart(3, '0')}`),
  )
})

test('another estate counts for itself', async () => {
  house.at('2026-11-25T10:00:00+08:00')
  const body = matter({ unitId: units.elsewhere, reporter: '外人' })
  const row = await desk.logRequest(cast.stranger, command(), otherEstateId, body)
  expect(row.number).toBe('0601-20261125-001')
})

test('two clerks at once: one dispatches, the other is shown the matter as it now is', async () => {
  const row = await matterIn('triaged')
  const outcomes = await Promise.allSettled([
    desk.dispatchRequest(cast.tan, command(), at(row), { version: row.version }),
    desk.answerRequest(cast.yin, command(), at(row), { version: row.version, result: '已电话说明' }),
  ])
  const won = outcomes.find((each) => each.status === 'fulfilled') as PromiseFulfilledResult<RequestRow>
  const lost = outcomes.find((each) => each.status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject({ kind: 'conflict', reason: 'request.changed' })
  expect(lost.reason.about.current).toMatchObject({ state: won.value.state, version: won.value.version })
})

test('a verb sent twenty times is one move', async () => {
  const row = await logged()
  const sent = command()
  const body = { result: '已告知办理地点' }
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => desk.answerRequest(cast.tan, sent, at(row), body)),
  )
  for (const reply of replies) expect(reply).toEqual(replies[0])
  expect(replies[0]).toMatchObject({ state: 'answered', version: 3 })
  expect(await rowsOf('platform.happening', 'subject_id', row.id)).toBe(3)
})
