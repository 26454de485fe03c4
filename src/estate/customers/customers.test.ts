import { beforeAll, describe, expect, test } from 'vitest'
import { cast, customers, estateId, units } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import { addMember, addVehicle, householdOf, moveOut } from '../household/household.ts'
import {
  changeCustomer,
  changePhone,
  customerFile,
  forgetCustomer,
  listOfCustomers,
  unmask,
} from './customers.ts'

const house = openTestHouse()
const command = () => ({ id: newId() })
const { tan, yan, qu, shen, stranger } = cast
const guest = { memberId: newId(), customerId: newId() }

beforeAll(async () => {
  house.at('2026-11-23T10:00:00+08:00')
  await changePhone(tan, estateId, command(), customers.wang, {
    which: 'phone',
    number: '138 1234 5678',
    version: 1,
  })
  await addMember(tan, estateId, command(), units.wang, {
    memberId: guest.memberId,
    relation: 'tenant',
    since: '2026-01-01',
    person: {
      id: guest.customerId,
      kind: 'person',
      name: '冯租客',
      phone: '13900001111',
      phone2: '02585040920',
    },
  })
})

const trailOf = (id: string) => inTransaction(tan, (tx) => timelineOf(tx, estateId, id))
const versionOf = async (id: string) => (await customerFile(tan, estateId, id)).customer.version

describe('a telephone number', () => {
  test('is replaced over the version last seen, and the trail keeps masks', async () => {
    const changed = await changePhone(tan, estateId, command(), customers.wang, {
      which: 'phone',
      number: '139-8765-4321',
      version: await versionOf(customers.wang),
    })
    expect(changed).toMatchObject({ phoneMask: '139****4321' })
    const last = (await trailOf(customers.wang)).at(-1)!
    expect([last.before, last.after]).toEqual([{ phone: '138****5678' }, { phone: '139****4321' }])
  })

  test('of an old version answers the person as entered now', async () => {
    const change = changePhone(tan, estateId, command(), customers.wang, {
      which: 'phone2',
      number: null,
      version: 1,
    })
    await expect(change).rejects.toMatchObject({
      reason: 'customer.changed',
      about: { current: { name: '王若涵', phoneMask: '139****4321' } },
    })
  })

  test('is removed by null', async () => {
    const changed = await changePhone(tan, estateId, command(), guest.customerId, {
      which: 'phone2',
      number: null,
      version: await versionOf(guest.customerId),
    })
    expect(changed.phone2Mask).toBe('')
  })
})

describe('a full number', () => {
  const ask = (actor: Actor, of = customers.wang, by = command(), more: object = {}) =>
    unmask(actor, estateId, by, of, { field: 'phone', reason: 'callBack', ...more })

  test('is shown once, with who, which and why in the log and the trail', async () => {
    const by = command()
    expect(await ask(tan, customers.wang, by)).toEqual({ value: '13987654321' })
    await expect(ask(tan, customers.wang, by)).rejects.toThrow('customer.already_shown')
    expect((await trailOf(customers.wang)).at(-1)).toMatchObject({
      verb: 'unmask',
      actorName: '谭晓芸',
      facts: { field: 'phone', reason: 'callBack' },
    })
    const log = await house.owner.query('select * from estate.unmasking where id = $1', [by.id])
    expect(log.rows).toMatchObject([{ seer: '谭晓芸', field: 'phone', reason: 'callBack' }])
    const kept = await house.owner.query('select reply::text from platform.command where id = $1', [by.id])
    expect(kept.rows[0].reply).not.toContain('139')
  })

  test('is shown to a steward of the own zone, and to no other', async () => {
    expect(await ask(yan)).toEqual({ value: '13987654321' })
    await expect(ask(qu)).rejects.toMatchObject({
      reason: 'household.not_your_zone',
      about: { rule: 'V02-1' },
    })
  })

  test('needs a reason in words where it is none of ours', async () => {
    const other = (words: string) => ask(tan, customers.wang, command(), { reason: 'other', words })
    await expect(other(' ')).rejects.toMatchObject({ reason: 'customer.why_required' })
    expect(await other('派出所函询')).toEqual({ value: '13987654321' })
  })

  test('that is not entered cannot be shown, nor another estate asked', async () => {
    await expect(ask(tan, customers.wang, command(), { field: 'idNumber' })).rejects.toThrow(
      'customer.nothing_to_show',
    )
    await expect(ask(stranger)).rejects.toMatchObject({ code: '42501' })
    await expect(ask(tan, customers.elsewhere)).rejects.toThrow('customer.not_found')
  })

  test('is refused to who collects them: forty within an hour', async () => {
    const collector = { ...cast.yin }
    for (let n = 0; n < 40; n++) await ask(collector)
    await expect(ask(collector)).rejects.toMatchObject({ reason: 'customer.unmasked_too_often' })
    house.at('2026-11-23T11:00:01+08:00')
    expect(await ask(collector)).toEqual({ value: '13987654321' })
    house.at('2026-11-23T10:00:00+08:00')
  })
})

