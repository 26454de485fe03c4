import { beforeAll, describe, expect, test } from 'vitest'
import { cast, estateId, otherEstateId, places, units } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { newId } from '../../platform/ids.ts'
import { addMember, addVehicle } from '../household/household.ts'
import type { Hit } from './search.contract.ts'
import { find, whereIs } from './search.ts'

const house = openTestHouse()
const command = () => ({ id: newId() })

beforeAll(async () => {
  const person = (name: string, phone: string, more: object = {}) => ({
    memberId: newId(),
    relation: 'resident' as const,
    person: { id: newId(), kind: 'person' as const, name, phone, ...more },
  })
  await addMember(
    cast.tan,
    estateId,
    command(),
    units.wang,
    person('欧阳娜娜', '138 1234 5678', { phone2: '025-85040920' }),
  )
  await addMember(cast.tan, estateId, command(), units.li, person('曾子墨', '13911112222'))
  await addMember(cast.tan, estateId, command(), units.shop, {
    memberId: newId(),
    relation: 'owner',
    person: { id: newId(), kind: 'company', name: '江岸百货有限公司', phone: '02585041234' },
  })
  await addVehicle(cast.tan, estateId, command(), units.wang, { id: newId(), plate: '苏a·66060' })
  await house.owner.query(`insert into estate.parking_space (estate_id, id, code, level, kind, unit_id)
    values (${estateId}, '${newId()}', 'B1-0326', 'B1', 'owned', '${units.wang}')`)
  await house.owner.query(`insert into estate.customer (estate_id, id, name, name_key, initials)
    values (${estateId}, '${newId()}', '段无家', 'duanwujia', 'dwj')`)
  await house.owner.query(
    "update estate.place set name_key = 'ertongqu', initials = 'etq' where name = '儿童区'",
  )
})

const codes = (hits: readonly Hit[]): string[] =>
  hits.map((hit) => (hit.kind === 'customer' ? hit.name : hit.code))

describe('the one box', () => {
  test.each([
    ['3-2-1802', '3-2-1802', 'room'],
    ['3栋2单元1802', '3-2-1802', 'room'],
    ['三栋二单元一八〇二', '3-2-1802', 'room'],
    ['03-02-1802', '3-2-1802', 'room'],
    ['３－２－１８０２', '3-2-1802', 'room'],
    ['3栋1802', '3-2-1802', 'room'],
    ['3-1802', '3-2-1802', 'room'],
    ['1802', '3-2-1802', 'room'],
    ['3-2-18', '3-2-1802', 'room'],
    ['12-1-511', '12-1-0511', 'room'],
    ['S-08', 'S-08', 'room'],
    ['商铺8', 'S-08', 'room'],
    ['B1-0326', '3-2-1802', 'parking'],
    ['王若涵', '3-2-1802', 'name'],
    ['王女士', '3-2-1802', 'name'],
    ['若涵', '3-2-1802', 'name'],
    ['娜娜', '3-2-1802', 'name'],
    ['江岸百货', 'S-08', 'name'],
    ['百货', 'S-08', 'name'],
    ['wrh', '3-2-1802', 'pinyin'],
    ['wangruo', '3-2-1802', 'pinyin'],
    ['zzm', '3-2-1702', 'pinyin'],
    ['ouyangnana', '3-2-1802', 'pinyin'],
    ['13812345678', '3-2-1802', 'phone'],
    ['138-1234-5678', '3-2-1802', 'phone'],
    ['+86 138 1234 5678', '3-2-1802', 'phone'],
    ['025-85040920', '3-2-1802', 'phone'],
    ['5678', '3-2-1802', 'phoneTail'],
    ['0920', '3-2-1802', 'phoneTail'],
    ['苏A66060', '3-2-1802', 'plate'],
    ['a66060', '3-2-1802', 'plate'],
    ['660', '3-2-1802', 'plate'],
    ['6060', '3-2-1802', 'plate'],
    ['P-03-2-LOBBY', 'P-03-2-LOBBY', 'place'],
    ['3栋2单元大堂', 'P-03-2-LOBBY', 'place'],
    ['大堂', 'P-03-2-LOBBY', 'place'],
    ['儿童区', 'P-PLAY', 'place'],
    ['etq', 'P-PLAY', 'place'],
    ['电梯2', 'P-03-2-LIFT2', 'place'],
  ])('%s finds %s first, by its %s', async (text, code, matched) => {
    const { hits } = await find(cast.tan, estateId, text)
    expect(codes(hits)[0]).toBe(code)
    expect(hits[0]).toMatchObject({ matched })
  })

  test('an exact room stands before rooms that only begin so', async () => {
    expect(codes((await find(cast.tan, estateId, '3-2-')).hits)).toEqual([
      'P-03-2-LIFT2',
      'P-03-2-LOBBY',
      '3-2-1702',
      '3-2-1802',
    ])
  })

  test('a household is there once, with its first contact and a mask', async () => {
    const { hits } = await find(cast.tan, estateId, '13812345678')
    expect(hits).toHaveLength(1)
    expect(hits[0]).toMatchObject({ name: '欧阳娜娜', relation: 'resident', phoneMask: '138****5678' })
    expect((await find(cast.tan, estateId, '3-2-1802')).hits[0]).toMatchObject({ name: '王若涵' })
  })

  test('somebody without a home is found as a person', async () => {
    expect((await find(cast.tan, estateId, '段无家')).hits).toMatchObject([
      { kind: 'customer', name: '段无家' },
    ])
  })

  test('a record number is left to a higher chapter', async () => {
    expect(await find(cast.tan, estateId, '0601-20261123-001')).toEqual({
      hits: [],
      recordNumber: '0601-20261123-001',
    })
  })

  test.each(['3-2-1803', '13800000000', '不存在的人', 'xxxx', '🙂', '%', "'; drop table estate.unit; --"])(
    'nothing for %s',
    async (text) => {
      expect(await find(cast.tan, estateId, text)).toEqual({ hits: [], recordNumber: null })
    },
  )

  test('a stranger finds nothing, by any key', async () => {
    for (const text of [
      '3-2-1802',
      '1802',
      '王若涵',
      'wrh',
      '13812345678',
      '5678',
      '苏A66060',
      '大堂',
      'B1-0326',
    ])
      expect((await find(cast.stranger, estateId, text)).hits).toEqual([])
    expect(codes((await find(cast.stranger, otherEstateId, '1-1-101')).hits)).toEqual(['1-1-0101'])
  })

  test('no full number stands in any answer', async () => {
    for (const text of ['3-2-1802', '13812345678', '5678', '欧阳娜娜', '苏A66060'])
      expect(JSON.stringify(await find(cast.tan, estateId, text))).not.toMatch(/13812345678|02585040920/)
  })
})

