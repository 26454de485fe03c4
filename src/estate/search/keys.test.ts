import { describe, expect, test } from 'vitest'
import { keysOf } from './keys.ts'

describe('the one box reads', () => {
  test.each([
    ['3-2-1802', { code: '3-2-1802' }],
    ['3栋2单元1802', { code: '3-2-1802' }],
    ['３－２－１８０２', { code: '3-2-1802' }],
    ['07-02-2003', { code: '7-2-2003' }],
    ['3-2-18', { codeStart: '3-2-18' }],
    ['3-2-', { codeStart: '3-2-' }],
    ['3', { codeStart: '3-' }],
    ['1栋101', { door: { building: '1', room: '0101' } }],
    ['S-08', { code: 'S-08' }],
    ['B1-0326', { parking: 'B1-0326' }],
    ['13812345678', { phone: '13812345678' }],
    ['138 1234 5678', { phone: '13812345678' }],
    ['苏A66060', { plate: '苏A66060' }],
    ['苏a·66060', { plate: '苏A66060' }],
    ['A6606', { plate: 'A6606' }],
    ['王若涵', { words: '王若涵' }],
    ['王女士', { words: '王' }],
    ['wrh', { latin: 'wrh' }],
    ['wangruohan', { latin: 'wangruohan' }],
    ['0601-20261123-001', { recordNumber: '0601-20261123-001' }],
    ['BX-20261123-014', { recordNumber: 'BX-20261123-014' }],
    ['060120261123001', { recordNumber: '060120261123001' }],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys)
  })

  test('four digits as a room, the end of a telephone number or part of a plate', () => {
    expect(keysOf('1802')).toEqual({ room: '1802', tail: '1802', plate: '1802' })
  })

  test('a public place by its part and its name', () => {
    expect(keysOf('P-03-2-LOBBY')).toMatchObject({ placeCode: 'P-03-2-LOBBY' })
    expect(keysOf('儿童区')).toEqual({ placeKind: { kind: 'playground', building: null }, words: '儿童区' })
    expect(keysOf('3栋2单元大堂')).toMatchObject({ placeCode: 'P-03-2-LOBBY', words: '3栋2单元大堂' })
  })

  test.each(['', '   ', '？？', '-'])('nothing in "%s"', (text) => {
    expect(keysOf(text)).toEqual({})
  })
})
