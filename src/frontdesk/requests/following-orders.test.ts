import { beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { at, command, logged, matterIn } from '../../../test/cast/matters.ts'
import { openTestHouse } from '../../../test/house.ts'
import { hangBells } from '../../app/bells.ts'
import * as orders from '../../dispatch/workorders/workorders.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { RequestRow } from './requests.contract.ts'
import * as desk from './requests.ts'

const house = openTestHouse()
hangBells()
const time = (clock: string) => house.at(`2026-11-23T${clock}:00+08:00`)
beforeEach(() => time('09:00'))

const on = (actor: Actor, row: RequestRow) => ({ actor, command: command(), estateId, id: row.workOrderId! })
const now = async (row: RequestRow) => (await desk.requestPage(cast.tan, estateId, row.id)).request
const toGe = { workerId: cast.ge.staffId }

test('a repair goes its way by the worker’s hands alone', async () => {
  const row = await logged({ priority: 'P2', phone: '13800112233' })
  expect(row.limit).toMatchObject({ kind: 'verify', due: '2026-11-23T01:10:00.000Z' })
  time('09:01')
  const sent = await desk.dispatchRequest(cast.tan, command(), at(row), toGe)
  expect(sent).toMatchObject({ state: 'dispatched', assignee: '葛岩', department: 'engineering' })
  expect(sent.workOrderNumber).toMatch(/^0602-20261123-\d{3}$/)
  expect(sent.limit).toMatchObject({ kind: 'accept', due: '2026-11-23T01:06:00.000Z' })
  const page = await desk.requestPage(cast.tan, estateId, row.id)
  expect(page.timeline.map((each) => each.verb)).toEqual(['log', 'triage', 'dispatch'])
  expect(page.links).toContainEqual(
    expect.objectContaining({ kind: 'workOrder', number: sent.workOrderNumber }),
  )
  await orders.acceptOrder(on(cast.ge, sent), {})
  expect(await now(row)).toMatchObject({ state: 'inProgress', limit: { kind: 'arrive' } })
  time('09:10')
  await orders.arriveAtOrder(on(cast.ge, sent), {})
  await orders.startWork(on(cast.ge, sent), { liability: 'warranty' })
  expect((await now(row)).limit).toMatchObject({ kind: 'control', due: '2026-11-23T03:01:00.000Z' })
  await orders.reportControl(on(cast.ge, sent), {})
  expect((await now(row)).limit).toMatchObject({ kind: 'fix', due: '2026-11-24T01:01:00.000Z' })
  time('10:00')
  await orders.finishWork(on(cast.ge, sent), { process: '更换阀芯', liability: 'warranty' })
  const done = await now(row)
  expect(done).toMatchObject({
    state: 'done',
    result: '更换阀芯',
    assignee: '葛岩',
    limit: null,
    wasLate: false,
  })
  expect(done.doneAt).toBe('2026-11-23T02:00:00.000Z')
})

test('while its order is out, the matter is not moved at the desk', async () => {
  const row = await matterIn('dispatched')
  expect(row.verbs).not.toContain('cancel')
  const cancel = desk.cancelRequest(cast.tan, command(), at(row), { reason: '不用了', evidence: '来电' })
  await expect(cancel).rejects.toMatchObject({
    reason: 'request.order_open',
    about: { facts: { number: row.workOrderNumber } },
  })
  const raise = desk.editRequest(cast.tan, command(), at(row), { version: row.version, priority: 'P1' })
  await expect(raise).rejects.toMatchObject({ reason: 'request.order_open' })
})

test('a suspended order makes its matter wait, for the owner with its clock stopped; resumed, it goes on', async () => {
  const row = await matterIn('dispatched')
  await orders.acceptOrder(on(cast.ge, row), {})
  await orders.arriveAtOrder(on(cast.ge, row), {})
  time('09:30')
  await orders.suspendWork(on(cast.ge, row), { reason: 'owner', expectedOn: '2026-11-25' })
  const waiting = await now(row)
  expect(waiting).toMatchObject({ state: 'pending', reason: 'owner', expectedOn: '2026-11-25' })
  expect(waiting.limit).toMatchObject({ kind: 'fix', due: null, pausedSince: '2026-11-23T01:30:00.000Z' })
  time('11:30')
  await orders.resumeWork(on(cast.ge, row), {})
  const on2 = await desk.requestPage(cast.tan, estateId, row.id)
  expect(on2.request).toMatchObject({ state: 'inProgress', reason: '', expectedOn: null })
  expect(on2.request.limit!.due).toBe('2026-11-24T03:00:00.000Z')
  expect(on2.holds).toMatchObject([
    { reason: 'owner', stopsClock: true, resumedAt: '2026-11-23T03:30:00.000Z' },
  ])
})

test('handed back by the worker it returns to the desk; given to another, it is out again', async () => {
  const row = await matterIn('dispatched')
  await orders.rejectOrder(on(cast.ge, row), { reason: '不是水工的活' })
  const back = await now(row)
  expect(back).toMatchObject({
    state: 'triaged',
    workOrderId: null,
    assignee: '',
    limit: { kind: 'dispatch' },
  })
  await orders.reassignOrder(on(cast.tan, row), { workerId: cast.chi.staffId })
  expect(await now(row)).toMatchObject({
    state: 'dispatched',
    workOrderNumber: row.workOrderNumber,
    assignee: '池亮',
    limit: { kind: 'accept' },
  })
})

test('a void order frees its matter to be withdrawn', async () => {
  const row = await matterIn('dispatched')
  await orders.voidOrder(on(cast.tan, row), { reason: '住户自己修好了' })
  expect(await now(row)).toMatchObject({ state: 'triaged' })
  const cancelled = await desk.cancelRequest(cast.tan, command(), at(row), {
    reason: '自修',
    evidence: '来电',
  })
  expect(cancelled).toMatchObject({ state: 'cancelled', limit: null })
})

test('nobody in: the matter stays in hand, and goes on with the new appointment', async () => {
  const row = await matterIn('dispatched')
  await orders.acceptOrder(on(cast.ge, row), {})
  await orders.arriveAtOrder(on(cast.ge, row), {})
  time('09:20')
  await orders.findNobodyIn(on(cast.ge, row), { reason: '敲门无人' })
  expect(await now(row)).toMatchObject({ state: 'inProgress' })
})

test('rework after it was done opens the matter again, with the same order', async () => {
  const row = await matterIn('dispatched')
  await orders.acceptOrder(on(cast.ge, row), {})
  await orders.arriveAtOrder(on(cast.ge, row), {})
  await orders.startWork(on(cast.ge, row), { liability: 'publicArea' })
  await orders.finishWork(on(cast.ge, row), { process: '紧固', liability: 'publicArea' })
  await orders.reworkOrder(on(cast.lin, row), { reason: '又漏了' })
  const again = await now(row)
  expect(again).toMatchObject({ state: 'inProgress', workOrderNumber: row.workOrderNumber })
  const { timeline } = await desk.requestPage(cast.tan, estateId, row.id)
  expect(timeline.map((each) => each.verb).slice(-4)).toEqual(['reopen', 'triage', 'dispatch', 'start'])
})

describe('the return visit', () => {
  const visit = (row: RequestRow, result: 'A' | 'C' | 'unreachable') =>
    inTransaction(cast.yin, (tx) =>
      desk.followUpFromVisit(tx, cast.yin, {
        estateId,
        requestId: row.id,
        result,
        at: new Date('2026-11-23T10:00:00+08:00'),
      }),
    )
  test('satisfied closes the matter and signs its record', async () => {
    const row = await matterIn('done')
    await visit(row, 'A')
    const { request, record } = await desk.requestPage(cast.tan, estateId, row.id)
    expect(request).toMatchObject({ state: 'closed', followUpResult: 'A' })
    expect(record!.lockedAt).not.toBeNull()
  })
  test('unsatisfied opens it again', async () => {
    const row = await matterIn('done')
    await visit(row, 'C')
    expect(await now(row)).toMatchObject({ state: 'reopened', limit: { kind: 'verify' } })
  })
  test('not reached leaves closing to the desk', async () => {
    const row = await matterIn('done')
    await visit(row, 'unreachable')
    expect(await now(row)).toMatchObject({ state: 'followedUp', followUpResult: 'unreachable' })
  })
})

test('closed again after reopening, the record keeps what was signed first and its corrections', async () => {
  const row = await matterIn('closed')
  await desk.reopenRequest(cast.tan, command(), at(row), { reason: '又漏了' })
  await desk.answerRequest(cast.tan, command(), at(row), { result: '重新更换' })
  await desk.closeRequest(cast.tan, command(), at(row), {})
  const { record } = await desk.requestPage(cast.tan, estateId, row.id)
  const { rows } = await house.owner.query(
    'select field, new_value from documents.correction where record_id = $1',
    [record!.id],
  )
  expect(rows).toContainEqual({ field: 'result', new_value: '重新更换' })
})