describe('where a matter is', () => {
  test.each([
    ['3栋2单元1802', { unit: '3-2-1802', location: '3-2-1802' }],
    ['3-2-1802 厨房', { unit: '3-2-1802', location: '3-2-1802 厨房' }],
    ['3栋1802', { unit: '3-2-1802', location: '3-2-1802' }],
    ['S-08', { unit: 'S-08', location: 'S-08' }],
    ['3栋2单元大堂', { place: 'P-03-2-LOBBY', location: '3栋2单元大堂' }],
    ['P-03-2-LOBBY', { place: 'P-03-2-LOBBY', location: '3栋2单元大堂' }],
    ['3栋2单元电梯2', { place: 'P-03-2-LIFT2', location: '3栋2单元电梯2' }],
    ['3栋 大堂', { place: 'P-03-2-LOBBY', location: '3栋2单元大堂（3栋 大堂）' }],
    ['儿童区 滑梯', { place: 'P-PLAY', location: '儿童区（儿童区 滑梯）' }],
  ])('%s', async (words, { unit, place, location }: { unit?: string; place?: string; location: string }) => {
    const found = await whereIs(cast.tan, estateId, words)
    expect([found.unit?.code, found.place?.code]).toEqual([unit, place])
    expect(found).toMatchObject({ location, reason: null })
  })

  test.each([
    ['13-1-0101', 'place.unknown_room'],
    ['9-2-3301', 'place.unknown_room'],
    ['12栋 11层走廊', 'place.unknown_place'],
    ['', 'place.unreadable'],
    ['厨房', 'place.unreadable'],
  ])('%s is nowhere: %s', async (words, reason) => {
    expect(await whereIs(cast.tan, estateId, words)).toMatchObject({ unit: null, place: null, reason })
  })

  test('several rooms fit where the entrance was left out', async () => {
    await house.owner.query(`insert into estate.unit (estate_id, id, building_id, kind, room, code, sort_key)
      values (${estateId}, '${newId()}', (select id from estate.building where estate_id = ${estateId} and code = '3'),
              'dwelling', '1802', '3-1-1802', '000003-000001-001802')`)
    const found = await whereIs(cast.tan, estateId, '3栋1802')
    expect(found.reason).toBe('place.several_rooms')
    expect(found.candidates.map(({ code }) => code)).toEqual(['3-1-1802', '3-2-1802'])
  })

  test('a stranger is told nothing', async () => {
    expect((await whereIs(cast.stranger, estateId, '3-2-1802')).unit).toBeNull()
    expect((await whereIs(cast.stranger, estateId, 'P-03-2-LOBBY')).place).toBeNull()
    expect(places.lobby).toBeTruthy()
  })
})
