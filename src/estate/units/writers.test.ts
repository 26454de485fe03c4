import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPlace } from './notation.ts'

const codeOf = (text: string) => {
  const place = readPlace(text)
  return place?.kind === 'room' ? place.code : place
}

const numerals = '零一二三四五六七八九'
const spoken = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return tens === 0
    ? (numerals[ones] ?? '')
    : `${tens > 1 ? numerals[tens] : ''}十${ones ? numerals[ones] : ''}`
}
const digitByDigit = (text: string) => [...text].map((digit) => numerals[Number(digit)]).join('')
const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
const two = (number: number) => String(number).padStart(2, '0')

type Home = { building: number; entrance: number; floor: number; door: number }
const writers: ((home: Home) => string)[] = [
  ({ building, entrance, floor, door }) => `${building}-${entrance}-${two(floor)}${two(door)}`,
  ({ building, entrance, floor, door }) => `${building}-${entrance}-${floor}${two(door)}`,
  ({ building, entrance, floor, door }) => `${two(building)}-${two(entrance)}-${two(floor)}${two(door)}`,
  ({ building, entrance, floor, door }) => `${building}-${entrance}-${floor}-${two(door)}`,
  ({ building, entrance, floor, door }) => `${building} ${entrance} ${floor}${two(door)}`,
  ({ building, entrance, floor, door }) => `${building}.${entrance}.${floor}${two(door)}`,
  ...['栋', '号楼', '幢', '座', '#', '#楼', '栋 '].flatMap((mark) => [
    ({ building, entrance, floor, door }: Home) => `${building}${mark}${entrance}单元${floor}${two(door)}`,
    ({ building, entrance, floor, door }: Home) =>
      `${building}${mark}${entrance}单元 ${two(floor)}${two(door)}室`,
    ({ building, entrance, floor, door }: Home) => `${building}${mark}${entrance}-${floor}${two(door)}`,
    ({ building, entrance, floor, door }: Home) => `${building}${mark}${entrance}单元${floor}楼${two(door)}`,
  ]),
  ({ building, entrance, floor, door }) =>
    `${spoken(building)}栋${spoken(entrance)}单元${digitByDigit(two(floor) + two(door))}`,
  ({ building, entrance, floor, door }) =>
    `${spoken(building)}号楼${spoken(entrance)}单元${floor}${two(door)}房`,
]

test('every way of writing a room reads back as its one code', () => {
  const home = fc.record({
    building: fc.integer({ min: 1, max: 99 }),
    entrance: fc.integer({ min: 1, max: 12 }),
    floor: fc.integer({ min: 1, max: 60 }),
    door: fc.integer({ min: 1, max: 24 }),
  })
  const dress = fc.constantFrom(
    (text: string) => text,
    wide,
    (text: string) => ` ${text} `,
  )
  fc.assert(
    fc.property(home, fc.constantFrom(...writers), dress, (given, write, dressed) => {
      const code = `${given.building}-${given.entrance}-${two(given.floor)}${two(given.door)}`
      expect([dressed(write(given)), codeOf(dressed(write(given)))]).toEqual([dressed(write(given)), code])
    }),
    { numRuns: 5000 },
  )
})

test('no text whatever breaks the reading', () => {
  const alphabet = [...'0123456789-—－#ABPSFL栋幢座号楼单元层室房商铺车位负一十百〇 .'] as [
    string,
    ...string[],
  ]
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...alphabet), { maxLength: 24 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => void readPlace(text)),
    { numRuns: 3000 },
  )
})
