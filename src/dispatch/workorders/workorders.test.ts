import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, otherEstateId, places, units } from '../../../test/cast/cast.ts'
import {
  goodFacts,
  inState,
  move,
  open,
  openFilesFolder,
  picture,
  verbs,
  walk,
} from '../../../test/cast/orders.ts'
import { openTestHouse } from '../../../test/house.ts'
import { onWorkOrderMoved, type WorkOrderMoved } from './workorders.events.ts'
import { issueFromDesk, orderPage } from './workorders.ts'

const house = openTestHouse()
const day = '2026-11-23'
const clock = (time: string) => `${day}T${time}:00+08:00`

beforeAll(openFilesFolder)
beforeEach(() => house.at(clock('09:00')))

const limitsOf = async (id: string) =>
  Object.fromEntries((await orderPage(cast.tan, estateId, id)).limits.map((each) => [each.kind, each]))

describe('the straight path', () => {
  test('from the issue to the locked record, every step in the trail and told upward', async () => {
    const heard: WorkOrderMoved[] = []
    const silence = onWorkOrderMoved(async (_, moved) => void heard.push(moved))
    const { order, verbs: offered } = await open({ contactName: '王若涵', contactPhone: '13811112222' })
    expect(order).toMatchObject({
      number: '0602-20261123-001',
      state: 'issued',
      location: '3-2-1802',
      contactPhone: '138****2222',
      worker: '葛岩',
      revision: 'KF05-03 A/0',
    })
    expect(offered).toEqual(['reassign', 'accept', 'reject', 'void'])
    const photo = await picture()
    const signature = { signer: '王若涵', digest: await picture('signature') }
    house.at(clock('09:10'))
    await move('accept', order.id)
    house.at(clock('09:25'))
    await move('arrive', order.id, { photos: [photo] })
    await move('quote', order.id, { quoteFen: 12_550 })
    await move('approveQuote', order.id, { signature })
    await move('start', order.id)
    house.at(clock('10:00'))
    const materials = [
      { name: '阀芯', model: 'DN15', quantity: 1.5, unitPriceFen: 5_033, suppliedBy: 'property' },
      { name: '龙头', quantity: 1, unitPriceFen: 30_000, suppliedBy: 'owner' },
    ]
    const done = await move('finish', order.id, {
      liability: 'ownerPays',
      materials,
      labourMinutes: 30,
      labourRateFen: 10_000,
      photos: [await picture()],
    })
    // 1.5 × 50.33 is 75.495, rounded to 75.50; half an hour at 100; what the owner brought costs nothing
    expect(done.order).toMatchObject({ dueFen: 12_550, startedAt: '2026-11-23T01:25:00.000Z' })
    await move('verify', order.id, { signature, rating: 'B' })
    await move('charge', order.id, { paidFen: 12_550, receiptNumber: 'SJ-0001' })
    await move('return', order.id, { photo: await picture() })
    const closed = await move('close', order.id)
    silence()
    expect(closed.order).toMatchObject({ state: 'closed', paidFen: 12_550, checker: '谭晓芸', rating: 'B' })
    expect(closed.order.photos.map((each) => each.stage)).toEqual(['before', 'after', 'paper'])
    expect(closed.order.signatures.map((each) => [each.meaning, each.takenBy])).toEqual([
      ['quote', '葛岩'],
      ['acceptance', '葛岩'],
    ])
    expect(closed.verbs).toEqual([])
    const { trail, limits } = await orderPage(cast.auditor, estateId, order.id)
    const path = [
      'issue',
      'accept',
      'arrive',
      'quote',
      'approveQuote',
      'start',
      'finish',
      'verify',
      'charge',
      'return',
      'close',
    ]
    expect(trail.map((each) => each.verb)).toEqual(path)
    expect(heard.map((each) => each.verb)).toEqual(path.slice(1))
    expect(heard.find((each) => each.verb === 'finish')).toMatchObject({
      to: 'finished',
      workerName: '葛岩',
      result: '更换阀芯，试水不漏',
    })
    expect(limits.map((each) => [each.kind, each.minutes, each.standing])).toEqual([
      ['accept', 15, 'met'],
      ['fix', 1440, 'met'],
      ['arrive', 30, 'met'],
    ])
    const { rows } = await house.owner.query(
      `select number, locked_at, snapshot->>'no' as signed from documents.record where subject_id = $1`,
      [order.id],
    )
    expect(rows).toEqual([{ number: order.number, locked_at: expect.any(Date), signed: order.number }])
  })

  test('another estate neither sees an order nor moves it', async () => {
    const { order } = await open()
    const call = { actor: cast.stranger, id: order.id, command: { id: randomUUID() } }
    await expect(orderPage(cast.stranger, otherEstateId, order.id)).rejects.toMatchObject({
      reason: 'workOrder.not_found',
    })
    await expect(verbs.accept({ ...call, estateId: otherEstateId }, {})).rejects.toMatchObject({
      reason: 'workOrder.not_found',
    })
    await expect(
      verbs.void({ ...call, estateId, command: { id: randomUUID() } }, { reason: 'x' }),
    ).rejects.toThrow()
  })
})

