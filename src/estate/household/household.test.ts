import { beforeAll, describe, expect, test } from 'vitest'
import { cast, customers, estateId, otherEstateId, units } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import {
  addMember,
  addNote,
  addVehicle,
  callFirst,
  householdOf,
  moveOut,
  removeNote,
  removeVehicle,
} from './household.ts'

const house = openTestHouse()
const command = () => ({ id: newId() })
const { tan, yan, qu, stranger } = cast

beforeAll(() => house.at('2026-11-23T10:00:00+08:00'))

const newcomer = (name: string, more: object = {}) => ({
  memberId: newId(),
  relation: 'tenant' as const,
  person: { id: newId(), kind: 'person' as const, name, phone: '13812345678', ...more },
})

const trailOf = (unitId: string) => inTransaction(tan, (tx) => timelineOf(tx, estateId, unitId))

describe('the file of a household', () => {
  test('has the room, the people masked, and what a clerk should know', async () => {
    const file = await householdOf(tan, estateId, units.wang)
    expect(file.unit).toMatchObject({
      code: '3-2-1802',
      buildingName: '3栋',
      entrance: '2',
      zoneName: '一区',
      grossArea: 118.6,
      occupancy: 'occupied',
      handedOverOn: '2021-06-30',
      version: 1,
    })
    expect(file.members.map((member) => [member.customer.name, member.relation, member.isPrimary])).toEqual([
      ['王若涵', 'owner', true],
    ])
    expect([file.vehicles, file.parking, file.notes, file.former]).toEqual([[], [], [], []])
  })

  test('is not there for another estate', async () => {
    await expect(householdOf(stranger, estateId, units.wang)).rejects.toThrow('unit.not_found')
    await expect(householdOf(stranger, otherEstateId, units.wang)).rejects.toThrow('unit.not_found')
    await expect(householdOf(tan, estateId, newId())).rejects.toThrow('unit.not_found')
  })
})

describe('members', () => {
  test('come, are called first, and leave; the next owner is called then', async () => {
    const tenant = newcomer('李小满', { gender: 'female' })
    await addMember(tan, estateId, command(), units.wang, { ...tenant, since: '2026-03-01' })
    const called = await callFirst(tan, estateId, command(), tenant.memberId)
    expect(called.members.map(({ customer, isPrimary }) => [customer.name, isPrimary])).toEqual([
      ['李小满', true],
      ['王若涵', false],
    ])
    const left = await moveOut(tan, estateId, command(), tenant.memberId, {
      on: '2026-11-20',
      reason: '租约到期',
    })
    expect(left.members.map(({ customer, isPrimary }) => [customer.name, isPrimary])).toEqual([
      ['王若涵', true],
    ])
    expect(left.former).toMatchObject([{ name: '李小满', relation: 'tenant', until: '2026-11-20' }])
    await expect(moveOut(tan, estateId, command(), tenant.memberId, { on: '2026-11-21' })).rejects.toThrow(
      'household.already_left',
    )
  })

  test('are masked in the file and in the trail', async () => {
    const file = await addMember(
      tan,
      estateId,
      command(),
      units.li,
      newcomer('赵钱孙', { idNumber: '11010519491231002x', consented: true }),
    )
    const newest = file.members.find(({ customer }) => customer.name === '赵钱孙')!
    expect(newest.customer).toMatchObject({ phoneMask: '138****5678', idMask: '110***********002X' })
    const trail = JSON.stringify([
      await trailOf(units.li),
      await inTransaction(tan, (tx) => timelineOf(tx, estateId, newest.customer.id)),
    ])
    expect(trail).toContain('赵**')
    expect(trail).not.toMatch(/赵钱孙|13812345678|11010519491231002/)
    const command_ = await house.owner.query(
      "select string_agg(reply::text, '') as kept from platform.command",
    )
    expect(command_.rows[0].kept).not.toMatch(/赵钱孙|138\*/)
  })

  test.each([
    ['a wrong number', { person: { phone: '12345678901' } }, 'customer.bad_phone'],
    ['a wrong identity number', { person: { idNumber: '110105194912310021' } }, 'customer.bad_id_checksum'],
    ['no consent', { person: { idNumber: '11010519491231002X' } }, 'customer.consent_required'],
    ['nobody', { person: undefined }, 'household.person_required'],
    ['both', { customerId: customers.li }, 'household.person_required'],
  ])('refuses %s', async (_, { person, ...more }: { person?: object; customerId?: string }, reason) => {
    const member = newcomer('王五')
    const asked = { ...member, ...more, person: person ? { ...member.person, ...person } : undefined }
    if ('customerId' in more) asked.person = member.person
    await expect(addMember(tan, estateId, command(), units.wang, asked)).rejects.toMatchObject({ reason })
  })

  test('belong once in a relation; the same command once', async () => {
    const member = { memberId: newId(), relation: 'resident' as const, customerId: customers.li }
    const same = command()
    await addMember(tan, estateId, same, units.wang, member)
    await addMember(tan, estateId, same, units.wang, member)
    await expect(
      addMember(tan, estateId, command(), units.wang, { ...member, memberId: newId() }),
    ).rejects.toThrow('household.already_member')
    expect((await trailOf(units.wang)).filter(({ verb }) => verb === 'addMember')).toHaveLength(2)
  })

  test('do not leave before they came, nor tomorrow', async () => {
    const member = newcomer('钱六')
    await addMember(tan, estateId, command(), units.flat, { ...member, since: '2026-10-01' })
    const leave = (on: string) => moveOut(tan, estateId, command(), member.memberId, { on })
    await expect(leave('2026-09-30')).rejects.toThrow('household.left_before_coming')
    await expect(leave('2026-11-24')).rejects.toThrow('household.not_yet')
  })

  test('are changed by a steward in the own zone only', async () => {
    await expect(addMember(qu, estateId, command(), units.wang, newcomer('孙七'))).rejects.toMatchObject({
      reason: 'household.not_your_zone',
      about: { rule: 'V02-1' },
    })
    expect((await addMember(yan, estateId, command(), units.wang, newcomer('孙七'))).members.length).toBe(3)
  })

  test('of another estate cannot be touched', async () => {
    await expect(
      addMember(stranger, estateId, command(), units.wang, newcomer('外人')),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      addMember(tan, estateId, command(), units.elsewhere, newcomer('外人')),
    ).rejects.toMatchObject({ kind: 'not_found' })
  })
})

