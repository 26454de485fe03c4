import { describe, expect, test } from 'vitest'
import { readPlace, readRoomCells, roomCodes } from './notation.ts'

/** The code of a room, or what stands in its place. */
function read(text: string): string | null {
  const place = readPlace(text)
  if (!place) return null
  if (place.kind === 'room')
    return place.code ?? `${place.building ?? '?'}-${place.entrance ?? '?'}-${place.room}`
  if (place.kind === 'scope')
    return `scope ${place.building ?? '?'}-${place.entrance ?? '?'}-${place.floor ?? '?'}`
  if (place.kind === 'public') return place.code ?? `${place.part}@${place.building ?? place.level ?? '?'}`
  return place.code
}

describe('rooms as the desk writes them', () => {
  test.each([
    ['1-1-101', '1-1-0101'],
    ['1栋1单元101', '1-1-0101'],
    ['01-01-0101', '1-1-0101'],
    ['6号楼1单元0104室', '6-1-0104'],
    ['2－1－2404', '2-1-2404'],
    ['07-02-2003', '7-2-2003'],
    ['12-1-311', '12-1-0311'],
    ['11-2-803', '11-2-0803'],
    ['3 2 1802', '3-2-1802'],
    ['3栋 2单元 1802', '3-2-1802'],
    ['3 栋 2 单元 1802 室', '3-2-1802'],
    ['3—2—1802', '3-2-1802'],
    ['3/2/1802', '3-2-1802'],
    ['3#2-1802', '3-2-1802'],
    ['3#楼2单元1802房', '3-2-1802'],
    ['3幢1单元0203', '3-1-0203'],
    ['4座2单元803户', '4-2-0803'],
    ['三栋二单元一八〇二', '3-2-1802'],
    ['十二栋一单元一一〇三室', '12-1-1103'],
    ['3-2-18-02', '3-2-1802'],
    ['3栋2单元18楼02室', '3-2-1802'],
    ['3栋2单元18层1802', '3-2-1802'],
    ['a-1-101', 'A-1-0101'],
    ['12-1-1011a', '12-1-1011A'],
    ['云栖江岸公寓3栋2单元1802', '3-2-1802'],
    ['我家6号楼1单元0104室厨房', '6-1-0104'],
  ])('%s is %s', (text, code) => {
    expect(read(text)).toBe(code)
  })

  test.each([
    ['1-101', '1-?-0101'],
    ['1栋101', '1-?-0101'],
    ['6号101', '6-?-0101'],
    ['A座1802', 'A-?-1802'],
    ['2单元1802', '?-2-1802'],
    ['3楼302', '?-?-0302'],
    ['1802', '?-?-1802'],
  ])('%s leaves something open: %s', (text, partial) => {
    expect(read(text)).toBe(partial)
  })

  test('a room without its entrance has one code for each entrance of the building', () => {
    const place = readPlace('1-101')
    const entrances = (building: string) => (building === '1' ? ['1', '2'] : ['1'])
    expect(place?.kind === 'room' && roomCodes(place, entrances)).toEqual(['1-1-0101', '1-2-0101'])
    const whole = readPlace('3栋2单元1802')
    expect(whole?.kind === 'room' && roomCodes(whole, entrances)).toEqual(['3-2-1802'])
  })

  test('what follows a room is kept', () => {
    expect(readPlace('1-1-101厨房')).toMatchObject({ code: '1-1-0101', within: '厨房' })
  })

  test.each([
    ['1', '1', '0101', '1-1-0101'],
    ['1栋', '2', '0602室', '1-2-0602'],
    [' 11栋 ', '１', '101', '11-1-0101'],
  ])('roster cells %s · %s · %s', (building, entrance, room, code) => {
    expect(readRoomCells(building, entrance, room)?.code).toBe(code)
  })

  test.each([
    ['楼号', '单元', '房间'],
    ['', '', ''],
    ['1', '', '0101'],
    ['1', '1', 'x'],
  ])('roster cells %s · %s · %s name no room', (building, entrance, room) => {
    expect(readRoomCells(building, entrance, room)).toBeNull()
  })
})

describe('other places', () => {
  test.each([
    ['S-08', 'S-08'],
    ['s8', 'S-08'],
    ['商铺8', 'S-08'],
    ['8号商铺', 'S-08'],
    ['B1-0326', 'B1-0326'],
    ['b1 326', 'B1-0326'],
    ['负一层0326车位', 'B1-0326'],
    ['地下二层326', 'B2-0326'],
    ['P-08-1-LOBBY', 'P-08-1-LOBBY'],
    ['p-3-2-lift2', 'P-03-2-LIFT2'],
    ['3栋2单元电梯2', 'P-03-2-LIFT2'],
    ['3栋2单元2号电梯', 'P-03-2-LIFT2'],
    ['1栋1单元大堂', 'P-01-1-LOBBY'],
    ['12栋 11层走廊', 'CORRIDOR@12'],
    ['B1 车库 入口', 'GARAGE@B1'],
    ['地下车库', 'GARAGE@?'],
    ['南门 快递架旁', 'GATE@?'],
    ['儿童区', 'PLAYGROUND@?'],
    ['三角花园', 'GARDEN@?'],
    ['3#电梯', 'LIFT@?'],
    ['一楼大厅', 'LOBBY@?'],
    ['三栋二单元', 'scope 3-2-?'],
    ['3栋', 'scope 3-?-?'],
    ['1-1', 'scope 1-1-?'],
    ['3栋2单元18层', 'scope 3-2-18'],
  ])('%s is %s', (text, place) => {
    expect(read(text)).toBe(place)
  })

  test.each([
    '',
    ' ',
    '王女士',
    '13800112233',
    '138 0011 2233',
    '010-1234567',
    '2026-11-23',
    '苏A66060',
    '0601-20261123-001',
    '一品阁',
    '说完就挂了',
  ])('"%s" names no place', (text) => {
    expect(readPlace(text)).toBeNull()
  })
})
