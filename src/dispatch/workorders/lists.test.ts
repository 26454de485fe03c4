import { randomUUID } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cast, estateId, house as houseCast, places, units } from '../../../test/cast/cast.ts'
import { inState, move, open, openFilesFolder, picture, verbs, walk } from '../../../test/cast/orders.ts'
import { openTestHouse } from '../../../test/house.ts'
import { pdfPages } from '../../../test/pdf-text.ts'
import { sheetStream } from '../../platform/sheets/write.ts'
import {
  boardOf,
  countsOf,
  listOrders,
  orderPage,
  ordersOfMine,
  phoneOfOrder,
  printOrder,
  printOrderSheet,
  remindSuspended,
  suggestWorkers,
  tellUnreturned,
  unreturned,
} from './workorders.ts'

const house = openTestHouse()
const clock = (time: string, day = '2026-11-23') => `${day}T${time}:00+08:00`

beforeAll(openFilesFolder)
beforeEach(() => house.at(clock('09:00')))

describe('the worker’s phone', () => {
  test('shows what is in hand, most urgent first, what lies open for his post, and what was done', async () => {
    const later = await open({ priority: 'P3' })
    const first = await open({ priority: 'P1', placeId: places.lift, kind: 'publicRepair' })
    const free = await open({ workerId: undefined })
    const cleaning = await open({ workerId: undefined, kind: 'onDemandCleaning' })
    const done = await inState('returned')
    const handed = await inState('rejected')
    const mine = await ordersOfMine(cast.ge, estateId)
    const ids = (rows: { id: string }[]) => rows.map((row) => row.id)
    expect(ids(mine.open)).toEqual([first.order.id, later.order.id])
    expect(mine.open[0]?.limit).toMatchObject({ kind: 'accept', due: new Date(clock('09:01')).toISOString() })
    expect(ids(mine.unclaimed)).toEqual([free.order.id])
    expect(ids((await ordersOfMine(cast.pang, estateId)).unclaimed)).toEqual([cleaning.order.id])
    expect(ids(mine.doneToday)).toEqual([done])
    expect(ids([...mine.open, ...mine.doneToday])).not.toContain(handed)
    house.at(clock('00:01', '2026-11-24'))
    expect((await ordersOfMine(cast.ge, estateId)).doneToday).toEqual([])
    expect(await ordersOfMine(cast.stranger, estateId)).toEqual({ open: [], unclaimed: [], doneToday: [] })
  })
})

describe('the board and its figures', () => {
  test('every open order stands with its worker or with nobody, once', async () => {
    const board = await boardOf(cast.tan, estateId)
    const held = board.workers.flatMap((column) => column.rows.map((row) => row.id))
    const all = [...held, ...board.unassigned.map((row) => row.id)]
    expect(new Set(all).size).toBe(all.length)
    expect(board.workers.find((column) => column.worker === '葛岩')?.rows.length).toBeGreaterThan(0)
    const counts = await countsOf(cast.ge, estateId)
    expect(counts.open).toBe(all.length)
    expect(counts.mine).toBe(board.workers.find((column) => column.workerId === cast.ge.staffId)?.rows.length)
    house.at(clock('09:30'))
    expect((await countsOf(cast.tan, estateId)).late).toBeGreaterThan(0)
  })

  test('the list pages by key without losing or repeating a row, whatever its filter', async () => {
    for (const filter of [
      {},
      { state: 'open' as const },
      { workerId: cast.ge.staffId },
      { unitId: units.wang },
    ]) {
      const whole = (await listOrders(cast.tan, estateId, { ...filter, limit: 200 })).rows.map(
        (row) => row.id,
      )
      const paged: string[] = []
      let after: string | undefined
      do {
        const page = await listOrders(cast.tan, estateId, { ...filter, limit: 2, after })
        paged.push(...page.rows.map((row) => row.id))
        after = page.next
      } while (after)
      expect(paged).toEqual(whole)
    }
    const none = await listOrders(cast.tan, estateId, { from: '2026-11-24', to: '2026-11-30' })
    expect(none).toEqual({ rows: [] })
    await expect(listOrders(cast.tan, estateId, { after: 'nonsense' })).rejects.toMatchObject({
      reason: 'http.bad_cursor',
    })
  })
})

