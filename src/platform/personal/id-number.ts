import { dateOf, dayNumber } from '../calendar/day.ts'

/** What a resident identity number says of its holder. `number` is always the eighteen-digit form. */
export type IdNumber = { number: string; birthday: string; sex: 'male' | 'female' }
export type IdFault = 'length' | 'character' | 'region' | 'birthday' | 'checksum'

/** First two digits: provinces (GB/T 2260), residence permits of Hong Kong, Macau and Taiwan, permanent residents. */
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91 92 93 94 95 96 97 98 99'.split(
    ' ',
  ),
)

/** Half-width, no blanks, capital X. */
export const normaliseId = (text: string): string =>
  text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()

/**
 * Reads an identity number of eighteen digits (GB 11643, checked by ISO 7064 MOD 11-2) or of the fifteen used
 * until 1999. `today` YYYY-MM-DD refuses birthdays to come.
 */
export function readIdNumber(text: string, today = '9999-12-31'): IdNumber | { fault: IdFault } {
  const given = normaliseId(text)
  if (given.length !== 15 && given.length !== 18) return { fault: 'length' }
  if (!/^(?:\d{15}|\d{17}[\dX])$/.test(given)) return { fault: 'character' }
  if (!regions.has(given.slice(0, 2))) return { fault: 'region' }
  const number = given.length === 15 ? eighteen(given) : given
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDate(birthday) || birthday > today || birthday < '1850') return { fault: 'birthday' }
  if (number.at(17) !== checkDigit(number)) return { fault: 'checksum' }
  return { number, birthday, sex: Number(number.at(16)) % 2 === 1 ? 'male' : 'female' }
}

/** The old number with its century and check digit: all its holders were born in the twentieth. */
function eighteen(fifteen: string): string {
  const longer = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  return longer + checkDigit(longer)
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** The eighteenth character that belongs to the first seventeen. */
export function checkDigit(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] ?? ''
}

const isDate = (date: string): boolean => {
  const day = dayNumber(date)
  return Number.isFinite(day) && dateOf(day) === date
}
