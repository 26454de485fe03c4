import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeVault, SealBroken } from './vault.ts'

const key = (byte: number) => new Uint8Array(32).fill(byte)
const vault = makeVault(key(1))

describe('a seal', () => {
  test('opens to the same text, whatever it was, and is never the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = vault.seal(text)
        expect(vault.open(sealed)).toBe(text)
        expect(vault.seal(text)).not.toBe(sealed)
      }),
    )
  })

  test('altered in any character does not open', () => {
    const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.']
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.constantFrom(...alphabet), (text, place, character) => {
        const sealed = vault.seal(text)
        const at = place % sealed.length
        fc.pre(sealed[at] !== character)
        expect(() => vault.open(sealed.slice(0, at) + character + sealed.slice(at + 1))).toThrow(SealBroken)
      }),
      { numRuns: 500 },
    )
  })

  test.each(['', '13800112233', '1.', '1.AAAAAAAA.AAAA', '2.x.y'])('"%s" is no seal', (text) => {
    expect(() => vault.open(text)).toThrow(SealBroken)
  })

  test('shortened does not open', () => {
    const sealed = vault.seal('13800112233')
    for (let length = 0; length < sealed.length; length++)
      expect(() => vault.open(sealed.slice(0, length))).toThrow(SealBroken)
  })

  test('of an older key still opens, and says that it should be sealed again', () => {
    const sealed = vault.seal('13800112233')
    const renewed = makeVault(key(2), key(1))
    expect(renewed.open(sealed)).toBe('13800112233')
    expect([vault.isCurrent(sealed), renewed.isCurrent(sealed)]).toEqual([true, false])
    expect(() => makeVault(key(2)).open(sealed)).toThrow('another key')
  })

  test('made by an earlier release opens: this text is in databases', () => {
    expect(vault.open('1.e-snvG67.VCWPFczIj-YUr2uNIjVpqkkfThnwa4l5qKO7IGFUTf0ICMn7-r39')).toBe('13800112233')
  })

  test('needs a key of 32 bytes', () => {
    expect(() => makeVault(new Uint8Array(16))).toThrow(RangeError)
  })
})

describe('a blind index', () => {
  test('is the same for every spelling of a number', () => {
    const spellings = ['13800112233', '+86 138 0011 2233', '138-0011-2233', '１３８００１１２２３３']
    expect(new Set(spellings.map((text) => vault.blind('phone', text))).size).toBe(1)
    expect(vault.blind('idNumber', '130503670401001')).toBe(vault.blind('idNumber', '130503196704010016'))
    expect(vault.blind('idNumber', '11010519491231002x')).toBe(vault.blind('idNumber', '11010519491231002X'))
  })

  test('of the last four digits is found by the whole number and by the four', () => {
    expect(vault.blind('phoneTail', '138 0011 2233')).toBe(vault.blind('phoneTail', '2233'))
    expect(vault.blind('idTail', '11010519491231002X')).toBe(vault.blind('idTail', '002x'))
  })

  test('differs by number, by kind and by key', () => {
    const indexes = [
      vault.blind('phone', '13800112233'),
      vault.blind('phone', '13800112234'),
      vault.blind('phoneTail', '2233'),
      vault.blind('idTail', '2233'),
      makeVault(key(2)).blind('phone', '13800112233'),
    ]
    expect(new Set(indexes).size).toBe(indexes.length)
  })

  test('is stable: these values are in databases', () => {
    expect(vault.blind('phone', '13800112233')).toBe('-dNMIOsxfTKXERs5b73iMLMjRrQEDQi6Lf78bPK7UAk')
  })
})