test('notes stand newest first until they are taken off', async () => {
  const [first, second] = [newId(), newId()]
  await addNote(tan, estateId, command(), units.shop, { id: first, words: '养了一条大狗' })
  house.at('2026-11-23T10:05:00+08:00')
  const file = await addNote(yan, estateId, command(), units.wang, { id: newId(), words: '老人独居' })
  expect(file.notes).toMatchObject([{ words: '老人独居', author: '严卓然' }])
  const two = await addNote(tan, estateId, command(), units.shop, { id: second, words: '钥匙在前台' })
  expect(two.notes.map(({ words }) => words)).toEqual(['钥匙在前台', '养了一条大狗'])
  const one = await removeNote(tan, estateId, command(), second)
  expect(one.notes.map(({ words }) => words)).toEqual(['养了一条大狗'])
  await expect(removeNote(tan, estateId, command(), second)).rejects.toThrow('household.no_such_note')
})

describe('vehicles', () => {
  test('are entered once, however the plate is written, and taken off', async () => {
    const id = newId()
    const file = await addVehicle(tan, estateId, command(), units.wang, {
      id,
      plate: '苏a·6606d',
      brand: '比亚迪',
    })
    expect(file.vehicles).toMatchObject([{ plate: '苏A6606D', brand: '比亚迪', parking: null }])
    await expect(
      addVehicle(tan, estateId, command(), units.li, { id: newId(), plate: '苏A 6606D' }),
    ).rejects.toMatchObject({ reason: 'vehicle.already_there', about: { facts: { code: '3-2-1802' } } })
    expect((await removeVehicle(tan, estateId, command(), id)).vehicles).toEqual([])
    const again = await addVehicle(tan, estateId, command(), units.li, { id: newId(), plate: '苏A6606D' })
    expect(again.vehicles).toHaveLength(1)
    expect(JSON.stringify(await trailOf(units.wang))).not.toContain('苏A6606D')
  })

  test.each(['ABCDE', '苏A123', '苏A12345678', '8888888'])('%s is no plate', async (plate) => {
    await expect(addVehicle(tan, estateId, command(), units.wang, { id: newId(), plate })).rejects.toThrow(
      'vehicle.bad_plate',
    )
  })
})