describe('the day’s return', () => {
  test('what is finished and not back is listed; at five the assistant is told, once', async () => {
    const id = await inState('finished')
    const list = await unreturned(cast.tan, estateId)
    expect(list.by).toBe(new Date(clock('17:00')).toISOString())
    expect(list.rows.map((row) => row.id)).toContain(id)
    expect(await tellUnreturned(houseCast)).toBe(0)
    house.at(clock('17:00'))
    expect(await tellUnreturned(houseCast)).toBe(1)
    expect(await tellUnreturned(houseCast)).toBe(0)
    const { rows } = await house.owner.query(
      `select staff_id, facts->>'count' as count from documents.reminder where reason = 'workOrder.unreturned_today'`,
    )
    expect(rows).toEqual([{ staff_id: cast.lin.staffId, count: String(list.rows.length) }])
  })

  test('the worker of a suspended order is asked every twenty-four hours how it stands', async () => {
    const id = await inState('suspended')
    const told = async () =>
      (
        await house.owner.query('select 1 from documents.reminder where subject_id = $1 and reason = $2', [
          id,
          'workOrder.still_suspended',
        ])
      ).rowCount
    house.at(clock('08:59', '2026-11-24'))
    await remindSuspended(houseCast)
    expect(await told()).toBe(0)
    house.at(clock('09:00', '2026-11-24'))
    await remindSuspended(houseCast)
    await remindSuspended(houseCast)
    expect(await told()).toBe(1)
    house.at(clock('09:01', '2026-11-25'))
    await remindSuspended(houseCast)
    expect(await told()).toBe(2)
  })
})

describe('who should go', () => {
  test('the one on duty, of the trade, with the least in hand; each with his reasons', async () => {
    await house.owner.query(
      `insert into people.roster_entry (estate_id, id, staff_id, post, shift, day, starts_at, ends_at)
       values (1, gen_random_uuid(), $1, 'maintenance', 'A', '2026-11-23', $2, $3)`,
      [cast.chi.staffId, clock('08:00'), clock('17:00')],
    )
    const asked = { kind: 'householdRepair' as const, trade: 'electrical', unitId: units.shop }
    const rows = await suggestWorkers(cast.tan, estateId, asked)
    expect(rows[0]).toMatchObject({ worker: '池亮', onDuty: true, load: 0, bar: null })
    expect(rows[0]?.reasons.map((each) => each.reason)).toEqual([
      'suggest.on_duty',
      'suggest.skill',
      'suggest.free',
    ])
    expect(rows.map((row) => row.worker)).toEqual(expect.arrayContaining(['葛岩', '丁立夏']))
    expect(rows.map((row) => row.worker)).not.toContain('庞秋菊')
    const { order } = await open({ unitId: units.shop, trade: 'electrical', workerId: cast.chi.staffId })
    await move('accept', order.id, {}, cast.chi)
    await move('arrive', order.id, {}, cast.chi)
    await move('finish', order.id, {}, cast.chi)
    const again = await suggestWorkers(cast.tan, estateId, asked)
    expect(again[0]?.reasons).toContainEqual({ reason: 'suggest.knows_the_place', facts: { times: 1 } })
    await house.owner.query('update people.staff set health_certificate_until = null where id = $1', [
      cast.xing.staffId,
    ])
    const cleaners = await suggestWorkers(cast.tan, estateId, { kind: 'onDemandCleaning' })
    expect(cleaners.find((row) => row.worker === '邢德顺')?.bar).toBe('workOrder.health_certificate')
  })
})

