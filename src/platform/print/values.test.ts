import { describe, expect, test } from 'vitest'
import type { FormColumn } from './print.contract.ts'
import { boxes, isEmpty, written, yuan } from './values.ts'

const column = (type: FormColumn['type'], more: Partial<FormColumn> = {}): FormColumn => ({
  key: 'k',
  zh: '列',
  en: 'Column',
  type,
  ...more,
})
const kinds = [
  { key: 'repair', zh: '报修', en: 'repair' },
  { key: 'cleaning', zh: '保洁', en: 'cleaning' },
]

describe('values on paper', () => {
  test.each([
    [26092, '260.92'],
    [5, '0.05'],
    [79226816, '792,268.16'],
    [-123456789, '-1,234,567.89'],
    [10_000_000_000n, '100,000,000.00'],
    [0, '0.00'],
  ])('%s fen is %s yuan', (fen, text) => {
    expect(yuan(fen)).toBe(text)
  })

  test.each([
    ['dt', new Date('2026-11-23T01:05:00Z'), '11-23 09:05'],
    ['dt', '2026-11-22T16:30:00.000Z', '11-23 00:30'],
    ['dt', '2025-12-31T23:59:00+08:00', '2025-12-31 23:59'],
    ['dt', '明天下午', '明天下午'],
    ['date', '2026-11-23', '11-23'],
    ['date', new Date('2025-01-01T18:00:00Z'), '2025-01-02'],
    ['period', ['2026-01-01', '2026-03-31'], '01-01 至 03-31'],
  ] as const)('%s %s is written %s on a page of 2026', (type, value, text) => {
    expect(written(column(type), value, '2026')).toBe(text)
  })

  test('without a page year the year is always written', () => {
    expect(written(column('dt'), new Date('2026-11-23T01:05:00Z'))).toBe('2026-11-23 09:05')
  })

  test('an answer is found by its key or its word; an unknown one is written as it is', () => {
    const kind = column('enum', { choices: kinds })
    expect(written(kind, 'repair')).toBe('报修')
    expect(written(kind, '保洁')).toBe('保洁')
    expect(written(kind, '催缴')).toBe('催缴')
    expect(boxes(kind, 'repair')).toEqual(['☑报修', '□保洁'])
    expect(boxes(kind, '催缴')).toEqual(['□报修', '□保洁', '☑催缴'])
    expect(boxes(column('bool'), false)).toEqual(['□是', '☑否'])
  })

  test('a table in one cell is written line by line', () => {
    const follow = column('table', { sub: [column('dt', { key: 'at' }), column('text', { key: 'what' })] })
    const value = [
      { at: '2026-11-23T01:05:00Z', what: '已催料' },
      { at: null, what: '到货' },
    ]
    expect(written(follow, value, '2026')).toBe('11-23 09:05 已催料\n到货')
  })

  test('nothing is empty but nothing', () => {
    expect([null, undefined, '', '  ', []].every(isEmpty)).toBe(true)
    expect([0, false, 0n, 'x', [0]].some(isEmpty)).toBe(false)
  })
})
