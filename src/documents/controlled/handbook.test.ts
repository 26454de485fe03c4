import { expect, test } from 'vitest'
import { formLayout, formLayouts } from '../forms/forms.ts'
import { parseDocument, readHandbook } from './handbook.ts'
import type { parameterTypes } from './parameter.contract.ts'
import { parameterText } from './parameter.words.ts'
import { misfit } from './parameter-rules.ts'
import { blocksOf, keysIn } from './reading.ts'

const handbook = await readHandbook()
const figures = new Map(handbook.flatMap((each) => each.parameters).map((each) => [each.key, each]))
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${prefix}-${String(n + 1).padStart(2, '0')}`)

test('all 61 documents of the manual are there, and KF06 itself', () => {
  const codes = ['KF01', 'KF02', ...numbered('KF03', 7), ...numbered('KF04', 5), ...numbered('KF05', 31)]
  const forms = numbered('QR-KF-06', 16)
  expect(codes.length + forms.length).toBe(61)
  expect(handbook.map((each) => each.code)).toEqual([...codes, 'KF06', ...forms])
  for (const each of handbook) expect(`${each.version}/${each.revision}`).toBe('A/0')
})

test('every figure is defined once, fits its own bounds and is quoted in a clause that exists', () => {
  expect(figures.size).toBe(handbook.flatMap((each) => each.parameters).length)
  for (const { code, body, parameters } of handbook) {
    const quoted = new Set(keysIn(body))
    for (const each of parameters) {
      expect(misfit(each, each.value), each.key).toBeUndefined()
      expect(quoted, `${code} quotes ${each.key}`).toContain(each.key)
      expect(body, `${code} has clause ${each.clause}`).toMatch(new RegExp(`^${each.clause} `, 'm'))
    }
  }
})

test('every {{key}} resolves and no clause number occurs twice', () => {
  for (const { code, body } of handbook) {
    for (const key of keysIn(body)) expect([...figures.keys()], `${code} {{${key}}}`).toContain(key)
    const blocks = blocksOf(body, (key) => {
      const figure = figures.get(key)!
      return parameterText(figure, figure.value)
    })
    const numbers = blocks.flatMap((block) => (block.kind === 'clause' && block.number ? [block.number] : []))
    expect(new Set(numbers).size, code).toBe(numbers.length)
    expect(JSON.stringify(blocks)).not.toContain('{{')
  }
})

test('every document named in a text or as a form exists', () => {
  const codes = handbook.map((each) => each.code)
  for (const { code, body, forms, form } of handbook) {
    const named = [...body.matchAll(/QR-KF-06-\d{2}|KF0[1-6](?:-\d{2})?/g)].map(([found]) => found)
    for (const each of [...named, ...(forms ?? []), ...(form?.filedBy ?? [])])
      expect(codes, `${code} names ${each}`).toContain(each)
  }
})

test('each of the sixteen forms has a layout under the same name and a retention of its own', () => {
  const forms = handbook.filter(({ kind }) => kind === 'form')
  expect(formLayouts.map((each) => each.code)).toEqual(forms.map((each) => each.code))
  for (const { code, title, form } of forms) {
    expect(formLayout(code).title.zh).toBe(title.zh)
    expect(form!.number, code).toContain(`06${code.slice(-2)}`)
    const retention = figures.get(`record.retentionYears.QR${code.slice(-2)}`)!
    expect(formLayout(code).retention.zh).toContain(parameterText(retention, retention.value))
  }
})

test('scores of each cleaning procedure and of both appraisals add up to a hundred', () => {
  const sums = new Map<string, number>()
  for (const { key, value } of figures.values()) {
    const group = /^(cleaning\.\w+\.score|appraisal\.(?:receptionist|steward))\./.exec(key)?.[1]
    if (group) sums.set(group, (sums.get(group) ?? 0) + Number(value))
  }
  expect(sums.size).toBe(21)
  for (const [group, sum] of sums) expect(sum, group).toBe(100)
})

test('the red lines of the law stand in the text', () => {
  const body = (code: string) => handbook.find((each) => each.code === code)!.body
  expect(body('KF05-07')).toContain('不得停水、停电、停热、停气')
  expect(figures.get('exam.retakeMax')!.max).toBe(1)
  expect(figures.get('followUp.complaint.percent')!.min).toBe(100)
})

test('a value reads as a person says it, in both languages', () => {
  const say = (type: (typeof parameterTypes)[number], value: string | number | boolean) => [
    parameterText({ type }, value, 'zh'),
    parameterText({ type }, value, 'en'),
  ]
  expect(say('minutes', 15)).toEqual(['15 分钟', '15 minutes'])
  expect(say('minutes', 1440)).toEqual(['24 小时', '24 hours'])
  expect(say('minutes', 4320)).toEqual(['3 天', '3 days'])
  expect(say('workdays', 1)).toEqual(['1 个工作日', '1 working day'])
  expect(say('money', 50_000)).toEqual(['500 元', '500 yuan'])
  expect(say('rate', 0.0005)).toEqual(['0.5‰', '0.5‰'])
  expect(say('years', 0)).toEqual(['长期', 'for good'])
  expect(say('frequency', 'D2')).toEqual(['每日 2 次', '2 times a day'])
  expect(say('frequency', 'T')).toEqual(['随条件触发', 'when called for'])
  expect(say('boolean', false)).toEqual(['否', 'no'])
})

test('a faulty file is named', () => {
  const file = (head: string) => `---\n${head}\n---\n## 1 目的\n\n1.1 文字。\n`
  const good =
    'code: KF05-03\ntitle: { zh: 甲, en: A }\nkind: procedure\nversion: A\nrevision: 0\nparameters: []'
  expect(parseDocument('KF05-03.md', file(good)).code).toBe('KF05-03')
  expect(() => parseDocument('KF05-04.md', file(good))).toThrow('KF05-04.md')
  expect(() => parseDocument('KF05-03.md', file(`${good}\nextra: 1`))).toThrow('KF05-03.md')
  expect(() => parseDocument('KF05-03.md', 'no front matter')).toThrow('no front matter')
  const figure = (value: string) =>
    `${good.replace('[]', '')}\n  - { key: a.b, zh: 甲, en: a, type: minutes, value: ${value}, min: 1, max: 9, clause: '1.1', source: default }`
  expect(() => parseDocument('KF05-03.md', file(figure('10')))).toThrow('out_of_range')
  expect(() => parseDocument('KF05-03.md', file(figure('1.5')))).toThrow('not_whole')
})
