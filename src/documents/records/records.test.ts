import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { cast, estateId } from '../../../test/cast/cast.ts'
import { openTestHouse, sealAll } from '../../../test/house.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import {
  correctRecord,
  explainLate,
  fileRecord,
  listRecords,
  lockRecord,
  proofOf,
  recordPage,
  voidRecord,
} from './records.ts'

const house = openTestHouse()
const form = 'QR-KF-06-01'
const subject = 'frontdesk.request'
const command = () => ({ id: randomUUID() })
const on = <T>(work: (tx: Tx) => Promise<T>) => inTransaction(cast.tan, work)
const at = (time: string) => new Date(`2026-11-23T${time}:00+08:00`)
let serial = 0

beforeEach(() => house.at(at('11:00')))

/** A record of something that took place at 09:30, with one happening in its trail. */
async function filed(more: { occurredAt?: Date; lateReason?: string; form?: string } = {}) {
  const subjectId = newId()
  const number = `0601-20261123-${String(++serial).padStart(3, '0')}`
  const record = await on(async (tx) => {
    await note(tx, { estateId, subject, subjectId, verb: 'log', actor: cast.tan, after: { number } })
    const common = { estateId, form, number, subject, subjectId, url: '/requests/x', title: '3-2-1802' }
    return fileRecord(tx, { ...common, occurredAt: at('09:30'), ...more })
  })
  return { ...record, number, subjectId }
}
const sign = (subjectId: string, snapshot: Record<string, unknown>, reason = '') =>
  on((tx) => lockRecord(tx, cast.tan, { estateId, form, subjectId, at: at('11:00'), snapshot, reason }))

test('a record keeps the edition of its form, and how long it is kept', async () => {
  const { id } = await filed()
  const { record } = await recordPage(cast.tan, estateId, id)
  expect(record).toMatchObject({ revision: 'QR-KF-06-01 A/0', late: false, retainUntil: '2029-11-23' })
})

test('V00-6: later than two hours is a late entry, with its reason or marked without', async () => {
  expect(await filed({ occurredAt: at('09:00') })).toMatchObject({ late: false })
  const told = await filed({ occurredAt: at('08:59'), lateReason: '停电' })
  const silent = await filed({ occurredAt: at('08:59') })
  expect([told.late, silent.late]).toEqual([true, true])
  const unexplained = (await listRecords(cast.tan, estateId, { late: 'unexplained' })).rows
  expect(unexplained.map((each) => each.id)).toEqual([silent.id])
  const explained = await explainLate(cast.tan, command(), { estateId, id: silent.id }, '忙于抢修')
  expect(explained.lateReason).toBe('忙于抢修')
  await expect(explainLate(cast.tan, command(), { estateId, id: silent.id }, '又一个')).rejects.toMatchObject(
    { reason: 'record.late_explained', about: { rule: 'V00-6' } },
  )
})

test('V00-7: a signed record is corrected beside what was signed, an unsigned one is not', async () => {
  const { id, subjectId } = await filed()
  const fix = { field: 'result', newValue: '已换垫圈', reason: '笔误' }
  await expect(correctRecord(cast.lin, command(), { estateId, id }, fix)).rejects.toMatchObject({
    reason: 'record.not_locked',
  })
  const cashier = correctRecord(cast.qiao, command(), { estateId, id }, fix)
  await expect(cashier).rejects.toMatchObject({ kind: 'forbidden' })
  await sign(subjectId, { result: '已换水龙头', overdue: false })
  const first = command()
  const correction = await correctRecord(cast.lin, first, { estateId, id }, fix)
  expect(correction).toMatchObject({ oldValue: '已换水龙头', corrector: '林溪禾' })
  expect(await correctRecord(cast.lin, first, { estateId, id }, fix)).toEqual(correction)
  const again = correctRecord(cast.lin, command(), { estateId, id }, fix)
  await expect(again).rejects.toMatchObject({ reason: 'record.unchanged' })
  const elsewhere = correctRecord(cast.lin, command(), { estateId, id }, { ...fix, field: 'nothing' })
  await expect(elsewhere).rejects.toMatchObject({ reason: 'record.no_such_field' })
  const page = await recordPage(cast.auditor, estateId, id)
  expect(page.snapshot).toEqual({ result: '已换水龙头', overdue: false })
  expect(page.corrections).toHaveLength(1)
})

test('signed again after reopening, each difference becomes a correction', async () => {
  const { id, subjectId } = await filed()
  await sign(subjectId, { result: '已修', followUpResult: 'C', closedAt: null })
  await sign(subjectId, { result: '已返修', followUpResult: 'C', closedAt: '2026-11-24' }, '重开后再次关闭')
  const { corrections, snapshot } = await recordPage(cast.tan, estateId, id)
  expect(snapshot).toMatchObject({ result: '已修' })
  expect(corrections.map((each) => [each.field, each.oldValue, each.newValue])).toEqual([
    ['result', '已修', '已返修'],
    ['closedAt', '', '2026-11-24'],
  ])
})

test('the app may neither delete a record nor change a correction', async () => {
  for (const statement of ['delete from documents.record', "update documents.correction set reason = 'x'"])
    await expect(
      inTransaction(cast.tan, (tx) =>
        tx.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: statement },
        }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
})

test('V00-8: a void record keeps its number and says why', async () => {
  const { id, subjectId, number } = await filed()
  await on((tx) => voidRecord(tx, { estateId, form, subjectId, at: at('11:00'), reason: '并入另一件' }))
  expect((await recordPage(cast.tan, estateId, id)).record).toMatchObject({
    number,
    voidReason: '并入另一件',
  })
})

test('the register turns pages by form, day and number', async () => {
  const other = await filed({ form: 'QR-KF-06-05' })
  const seen: string[] = []
  for (let after: string | undefined, more = true; more; more = after !== undefined) {
    const page = await listRecords(cast.tan, estateId, { form, limit: 3, after })
    seen.push(...page.rows.map((each) => each.id))
    after = page.next
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen).not.toContain(other.id)
  const found = await listRecords(cast.tan, estateId, {
    number: other.number,
    from: '2026-11-23',
    to: '2026-11-23',
  })
  expect(found.rows.map((each) => each.id)).toEqual([other.id])
  expect((await listRecords(cast.tan, estateId, { to: '2026-11-22' })).rows).toEqual([])
  expect((await listRecords(cast.tan, estateId, { number: '%' })).rows).toEqual([])
})

test('a proof is pending before the seal, sealed after it, and broken when a happening was changed', async () => {
  const { id, subjectId } = await filed()
  expect((await proofOf(cast.auditor, estateId, id)).seal).toBe('pending')
  await sealAll(house.owner, estateId)
  expect(await proofOf(cast.auditor, estateId, id)).toMatchObject({ seal: 'sealed', broken: [] })
  await house.owner.query(`update platform.happening set actor_name = '别人' where subject_id = $1`, [
    subjectId,
  ])
  const broken = await proofOf(cast.auditor, estateId, id)
  expect(broken.seal).toBe('broken')
  expect(broken.broken).toEqual([broken.trail[0]!.id])
})

test('another estate sees no record of this one', async () => {
  const { id } = await filed()
  await expect(recordPage(cast.stranger, estateId, id)).rejects.toMatchObject({ reason: 'record.not_found' })
  await expect(proofOf(cast.stranger, estateId, id)).rejects.toMatchObject({ reason: 'record.not_found' })
  expect((await listRecords(cast.stranger, estateId, {})).rows).toEqual([])
})
