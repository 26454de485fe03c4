/**
 * Brings what hands and input methods produce to one spelling: half-width capitals, one kind of dash, single
 * spaces, and Arabic numbers where a Chinese numeral stands for a building, entrance, floor or room.
 */
export function respell(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—―−─﹣~/_.·,、|\\]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/ ?(栋|幢|座|号|楼|单元|层|室|房|#) ?/g, '$1')
    .trim()
  return arabic(plain)
}

const digits = '零一二三四五六七八九'
const numeral = '[零〇一二两三四五六七八九十百]+'
/** Only numerals that stand in a place are numbers: 三角花园 and 一品阁 keep their names. */
const placed = new RegExp(
  `(?<=负|地下)${numeral}|${numeral}(?=栋|幢|座|号|楼|单元|层|室|房|#|-|$)|(?<=栋|幢|座|单元|层|楼)[零〇一二两三四五六七八九]{3,4}`,
  'g',
)

const arabic = (text: string): string => text.replace(placed, numberOf)

/** 十二 → 12, 一百零三 → 103; read digit by digit where it has no unit: 一八〇二 → 1802. */
function numberOf(word: string): string {
  const spelled = word.replaceAll('〇', '零').replaceAll('两', '二')
  if (!/[十百]/.test(spelled)) return [...spelled].map((digit) => digits.indexOf(digit)).join('')
  const [, hundreds = '', tens = '', ones = ''] =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(spelled) ??
    []
  const hasTen = spelled.includes('十')
  const value = digit(hundreds) * 100 + (hasTen ? digit(tens) || 1 : 0) * 10 + digit(ones)
  return value > 0 ? String(value) : word
}

const digit = (character: string): number => (character ? digits.indexOf(character) : 0)
