import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { SuggestionRule } from '../requests.lists.contract.ts'
import { defaultRules } from './default-rules.ts'
import { suggest } from './suggestion.ts'

const nothing = { category: null, priority: null, trade: null, because: [] }

describe('a rule', () => {
  test('fires on any of its words unless another is there', () => {
    const rules: SuggestionRule[] = [{ words: ['漏水', '跑水'], unless: ['没有漏水'], priority: 'P2' }]
    expect(suggest(rules, '厨房跑水')).toMatchObject({ priority: 'P2', because: ['跑水'] })
    expect(suggest(rules, '厨房没有漏水')).toEqual(nothing)
  })

  test('decides by its place: the first that speaks of an aspect', () => {
    const rules: SuggestionRule[] = [
      { words: ['燃气'], priority: 'P1' },
      { words: ['预约'], priority: 'P4', category: 'repair' },
      { words: ['燃气'], category: 'help' },
    ]
    expect(suggest(rules, '预约处理燃气味')).toEqual({
      category: 'repair',
      priority: 'P1',
      trade: null,
      because: ['预约', '燃气'],
    })
  })

  test('may leave a gap within a sentence', () => {
    const rules: SuggestionRule[] = [{ words: ['水管…漏'], trade: 'plumbing' }]
    expect(suggest(rules, '厨房水管又漏了').because).toEqual(['水管又漏'])
    expect(suggest(rules, '水管换过了。现在是窗户漏风')).toEqual(nothing)
    expect(suggest(rules, '水管换过了而且师傅说十年之内绝对不会再漏')).toEqual(nothing)
  })

  test('reads full-width letters and either case', () => {
    const rules: SuggestionRule[] = [{ words: ['wifi'], trade: 'lowVoltage' }]
    expect(suggest(rules, '家里ＷＩＦＩ断了')).toMatchObject({ trade: 'lowVoltage', because: ['ＷＩＦＩ'] })
  })

  test('without a real word never fires', () => {
    expect(suggest([{ words: ['', ' ', '…'], priority: 'P1' }], '什么都没有')).toEqual(nothing)
    expect(suggest([{ words: ['坏'], unless: ['', '…'], priority: 'P3' }], '坏了').priority).toBe('P3')
  })

  test('takes its words literally, whatever signs they hold', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 10 }), (word) => {
        fc.pre(!word.includes('…') && word.trim() !== '')
        expect(suggest([{ words: [word], priority: 'P2' }], `前${word}后`).because).toEqual([word.trim()])
      }),
    )
  })
})

test('the default rules keep the contract', () => {
  for (const rule of defaultRules)
    expect([rule.words[0], Value.Check(SuggestionRule, rule)]).toEqual([rule.words[0], true])
})

test('a question needs nobody sent', () => {
  expect(suggest(defaultRules, '请问电梯几点停')).toMatchObject({ category: 'inquiry', trade: null })
})

test('nothing is suggested where nothing speaks', () => {
  expect(suggest(defaultRules, '喂喂喂')).toEqual(nothing)
  expect(suggest(defaultRules, '')).toEqual(nothing)
  expect(suggest([], '厨房跑水')).toEqual(nothing)
})

test('the passages that led to it stand in the text as given', () => {
  const words = '家里水管爆了，水漏到楼下，快来！'
  for (const passage of suggest(defaultRules, words).because) expect(words).toContain(passage)
})

test('any text is sorted without fault, and a long one at once', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void suggest(defaultRules, text)))
  const started = performance.now()
  suggest(defaultRules, '水管'.repeat(20_000))
  expect(performance.now() - started).toBeLessThan(500)
})