describe('who somebody is', () => {
  const change = async (wanted: object, actor = tan) =>
    changeCustomer(actor, estateId, command(), customers.li, {
      version: await versionOf(customers.li),
      ...wanted,
    })

  test('a new name is found by its sound, and masked in the trail', async () => {
    await change({ name: '曾国强' })
    const row = await house.owner.query('select name_key, initials from estate.customer where id = $1', [
      customers.li,
    ])
    expect(row.rows).toEqual([{ name_key: 'zengguoqiang', initials: 'zgq' }])
    expect((await trailOf(customers.li)).at(-1)).toMatchObject({
      before: { name: '李**' },
      after: { name: '曾**' },
    })
  })

  test('no identity number without consent (V0511-1), whichever way it comes', async () => {
    await expect(change({ idNumber: '11010519491231002X' })).rejects.toMatchObject({
      reason: 'customer.consent_required',
      about: { rule: 'V0511-1' },
    })
    const forced = house.owner.query(
      "update estate.customer set id_sealed = 'x', id_blind = 'x' where id = $1",
      [customers.li],
    )
    await expect(forced).rejects.toThrow('customer_id_consented')
    const changed = await change({ idNumber: '11010519491231002X', consented: true })
    expect(changed).toMatchObject({ idMask: '110***********002X', consentedOn: '2026-11-23' })
    const shown = unmask(tan, estateId, command(), customers.li, {
      field: 'idNumber',
      reason: 'verifyIdentity',
    })
    expect(await shown).toEqual({ value: '11010519491231002X' })
  })

  test('a steward changes files of the own zone', async () => {
    await expect(change({ remark: '好' }, qu)).rejects.toThrow('household.not_your_zone')
    expect((await change({ remark: '好' }, yan)).remark).toBe('好')
  })
})

describe('the list', () => {
  test('is in the order of sounds, page by page, masked', async () => {
    const first = await listOfCustomers(tan, estateId, { limit: 2 })
    const second = await listOfCustomers(tan, estateId, { limit: 2, after: first.next })
    const rows = [...first.rows, ...second.rows]
    expect(rows.map(({ name }) => name)).toEqual(['冯租客', '王若涵', '曾国强'])
    expect(second.next).toBeUndefined()
    expect(rows[0]).toMatchObject({
      phoneMask: '139****1111',
      homes: [{ code: '3-2-1802', relation: 'tenant' }],
    })
    expect(JSON.stringify(rows)).not.toMatch(/13900001111|13987654321/)
  })

  test('is filtered by relation, kind and building', async () => {
    const names = async (filter: object) =>
      (await listOfCustomers(tan, estateId, filter)).rows.map(({ name }) => name)
    expect(await names({ relation: 'tenant' })).toEqual(['冯租客'])
    expect(await names({ kind: 'company' })).toEqual([])
    const { buildingId } = (await householdOf(tan, estateId, units.li)).unit
    expect(await names({ building: buildingId, relation: 'owner' })).toEqual(['王若涵', '曾国强'])
  })

  test('of another estate is empty', async () => {
    expect((await listOfCustomers(stranger, estateId, {})).rows).toEqual([])
  })
})

describe('being forgotten', () => {
  test('waits until they have moved out, then leaves masks only', async () => {
    const forget = () => forgetCustomer(shen, estateId, command(), guest.customerId, '本人书面申请')
    await addVehicle(tan, estateId, command(), units.wang, {
      id: newId(),
      plate: '苏A11111',
      customerId: guest.customerId,
    })
    await expect(forget()).rejects.toMatchObject({
      reason: 'customer.still_here',
      about: { facts: { code: '3-2-1802' } },
    })
    await moveOut(tan, estateId, command(), guest.memberId, { on: '2026-11-23' })
    expect(await forget()).toMatchObject({ name: '已匿名', phoneMask: '', forgotten: true })
    await expect(forget()).rejects.toThrow('customer.already_forgotten')
    const left = await house.owner.query(
      `select row_to_json(c)::text || coalesce((select string_agg(v::text, '') from estate.vehicle v where v.customer_id = c.id), '') as kept
         from estate.customer c where id = $1`,
      [guest.customerId],
    )
    expect(left.rows[0].kept).not.toMatch(/冯|139|苏A11111|fengzuke/)
    expect((await trailOf(guest.customerId)).map(({ verb }) => verb)).toEqual([
      'create',
      'changePhone',
      'forget',
    ])
    expect((await householdOf(tan, estateId, units.wang)).former).toMatchObject([{ name: '已匿名' }])
  })
})
