import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { courtesyName, maskId, maskName, maskPhone } from './masking.ts'
import { isMobile, isPhone, normalisePhone, phoneTail } from './phone.ts'

describe('telephone numbers', () => {
  test.each([
    ['138 0011 2233', '13800112233'],
    ['138-0011-2233', '13800112233'],
    ['+86 138 0011 2233', '13800112233'],
    ['008613800112233', '13800112233'],
    ['8613800112233', '13800112233'],
    ['１３８００１１２２３３', '13800112233'],
    ['（028）8555－1234', '02885551234'],
    ['028-85551234转801', '02885551234'],
  ])('%s is dialled %s', (text, number) => {
    expect(normalisePhone(text)).toBe(number)
  })

  test.each([
    ['13800112233', true, true],
    ['12800112233', false, false],
    ['1380013', false, false],
    ['028-85551234', false, true],
    ['85551234', false, true],
    ['400-800-1234', false, true],
    ['95588', false, true],
    ['12345', false, true],
    ['110', false, true],
    ['', false, false],
    ['苏A12345', false, false],
  ])('%s: mobile %s, callable %s', (text, mobile, callable) => {
    expect([isMobile(text), isPhone(text)]).toEqual([mobile, callable])
  })

  test('the tail is the last four digits', () => {
    expect([phoneTail('138 0011 2233'), phoneTail('2233'), phoneTail('12')]).toEqual(['2233', '2233', null])
  })

  test.each([
    ['13812345678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['028-85551234', '*******1234'],
    ['1380013', '***0013'],
    ['12345', '*****'],
    ['', ''],
  ])('%s is shown as %s', (text, masked) => {
    expect(maskPhone(text)).toBe(masked)
  })
})

describe('identity numbers and names', () => {
  test.each([
    ['510104197403234470', '510***********4470'],
    ['11010519491231002x', '110***********002X'],
    ['130503670401001', '130********1001'],
    ['E12345678', 'E12**5678'],
    ['1234567', '*******'],
  ])('%s is shown as %s', (text, masked) => {
    expect(maskId(text)).toBe(masked)
  })

  test.each([
    ['王小明', '王**'],
    ['王明', '王*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['王女士', '王女士'],
    ['王小明先生', '王**先生'],
    ['欧阳老师', '欧阳老师'],
    ['John Smith', 'J*** S***'],
    ['成都云栖物业服务有限公司', '成都云栖物业服务有限公司'],
    ['红旗五金店', '红旗五金店'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('%s is shown as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })

  test('spoken of by surname', () => {
    expect(courtesyName('王小明', 'male')).toBe('王先生')
    expect(courtesyName('欧阳娜娜', 'female')).toBe('欧阳女士')
    expect(courtesyName('王小明', null)).toBe('王**')
    expect(courtesyName('王女士', 'female')).toBe('王女士')
    expect(courtesyName('John Smith', 'male')).toBe('J*** S***')
  })

  test('no mask shows more than seven digits, or the given name of a person', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }).map((all) => all.join(''))
    fc.assert(
      fc.property(digits, (text) => {
        expect(maskPhone(text).replaceAll('*', '').length).toBeLessThanOrEqual(7)
        expect(maskId(text).replaceAll('*', '').length).toBeLessThanOrEqual(7)
      }),
    )
    const given = fc.array(fc.constantFrom(...'兰萍芳琳玲杰超'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.constantFrom('王', '曾', '欧阳'), given, (surname, name) => {
        const masked = maskName(surname + name.join(''))
        expect(name.some((character) => masked.includes(character))).toBe(false)
      }),
    )
  })
})
