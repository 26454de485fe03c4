import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balancedLines, breakLines } from './lines.ts'
import { printable } from './printable.ts'
import { widthOf } from './typeface.ts'

describe('breaking lines', () => {
  test('Chinese fills the line, and no line begins or ends with the wrong mark', () => {
    const text = '业主说：“厨房水管爆了，水漏到楼下（1802）了！”请马上来人。'.repeat(6)
    for (let width = 30; width < 160; width += 7) {
      const lines = breakLines(text, width, 7)
      expect(lines.join('')).toBe(text)
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。！”）]/)
        expect(line).not.toMatch(/[“（]$/)
      }
    }
  })

  test.each([
    '3-2-1802',
    '12-1-0511',
    '2－1－2404',
    '3栋2单元1802',
    '13812345678',
    '138****1234',
    '1,234.50',
    '09:05',
  ])('%s stays on one line wherever it stands', (word) => {
    for (let before = 0; before < 12; before++) {
      const lines = breakLines(`${'水'.repeat(before)}${word}漏水`, 70, 7)
      expect(lines.some((line) => line.includes(word))).toBe(true)
    }
  })

  test('a record number too wide for its cell parts after its hyphens', () => {
    expect(breakLines('0602-20261123-017', 48, 7)).toEqual(['0602-', '20261123-017'])
  })

  test('a word without a seam is cut rather than allowed to run over the rule', () => {
    for (const line of breakLines('x'.repeat(300), 40, 7)) expect(widthOf(line, 7)).toBeLessThanOrEqual(40.1)
  })

  test('a column name is parted evenly', () => {
    expect(balancedLines('受理时间', 24, 7, 'bold')).toEqual(['受理', '时间'])
    expect(balancedLines('11-23 09:05', 36, 7)).toEqual(['11-23', '09:05'])
  })

  test('items of a list are not parted', () => {
    expect(breakLines(['□户内维修', '□公区维修', '□其他'], 80, 7)).toEqual(['□户内维修  □公区维修', '□其他'])
  })

  test('no text is lost and no line is wider than its cell, whatever is written', () => {
    const written = fc.string({ unit: 'binary', maxLength: 120 })
    fc.assert(
      fc.property(written, fc.integer({ min: 12, max: 200 }), (text, width) => {
        const clean = printable(text)
        const lines = breakLines(clean, width, 7)
        const bare = (some: string): string => some.replace(/[\s\u3000]/g, '')
        expect(bare(lines.join(''))).toBe(bare(clean))
        for (const line of lines) expect(widthOf(line, 7)).toBeLessThanOrEqual(width + 0.1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('characters the typeface lacks', () => {
  test('are replaced by a visible mark and named, one mark for one picture', () => {
    const missing = new Set<string>()
    expect(printable('😡押金👨‍👩‍👧多少', missing)).toBe('〓押金〓多少')
    expect([...missing]).toEqual(['😡', '👨‍👩‍👧'])
  })

  test('rare Chinese characters the typeface has are left alone', () => {
    expect(printable('囍㛃𬭎龘')).toBe('囍㛃𬭎龘')
  })

  test('control characters, direction overrides and lone surrogates do not reach the paper', () => {
    expect(printable('a\u0000b\tc\u202Ed\u200B\uFEFF\uD800e\r\nf\rg')).toBe('a b cde\nf\ng')
  })
})
