import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, places, units } from '../../../test/cast/cast.ts'
import { inState, move, open, openFilesFolder, picture, walk } from '../../../test/cast/orders.ts'
import { openTestHouse } from '../../../test/house.ts'
import { orderPage } from './workorders.ts'

const house = openTestHouse()
const clock = (time: string, day = '2026-11-23') => `${day}T${time}:00+08:00`

beforeAll(openFilesFolder)
beforeEach(() => house.at(clock('09:00')))

/** What the database says when somebody writes behind the program's back. */
const forced = (set: string, id: string) =>
  house.owner.query(`update dispatch.work_order set ${set} where id = $1`, [id]).then(
    () => 'allowed',
    (error) => error.constraint as string,
  )

describe('V0503-1 no paid work without a signed price', () => {
  test('work the owner pays for does not start, go on or end before he has signed', async () => {
    const id = await inState('arrived')
    const refused = { kind: 'not_now', reason: 'workOrder.quote_not_signed', about: { rule: 'V0503-1' } }
    await expect(move('start', id, { liability: 'ownerPays' })).rejects.toMatchObject(refused)
    const paid = { liability: 'ownerPays', labourMinutes: 30, labourRateFen: 10_000 }
    await expect(move('finish', id, paid)).rejects.toMatchObject(refused)
    await move('quote', id)
    await expect(move('start', id)).rejects.toMatchObject({ reason: 'workOrder.cannot_start' })
    await expect(move('approveQuote', id, { signature: undefined })).rejects.toMatchObject({
      reason: 'workOrder.signature_required',
      about: { rule: 'V0503-1', field: 'signature' },
    })
    await expect(move('approveQuote', id, { signature: { signer: '王若涵' } })).rejects.toMatchObject({
      about: { rule: 'V0503-1' },
    })
    await expect(
      move('approveQuote', id, { signature: { signer: '王若涵', digest: 'a'.repeat(64) } }),
    ).rejects.toMatchObject({ reason: 'file.not_found' })
    await move('approveQuote', id, { signature: { signer: '王若涵', digest: await picture('signature') } })
    await move('start', id)
    const done = await move('finish', id, paid)
    expect(done.order.dueFen).toBe(5_000)
  })

  test('a signed price does not spare the way there', async () => {
    const id = await inState('quoteApproved')
    await expect(move('start', id)).rejects.toMatchObject({ reason: 'workOrder.not_arrived' })
    const { verbs } = await orderPage(cast.ge, estateId, id)
    expect(verbs).not.toContain('start')
  })

  test('the database itself refuses it', async () => {
    expect(await forced('quote_fen = 100', await inState('working'))).toBe('work_order_quote_signed')
    expect(await forced('due_fen = 100', await inState('finished'))).toBe('work_order_due_agreed')
    const signed = 'quote_fen = 100, quote_approved_at = now()'
    expect(await forced(signed, await inState('arrived'))).toBe('work_order_quote_on_paper')
  })

  test('more than was signed for is said aloud', async () => {
    const { order } = await open({ unitId: units.flat })
    await walk(order.id, 'accept', 'arrive', 'quote', 'approveQuote', 'start')
    const done = await move('finish', order.id, {
      liability: 'ownerPays',
      labourMinutes: 60,
      labourRateFen: 9_000,
    })
    expect(done.warnings).toEqual([
      { reason: 'workOrder.due_above_quote', facts: { due: 9_000, quote: 8_000 } },
    ])
  })
})

describe('V0503-2 what is paid is what is due', () => {
  test('money is written down as it came; closing refuses a difference and names both sums', async () => {
    const id = await inState('charged')
    const back = await move('verify', id).catch((error) => error)
    expect(back).toMatchObject({ reason: 'workOrder.cannot_verify' })
    const short = await move('charge', id, { paidFen: 7_900 })
    expect(short.warnings).toMatchObject([{ reason: 'workOrder.paid_not_due', rule: 'V0503-2' }])
    await move('return', id)
    await expect(move('close', id)).rejects.toMatchObject({
      reason: 'workOrder.paid_not_due',
      about: { rule: 'V0503-2', facts: { due: '80.00', paid: '79.00' } },
    })
    expect((await orderPage(cast.tan, estateId, id)).verbs).not.toContain('close')
    expect(await forced(`state = 'closed'`, id)).toBe('work_order_paid_as_due')
    await move('charge', id, { paidFen: 8_000 })
    await walk(id, 'return', 'close')
  })

  test('what is owed is paid before the slip goes back; what is not owed is not taken', async () => {
    const { order } = await open({ unitId: units.flat, trade: 'carpentry' })
    await walk(order.id, 'accept', 'arrive', 'quote', 'approveQuote', 'start')
    await move('finish', order.id, { liability: 'ownerPays', labourMinutes: 60, labourRateFen: 8_000 })
    await move('verify', order.id)
    await expect(move('return', order.id)).rejects.toMatchObject({
      reason: 'workOrder.charge_first',
      about: { rule: 'V0503-2' },
    })
    const free = await inState('verified')
    await expect(move('charge', free)).rejects.toMatchObject({ reason: 'workOrder.nothing_due' })
  })
})

