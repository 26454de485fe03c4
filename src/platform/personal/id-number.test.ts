import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, readIdNumber } from './id-number.ts'

test.each([
  ['11010519491231002X', '11010519491231002X', '1949-12-31', 'female'],
  ['11010519491231002x', '11010519491231002X', '1949-12-31', 'female'],
  ['440524188001010014', '440524188001010014', '1880-01-01', 'male'],
  ['１１０１０５ １９４９１２３１ ００２Ｘ', '11010519491231002X', '1949-12-31', 'female'],
  ['130503670401001', '130503196704010016', '1967-04-01', 'male'],
])('%s is read', (text, number, birthday, sex) => {
  expect(readIdNumber(text)).toEqual({ number, birthday, sex })
})

test.each([
  ['', 'length'],
  ['1101051949123100', 'length'],
  ['A1010519491231002X', 'character'],
  ['13050367040100X', 'character'],
  ['01010519491231002X', 'region'],
  ['11010519490231002X', 'birthday'],
  ['110105190002290021', 'birthday'],
  ['110105194912310021', 'checksum'],
])('%s is refused for its %s', (text, fault) => {
  expect(readIdNumber(text)).toEqual({ fault })
})

test('nobody was born tomorrow', () => {
  const number = `11010520261124001${checkDigit('11010520261124001')}`
  expect(readIdNumber(number, '2026-11-24')).toMatchObject({ birthday: '2026-11-24' })
  expect(readIdNumber(number, '2026-11-23')).toEqual({ fault: 'birthday' })
})

describe('the check digit', () => {
  const good = fc
    .record({
      area: fc.constantFrom('110105', '510104', '440305', '320102'),
      days: fc.integer({ min: 0, max: 40_000 }),
      serial: fc.integer({ min: 0, max: 999 }),
    })
    .map(({ area, days, serial }) => {
      const born = new Date(Date.UTC(1910, 0, 1 + days)).toISOString().slice(0, 10).replaceAll('-', '')
      const number = `${area}${born}${String(serial).padStart(3, '0')}`
      return number + checkDigit(number)
    })

  test('finds every single wrong digit of a good number', () => {
    fc.assert(
      fc.property(good, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const wrong = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
        expect(readIdNumber(number)).toHaveProperty('number')
        expect(readIdNumber(wrong)).toHaveProperty('fault')
      }),
    )
  })

  test('finds two neighbours exchanged', () => {
    fc.assert(
      fc.property(good, fc.integer({ min: 0, max: 15 }), (number, at) => {
        const [one = '', two = ''] = [number[at], number[at + 1]]
        fc.pre(one !== two)
        expect(readIdNumber(number.slice(0, at) + two + one + number.slice(at + 2))).toHaveProperty('fault')
      }),
    )
  })
})