describe('the contact’s phone', () => {
  test('is whole for the order’s worker while it is in hand and for the desk, and looking is on the trail', async () => {
    const { order } = await open({ contactPhone: '13811112222' })
    const ask = (actor: typeof cast.ge, id = order.id) =>
      phoneOfOrder({ actor, estateId, id, command: { id: randomUUID() } })
    expect(await ask(cast.ge)).toEqual({ phone: '13811112222' })
    expect(await ask(cast.tan)).toEqual({ phone: '13811112222' })
    const refused = { kind: 'forbidden', reason: 'workOrder.may_not_see_phone' }
    await expect(ask(cast.chi)).rejects.toMatchObject(refused)
    const { trail } = await orderPage(cast.tan, estateId, order.id)
    expect(trail.filter((each) => each.verb === 'unmask').map((each) => each.actorName)).toEqual([
      '葛岩',
      '谭晓芸',
    ])
    await move('void', order.id)
    await expect(ask(cast.ge)).rejects.toMatchObject(refused)
    const { order: silent } = await open()
    await expect(ask(cast.ge, silent.id)).rejects.toMatchObject({ reason: 'workOrder.no_phone' })
    const { rows } = await house.owner.query(
      `select count(*)::int as n from platform.command where reply::text like '%13811112222%'`,
    )
    expect(rows).toEqual([{ n: 0 }])
  })
})

describe('on paper', () => {
  test('the slip prints in its three parts with what was written and signed', async () => {
    const { order } = await open({ contactName: '王若涵', contactPhone: '13811112222', unitId: units.flat })
    await walk(order.id, 'accept', 'arrive', 'quote')
    const signature = { signer: '王若涵', digest: await picture('signature') }
    await move('approveQuote', order.id, { signature })
    await walk(order.id, 'start')
    const materials = [
      { name: '角阀', model: 'DN15', quantity: 2, unitPriceFen: 1_900, suppliedBy: 'property' },
    ]
    await move('finish', order.id, { liability: 'ownerPays', materials })
    await move('verify', order.id, { signature, rating: 'B' })
    await move('charge', order.id, { paidFen: 3_800, receiptNumber: 'SJ-7' })
    await walk(order.id, 'return', 'close')
    const { number, pdf } = await printOrder(
      cast.tan,
      { estateId, id: order.id },
      { origin: 'http://127.0.0.1', parts: true },
    )
    expect(number).toBe(order.number)
    const pages = pdfPages(pdf).map((page) => page.join(''))
    expect(pages).toHaveLength(3)
    for (const [at, suffix] of ['-1', '-2', '-3'].entries())
      expect(pages[at]).toContain(`${order.number}${suffix}`)
    for (const words of [
      'QR-KF-06-02',
      '12-1-0511',
      '138****2222',
      '角阀',
      '38.00',
      '谭晓芸',
      '葛岩',
      '更换阀芯',
    ])
      expect(pages[0]).toContain(words)
    expect(pages[0]).not.toContain('13811112222')
  })

  test('the register of some days goes to a workbook, drafts left out', async () => {
    await open({ draft: true })
    const sheet = await printOrderSheet(cast.tan, estateId, { from: '2026-11-23', to: '2026-11-23' })
    const rows = []
    for await (const row of sheet.rows) rows.push(row)
    const { rows: issued } = await house.owner.query(
      `select count(*)::int as n from dispatch.work_order where state <> 'draft' and opened_at < '2026-11-24'`,
    )
    expect(rows).toHaveLength(issued[0].n)
    const again = await printOrderSheet(cast.tan, estateId, { from: '2026-11-23', to: '2026-11-23' })
    const bytes = await buffer(sheetStream(again))
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })
})

test('a happening carries the command that made it', async () => {
  const { order } = await open()
  const command = { id: randomUUID() }
  await verbs.accept({ actor: cast.ge, estateId, id: order.id, command }, {})
  const { rows } = await house.owner.query('select verb from platform.happening where command_id = $1', [
    command.id,
  ])
  expect(rows).toEqual([{ verb: 'accept' }])
})
