import { describe, expect, test } from 'vitest'
import { buildings, cast, estateId, units, zones } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { newId } from '../../platform/ids.ts'
import { changeUnit, createUnit, floorOf, listOfUnits } from './units.ts'

const house = openTestHouse()
const command = () => ({ id: newId() })
const { tan, lin, yan, qu, stranger } = cast

describe('the list of rooms', () => {
  const codes = async (filter: object, actor = tan) =>
    (await listOfUnits(actor, estateId, filter)).rows.map(({ code }) => code)

  test('is in the order people count in, page by page', async () => {
    const first = await listOfUnits(tan, estateId, { limit: 3 })
    expect(first.rows.map(({ code }) => code)).toEqual(['3-2-1702', '3-2-1802', '12-1-0511'])
    const second = await listOfUnits(tan, estateId, { limit: 3, after: first.next })
    expect([second.rows.map(({ code }) => code), second.next]).toEqual([['S-08'], undefined])
    expect(first.rows[1]).toMatchObject({
      ownerName: '王若涵',
      people: 1,
      zoneName: '一区',
      grossArea: 118.6,
    })
  })

  test('is filtered by building, zone, occupancy and kind', async () => {
    expect(await codes({ building: buildings.three })).toEqual(['3-2-1702', '3-2-1802'])
    expect(await codes({ zone: zones.two })).toEqual(['12-1-0511', 'S-08'])
    expect(await codes({ occupancy: 'rented' })).toEqual(['12-1-0511'])
    expect(await codes({ kind: 'shop', zone: zones.two })).toEqual(['S-08'])
  })

  test('of another estate is empty', async () => {
    expect(await codes({}, stranger)).toEqual([])
  })
})

describe('the facts of a room', () => {
  test('change over the version last seen, once', async () => {
    const by = command()
    const change = () =>
      changeUnit(tan, estateId, by, units.wang, { version: 1, occupancy: 'rented', netArea: 94.88 })
    expect(await change()).toMatchObject({ occupancy: 'rented', netArea: 94.88, version: 2 })
    expect(await change()).toMatchObject({ version: 2 })
    const happenings = await house.owner.query(
      `select before, after from platform.happening where subject_id = $1 and verb = 'change'`,
      [units.wang],
    )
    expect(happenings.rows).toEqual([
      {
        before: { occupancy: 'occupied', net_area: null },
        after: { occupancy: 'rented', net_area: 94.88 },
      },
    ])
  })

  test('of an old version answer the room as it is now', async () => {
    await expect(
      changeUnit(tan, estateId, command(), units.wang, { version: 1, remark: '东户' }),
    ).rejects.toMatchObject({ reason: 'unit.changed', about: { current: { version: 2, remark: '' } } })
  })

  test('must fit each other, and the steward', async () => {
    const change = (wanted: object, actor = tan) =>
      changeUnit(actor, estateId, command(), units.li, { version: 1, ...wanted })
    await expect(change({ netArea: 90 })).rejects.toThrow('unit.net_above_gross')
    await expect(change({ remark: '好' }, qu)).rejects.toThrow('household.not_your_zone')
    expect((await change({ remark: '好' }, yan)).remark).toBe('好')
    await expect(changeUnit(tan, estateId, command(), units.elsewhere, { version: 1 })).rejects.toThrow(
      'unit.not_found',
    )
  })
})

describe('a new room', () => {
  const add = (more: object, room = '903') =>
    createUnit(lin, estateId, command(), {
      id: newId(),
      buildingId: buildings.three,
      kind: 'dwelling',
      room,
      ...more,
    })
  const entranceOf = async () =>
    (await house.owner.query('select id from estate.entrance where building_id = $1', [buildings.three]))
      .rows[0].id

  test('is named by its building, entrance and door, and lies in their zone', async () => {
    const entranceId = await entranceOf()
    expect(await add({ entranceId })).toMatchObject({
      code: '3-2-0903',
      room: '0903',
      floor: 9,
      zoneName: '一区',
      occupancy: 'unsold',
    })
    await expect(add({ entranceId }, '0903')).rejects.toMatchObject({
      reason: 'unit.already_there',
      about: { facts: { code: '3-2-0903' } },
    })
  })

  test('needs its entrance, except a shop', async () => {
    await expect(add({})).rejects.toThrow('unit.entrance_required')
    await expect(add({ entranceId: newId() })).rejects.toThrow('unit.entrance_required')
    const shop = await add({ buildingId: buildings.shops, kind: 'shop' }, '12')
    expect(shop).toMatchObject({ code: 'S-12', room: '12', floor: null })
    await expect(add({ buildingId: newId() })).rejects.toThrow('building.not_found')
  })
})

test.each([
  ['1802', 18],
  ['0101', 1],
  ['10101', 101],
  ['1802A', 18],
  ['08', null],
])('room %s is on floor %s', (room, floor) => {
  expect(floorOf(room)).toBe(floor)
})