describe('where and when', () => {
  test('a place is one of the two and must be there; an emergency is no appointment', async () => {
    const wish = { description: '没说哪里', kind: 'publicRepair' as const }
    const issue = (more: object) =>
      issueFromDesk(cast.tan, { id: randomUUID() }, estateId, {
        id: randomUUID(),
        priority: 'P3',
        ...wish,
        ...more,
      })
    await expect(issue({})).rejects.toMatchObject({
      reason: 'workOrder.place_required',
      about: { rule: 'V0502-1' },
    })
    await expect(issue({ unitId: units.wang, placeId: places.lift })).rejects.toMatchObject({
      reason: 'workOrder.place_required',
    })
    await expect(issue({ placeId: places.elsewhere })).rejects.toMatchObject({
      reason: 'workOrder.place_unknown',
    })
    const p1 = { placeId: places.lift, priority: 'P1', appointmentAt: clock('15:00') }
    await expect(issue(p1)).rejects.toMatchObject({ about: { rule: 'V0502-3' } })
    await expect(issue({ placeId: places.lift, appointmentAt: clock('08:00') })).rejects.toMatchObject({
      reason: 'workOrder.appointment_past',
    })
    await expect(issue({ placeId: places.lift, occurredAt: clock('09:30') })).rejects.toMatchObject({
      reason: 'workOrder.in_the_future',
    })
  })

  test('V0503-4: nobody arrives before accepting or finishes before arriving; phones may tell later', async () => {
    const { order } = await open({ occurredAt: clock('08:00') })
    await move('accept', order.id, { occurredAt: clock('08:20') })
    await expect(move('arrive', order.id, { occurredAt: clock('08:19') })).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'workOrder.arrived_before_accepted',
      about: { rule: 'V0503-4', field: 'occurredAt' },
    })
    await move('arrive', order.id, { occurredAt: clock('08:40') })
    await expect(move('finish', order.id, { occurredAt: clock('08:23') })).rejects.toMatchObject({
      reason: 'workOrder.finished_before_arrived',
      about: { rule: 'V0503-4' },
    })
    await expect(move('finish', order.id, { occurredAt: clock('09:03') })).rejects.toMatchObject({
      reason: 'workOrder.in_the_future',
    })
    const done = await move('finish', order.id, { occurredAt: clock('08:40') })
    expect(done.order.finishedAt).toBe('2026-11-23T00:40:00.000Z')
    const { trail } = await orderPage(cast.tan, estateId, order.id)
    expect(trail.at(-1)).toMatchObject({
      occurredAt: '2026-11-23T00:40:00.000Z',
      recordedAt: '2026-11-23T01:00:00.000Z',
    })
  })

  test('the database itself refuses times out of order', async () => {
    const id = await inState('arrived')
    const late = `update dispatch.work_order set arrived_at = accepted_at - interval '1 minute' where id = $1`
    await expect(house.owner.query(late, [id])).rejects.toMatchObject({
      constraint: 'work_order_arrived_after',
    })
  })
})

describe('limits', () => {
  test('P2 runs four clocks from the parameters in force, and each move stops its own', async () => {
    const { order } = await open({ priority: 'P2' })
    const at = (time: string) => new Date(clock(time)).toISOString()
    const issued = await limitsOf(order.id)
    expect([issued.accept?.due, issued.control?.due, issued.fix?.minutes]).toEqual([
      at('09:05'),
      at('11:00'),
      1440,
    ])
    house.at(clock('09:07'))
    await move('accept', order.id)
    const accepted = await limitsOf(order.id)
    expect([accepted.accept?.standing, accepted.arrive?.due]).toEqual(['missed', at('09:22')])
    house.at(clock('09:22'))
    const { verbs: offered } = await move('arrive', order.id)
    expect(offered).toContain('control')
    const controlled = await move('control', order.id)
    expect(controlled.order).toMatchObject({ state: 'arrived', controlledAt: at('09:22') })
    expect(controlled.verbs).not.toContain('control')
    const arrived = await limitsOf(order.id)
    expect([arrived.arrive?.standing, arrived.control?.standing, arrived.fix?.standing]).toEqual([
      'met',
      'met',
      'green',
    ])
  })

  test('P1 has no hour for its repair, P4 is due five minutes before its appointment', async () => {
    const p1 = await open({ priority: 'P1', placeId: places.lift, kind: 'publicRepair' })
    expect(Object.keys(await limitsOf(p1.order.id))).toEqual(['accept'])
    const p4 = await open({ priority: 'P4', appointmentAt: clock('14:00'), trade: 'electrical' })
    await move('accept', p4.order.id)
    const { arrive, fix } = await limitsOf(p4.order.id)
    expect(arrive).toMatchObject({ due: new Date(clock('13:55')).toISOString(), mode: 'appointment' })
    expect(fix?.startedAt).toBe(new Date(clock('14:00')).toISOString())
  })

  test.each([
    ['owner', true],
    ['forceMajeure', true],
    ['parts', false],
    ['labour', false],
  ])('a suspension for %s stops the clock: %s', async (reason, stops) => {
    const { order } = await open()
    await walk(order.id, 'accept', 'arrive', 'start')
    const before = await limitsOf(order.id)
    await move('suspend', order.id, { reason })
    expect((await limitsOf(order.id)).fix?.standing).toBe(stops ? 'paused' : 'green')
    house.at(clock('12:00'))
    const { order: resumed } = await move('resume', order.id)
    expect(resumed.suspensions).toMatchObject([{ reason, resumedAt: new Date(clock('12:00')).toISOString() }])
    const after = await limitsOf(order.id)
    const hours = (Date.parse(after.fix!.due!) - Date.parse(before.fix!.due!)) / 3_600_000
    expect(hours).toBe(stops ? 3 : 0)
  })

  test('handing back begins the accepting anew for the desk; void drops everything', async () => {
    const { order } = await open()
    await walk(order.id, 'accept', 'reject')
    const limits = (await orderPage(cast.tan, estateId, order.id)).limits
    expect(limits.filter((each) => each.kind === 'accept').map((each) => each.standing)).toEqual([
      'met',
      'green',
    ])
    const { rows } = await house.owner.query(
      `select handler_post from documents.time_limit where subject_id = $1 and kind = 'accept' and met_at is null`,
      [order.id],
    )
    expect(rows).toEqual([{ handler_post: 'receptionist' }])
    await move('void', order.id)
    expect((await orderPage(cast.tan, estateId, order.id)).order.limit).toBeNull()
  })

  test('a missing suspension reason or day is refused as V0502-5, a past day too', async () => {
    const id = await inState('working')
    for (const facts of [{ reason: undefined }, { expectedOn: undefined }, { expectedOn: '2026-11-22' }])
      await expect(move('suspend', id, facts)).rejects.toMatchObject({
        kind: 'invalid',
        about: { rule: 'V0502-5' },
      })
  })
})