describe('V0503-3 a price off the list has somebody who answers for it', () => {
  test.each([
    [50_000, cast.lin, 'approved'],
    [50_000, cast.shen, 'approved'],
    [50_001, cast.lin, 'workOrder.price_above_limit'],
    [50_001, cast.shen, 'approved'],
    [10_000, cast.tan, 'workOrder.may_not_approve_price'],
    [10_000, cast.ge, 'workOrder.may_not_approve_price'],
  ])('%s fen by %o: %s', async (quoteFen, approver, result) => {
    const id = await inState('accepted')
    await move('quote', id, { quoteFen, offList: true })
    await expect(move('approveQuote', id)).rejects.toMatchObject({
      reason: 'workOrder.price_not_approved',
      about: { rule: 'V0503-3' },
    })
    const answer = await move('approvePrice', id, {}, approver).then(
      ({ order }) => (order.quoteApprover === approver.name ? 'approved' : 'nobody'),
      (error) => error.reason as string,
    )
    expect(answer).toBe(result)
    if (result === 'approved') expect((await move('approveQuote', id)).order.state).toBe('quoteApproved')
  })

  test('nobody approves his own price, nor one that waits for nobody; its waiting is limited', async () => {
    const { order } = await open({ kind: 'onDemandCleaning', trade: 'cleaning', workerId: cast.xing.staffId })
    await move('accept', order.id, {}, cast.xing)
    await move('quote', order.id, { offList: true, quoteFen: 20_000 }, cast.qiu)
    await expect(move('approvePrice', order.id, {}, cast.qiu)).rejects.toMatchObject({
      reason: 'workOrder.own_price',
    })
    const { limits } = await orderPage(cast.tan, estateId, order.id)
    expect(limits.find((each) => each.kind === 'quote')).toMatchObject({
      parameter: 'repair.outOfListReviewMinutes',
      due: new Date(clock('09:15')).toISOString(),
    })
    await move('approvePrice', order.id)
    await expect(move('approvePrice', order.id)).rejects.toMatchObject({
      reason: 'workOrder.no_price_to_approve',
    })
    expect(await forced(`quote_approver = quoted_by`, order.id)).toBe('work_order_price_not_own')
    const listed = await inState('quoted')
    await expect(move('approvePrice', listed)).rejects.toMatchObject({
      kind: 'not_now',
      about: { rule: 'V0503-3' },
    })
  })
})

describe('V0503-5 the owner signs for the work', () => {
  test('no signature and no evidence: not accepted; on glass or remote with evidence: accepted', async () => {
    const refused = { reason: 'workOrder.signature_required', about: { rule: 'V0503-5', field: 'signature' } }
    const id = await inState('finished')
    await expect(move('verify', id, { signature: undefined })).rejects.toMatchObject(refused)
    await expect(
      move('verify', id, { signature: { signer: '王若涵', evidence: '  ' } }),
    ).rejects.toMatchObject(refused)
    await expect(move('verify', id, { signature: { signer: ' ', evidence: '微信' } })).rejects.toMatchObject(
      refused,
    )
    expect(await forced(`state = 'verified', acceptance = 'qualified', rating = 'A'`, id)).toBe(
      'work_order_acceptance_signed',
    )
    const verified = await move('verify', id, { acceptance: 'unqualified', rating: 'C' })
    expect(verified.warnings).toMatchObject([{ reason: 'workOrder.rework_offered' }])
    expect(verified.verbs).not.toContain('charge')
    const again = await move('rework', id)
    expect(again.order).toMatchObject({ state: 'rework', exception: 'rework', reason: '又漏了' })
    expect(again.order.limit?.kind).toBe('fix')
    await walk(id, 'start', 'finish', 'verify', 'return', 'close')
  })
})

describe('V0503-6 materials', () => {
  const material = { name: '阀芯', quantity: 1, unitPriceFen: 100, suppliedBy: 'property' }
  test.each([
    [{ quantity: undefined }, 'materials.1.quantity'],
    [{ quantity: -0.01 }, 'materials.1.quantity'],
    [{ quantity: 1e9 }, 'materials.1.quantity'],
    [{ unitPriceFen: undefined }, 'materials.1.unitPriceFen'],
    [{ unitPriceFen: -1 }, 'materials.1.unitPriceFen'],
  ])('%o is refused at %s', async (wrong, field) => {
    const id = await inState('working')
    const materials = [material, { ...material, ...wrong }]
    await expect(move('finish', id, { materials })).rejects.toMatchObject({
      kind: 'invalid',
      about: { rule: 'V0503-6', field },
    })
    expect((await orderPage(cast.tan, estateId, id)).order.materials).toEqual([])
  })
})

