import { describe, expect, test } from 'vitest'
import { buildings, cast, estateId, places, units, zones } from '../../../test/cast/cast.ts'
import { openTestHouse } from '../../../test/house.ts'
import { newId } from '../../platform/ids.ts'
import { householdOf } from '../household/household.ts'
import { changePlace, createPlace, listOfPlaces } from '../places/places.ts'
import { createZone, zonesOf } from '../zones/zones.ts'
import { changeBuilding, createBuilding, gridOf, listOfBuildings } from './buildings.ts'

openTestHouse()
const command = () => ({ id: newId() })
const { tan, lin, stranger } = cast

test('buildings stand in order, with their entrances and how many rooms are lived in', async () => {
  const list = await listOfBuildings(tan, estateId)
  expect(list.map(({ name, units, occupied }) => [name, units, occupied])).toEqual([
    ['3栋', 2, 2],
    ['12栋', 1, 1],
    ['商铺', 1, 1],
  ])
  expect(list[0]).toMatchObject({ zoneName: '一区', entrances: [{ code: '2', lifts: 3, units: 2 }] })
  expect(await listOfBuildings(stranger, estateId)).toEqual([])
})

test('the chart of a building has every room with its floor and entrance', async () => {
  const { building, cells } = await gridOf(tan, estateId, buildings.three)
  expect(building.name).toBe('3栋')
  expect(cells.map(({ code, floor, entrance, people }) => [code, floor, entrance, people])).toEqual([
    ['3-2-1702', 17, '2', 1],
    ['3-2-1802', 18, '2', 1],
  ])
  await expect(gridOf(stranger, estateId, buildings.three)).rejects.toThrow('building.not_found')
})

describe('a new building', () => {
  const add = (code: string, entrances = [{ code: '1', lifts: 2 }]) =>
    createBuilding(lin, estateId, command(), {
      id: newId(),
      code,
      name: `${code}栋`,
      kind: 'residential',
      floors: 26,
      zoneId: zones.two,
      entrances,
    })

  test('brings the places of its entrances', async () => {
    const { id } = await add('9')
    const { rows } = await listOfPlaces(tan, estateId, { building: id })
    expect(rows.map(({ code, name }) => [code, name])).toEqual([
      ['P-09-1-CORRIDOR', '9栋1单元走廊'],
      ['P-09-1-LIFT1', '9栋1单元电梯1'],
      ['P-09-1-LIFT2', '9栋1单元电梯2'],
      ['P-09-1-LOBBY', '9栋1单元大堂'],
      ['P-09-1-ROOF', '9栋1单元天台'],
      ['P-09-1-STAIRS', '9栋1单元楼梯间'],
    ])
    expect(rows[0]).toMatchObject({ zoneName: '二区', entrance: '1', buildingName: '9栋' })
  })

  test('needs a code of its own, and names no entrance twice', async () => {
    await expect(add('3')).rejects.toMatchObject({ reason: 'building.code_taken' })
    await expect(
      add('10', [
        { code: '1', lifts: 1 },
        { code: '1', lifts: 1 },
      ]),
    ).rejects.toThrow('building.entrance_twice')
  })
})

test('a building given to another zone takes its rooms and places along', async () => {
  const zone = newId()
  await createZone(lin, estateId, command(), { id: zone, code: '3', name: '三区' })
  await expect(
    createZone(lin, estateId, command(), { id: newId(), code: '3', name: '又三区' }),
  ).rejects.toThrow('zone.code_taken')
  await changeBuilding(lin, estateId, command(), buildings.three, { zoneId: zone })
  expect((await householdOf(tan, estateId, units.wang)).unit.zoneName).toBe('三区')
  expect((await listOfPlaces(tan, estateId, { zone })).rows.map(({ code }) => code)).toEqual([
    'P-03-2-LIFT2',
    'P-03-2-LOBBY',
  ])
  expect(
    (await zonesOf(tan, estateId)).map(({ name, households, buildings }) => [name, households, buildings]),
  ).toEqual([
    ['一区', 0, []],
    ['二区', 2, ['9栋', '12栋', '商铺']],
    ['三区', 2, ['3栋']],
  ])
  await expect(changeBuilding(lin, estateId, command(), newId(), { name: '?' })).rejects.toThrow(
    'building.not_found',
  )
})

test('a public place is added, renamed, and found page by page', async () => {
  const id = newId()
  await createPlace(lin, estateId, command(), { id, code: 'P-GATE-S', name: '南门', kind: 'gate' })
  await expect(
    createPlace(lin, estateId, command(), { id: newId(), code: 'P-GATE-S', name: '南门', kind: 'gate' }),
  ).rejects.toThrow('place.code_taken')
  const renamed = await changePlace(lin, estateId, command(), id, { name: '南大门', zoneId: zones.one })
  expect(renamed).toMatchObject({ name: '南大门', zoneName: '一区', kind: 'gate' })
  const first = await listOfPlaces(tan, estateId, { kind: 'gate', limit: 1 })
  expect([first.rows.length, first.next]).toEqual([1, undefined])
  await expect(changePlace(stranger, 2, command(), places.lobby, { name: '?' })).rejects.toThrow(
    'place.not_found',
  )
})