describe('nobody in', () => {
  test('a short wait needs a reason; a long one a photo or a reason', async () => {
    const { order } = await open({ unitId: units.flat })
    await walk(order.id, 'accept', 'arrive')
    const photo = await picture()
    house.at(clock('09:09'))
    await expect(move('noShow', order.id, { reason: '', waitedMinutes: undefined })).rejects.toMatchObject({
      reason: 'workOrder.no_show_unproved',
    })
    await expect(
      move('noShow', order.id, { reason: ' ', waitedMinutes: undefined, photo }),
    ).rejects.toMatchObject({
      reason: 'workOrder.waited_too_briefly',
      about: { facts: { waited: 9, least: 10 } },
    })
    house.at(clock('09:10'))
    const gone = await move('noShow', order.id, { reason: undefined, waitedMinutes: undefined, photo })
    expect(gone.order).toMatchObject({ state: 'noShow', exception: 'noShow', photos: [{ stage: 'noShow' }] })
    const again = await move('reappoint', order.id, { appointmentAt: clock('19:00') })
    expect(again.order).toMatchObject({ state: 'accepted', arrivedAt: null })
    const { fix, arrive } = await limitsOf(order.id)
    expect([fix?.startedAt, arrive?.due]).toEqual([
      expect.any(String),
      new Date(clock('19:00')).toISOString(),
    ])
    house.at(clock('18:58'))
    await walk(order.id, 'arrive', 'start')
  })
})

describe('two at once', () => {
  test('of two workers who accept an open order one wins, the other is shown whose it is', async () => {
    const { order } = await open({ workerId: undefined })
    const results = await Promise.allSettled([
      move('accept', order.id, {}, cast.ge),
      move('accept', order.id, {}, cast.chi),
    ])
    const lost = results.find((each) => each.status === 'rejected')!
    expect(results.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
    expect(lost.reason).toMatchObject({
      kind: 'not_now',
      reason: 'workOrder.cannot_accept',
      about: { current: { state: 'accepted', worker: expect.stringMatching(/葛岩|池亮/) } },
    })
  })

  test('twenty sendings of one finish are one finish, one happening and one list of materials', async () => {
    const id = await inState('working')
    const command = { id: randomUUID() }
    const facts = {
      ...goodFacts.finish,
      materials: [{ name: '生料带', quantity: 1, unitPriceFen: 200, suppliedBy: 'property' }],
    }
    const send = () => verbs.finish({ actor: cast.ge, estateId, id, command }, facts)
    const replies = await Promise.all(Array.from({ length: 20 }, send))
    for (const each of replies) expect(each).toEqual(replies[0])
    const { trail, order } = await orderPage(cast.tan, estateId, id)
    expect(trail.filter((each) => each.verb === 'finish')).toHaveLength(1)
    expect(order.materials).toHaveLength(1)
    const other = { ...facts, process: '另一件事' }
    await expect(verbs.finish({ actor: cast.ge, estateId, id, command }, other)).rejects.toMatchObject({
      reason: 'command.reused',
    })
  })

  test('a listener above that refuses undoes the move', async () => {
    const { order } = await open()
    const silence = onWorkOrderMoved(async () => {
      throw new Error('no')
    })
    await expect(move('accept', order.id)).rejects.toThrow('no')
    silence()
    expect((await orderPage(cast.tan, estateId, order.id)).order.state).toBe('issued')
  })
})