describe('V0503-7 unreturned orders of one kind', () => {
  test('more than ten in hand: issued all the same, with a reminder', async () => {
    const wish = { placeId: places.playground, kind: 'publicRepair' as const, workerId: cast.ding.staffId }
    for (let n = 0; n < 11; n++) expect((await open(wish)).warnings).toEqual([])
    const twelfth = await open(wish)
    expect(twelfth.warnings).toEqual([
      { reason: 'workOrder.many_unreturned', rule: 'V0503-7', facts: { count: 11, most: 10 } },
    ])
    expect((await open({ ...wish, kind: 'other' })).warnings).toEqual([])
  })
})

describe('V0503-8 the same fault again', () => {
  test('within seven days at the same place and trade it is marked rework, and the mark stays', async () => {
    const wish = { unitId: units.shop, trade: 'electrical' as const }
    const first = await open(wish)
    await walk(first.order.id, 'accept', 'arrive', 'finish')
    house.at(clock('08:59', '2026-11-30'))
    const other = await open({ ...wish, trade: 'carpentry' })
    expect(other.order.exception).toBeNull()
    const again = await open(wish)
    expect(again.order).toMatchObject({ exception: 'rework', reworkOf: first.order.id })
    expect(again.warnings.map((each) => each.rule)).toContain('V0503-8')
    const told = await house.owner.query(
      `select level from documents.reminder where staff_id = $1 and reason = 'workOrder.same_fault_again' and subject_id = $2`,
      [cast.lin.staffId, again.order.id],
    )
    expect(told.rows).toEqual([{ level: 'late' }])
    expect(await forced('exception = null', again.order.id)).toBe('work_order_rework_marked')
    await move('reject', again.order.id)
    expect((await orderPage(cast.tan, estateId, again.order.id)).order.exception).toBe('rework')
    house.at(clock('09:01', '2026-11-30'))
    expect((await open(wish)).order.exception).toBeNull()
  })
})

describe('V0503-9 on-demand cleaning', () => {
  const wish = { kind: 'onDemandCleaning' as const, trade: undefined, workerId: cast.pang.staffId }
  const certificate = (until: string | null) =>
    house.owner.query('update people.staff set health_certificate_until = $2 where id = $1', [
      cast.pang.staffId,
      until,
    ])

  test('goes to nobody whose certificate has expired on the day of the work', async () => {
    await certificate('2026-11-24')
    await open({ ...wish, appointmentAt: clock('09:00', '2026-11-24') })
    const refused = { reason: 'workOrder.health_certificate', about: { rule: 'V0503-9', field: 'workerId' } }
    await expect(open({ ...wish, appointmentAt: clock('09:00', '2026-11-25') })).rejects.toMatchObject(
      refused,
    )
    await certificate(null)
    await expect(open(wish)).rejects.toMatchObject(refused)
    const free = await open({ ...wish, workerId: undefined })
    await expect(move('accept', free.order.id, {}, cast.pang)).rejects.toMatchObject(refused)
    await certificate('2099-12-31')
  })

  test('goes to nobody who is not in service here; who is off duty may be called in, and it is said', async () => {
    await house.owner.query(
      `insert into people.roster_entry (estate_id, id, staff_id, post, shift, day, starts_at, ends_at)
       values (1, gen_random_uuid(), $1, 'cleaner', 'A', '2026-11-23', $2, $3)`,
      [cast.pang.staffId, clock('10:00'), clock('18:00')],
    )
    const called = await open(wish)
    expect(called.warnings).toEqual([{ reason: 'workOrder.worker_off_duty', facts: { worker: '庞秋菊' } }])
    house.at(clock('10:30'))
    expect((await open(wish)).warnings).toEqual([])
    const refused = { reason: 'workOrder.not_a_worker', about: { rule: 'V0503-9' } }
    await expect(open({ ...wish, workerId: cast.qiao.staffId })).rejects.toMatchObject(refused)
    await expect(open({ ...wish, workerId: cast.stranger.staffId })).rejects.toMatchObject(refused)
    await house.owner.query('update people.staff set active = false where id = $1', [cast.pang.staffId])
    await expect(open(wish)).rejects.toMatchObject(refused)
    await house.owner.query('update people.staff set active = true where id = $1', [cast.pang.staffId])
  })
})

describe('V0503-10 a void order keeps its number', () => {
  test('with a reason; nobody gets the number again, and nobody may delete', async () => {
    const { order } = await open()
    await expect(move('void', order.id, { reason: ' ' })).rejects.toMatchObject({
      reason: 'workOrder.reason_required',
      about: { rule: 'V0503-10' },
    })
    await move('void', order.id)
    const next = await open()
    expect(Number(next.order.number.slice(-3))).toBe(Number(order.number.slice(-3)) + 1)
    const { rows } = await house.owner.query(
      'select number, void_reason from documents.record where subject_id = $1',
      [order.id],
    )
    expect(rows).toEqual([{ number: order.number, void_reason: '重复派单' }])
    const { rows: rights } = await house.owner.query(
      `select has_table_privilege('steward_app', 'dispatch.work_order', 'delete') as may`,
    )
    expect(rights).toEqual([{ may: false }])
  })
})
