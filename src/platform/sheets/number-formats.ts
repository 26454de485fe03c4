import { markup } from './markup.ts'

/** How the numbers of a style are shown: as a date, with leading zeros, or plainly. */
export type NumberFormat = { date: boolean; zeros: number }

const plainNumber: NumberFormat = { date: false, zeros: 0 }

/** Excel's own formats that show dates or times; 27–36 and 50–58 are those of Chinese Excel. */
const builtInDates = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** The format of each cell style in a workbook's styles part, by style index. */
export function numberFormats(styles: string): NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  for (const piece of markup(styles)) {
    if (piece.kind === 'close' && piece.name === 'cellXfs') inCells = false
    if (piece.kind !== 'open') continue
    const id = Number(piece.attributes.numFmtId)
    if (piece.name === 'numFmt') codes.set(id, piece.attributes.formatCode ?? '')
    if (piece.name === 'cellXfs') inCells = true
    if (piece.name === 'xf' && inCells) formats.push(formatOf(id, codes.get(id)))
  }
  return formats
}

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return builtInDates(id) ? { date: true, zeros: 0 } : plainNumber
  const first = code.split(';')[0]!
  // quoted words, [colours] and \escaped signs are not format letters; [h] is elapsed time, not a date
  const letters = first.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  return { date: /[ymdhs年月日]/i.test(letters), zeros: /^0+$/.test(letters) ? letters.length : 0 }
}
