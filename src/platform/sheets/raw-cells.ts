import { refuse } from '../refusal.ts'
import { textReader } from './book-parts.ts'
import { markup } from './markup.ts'

/** A cell as the file holds it: its value not yet understood. */
export type RawCell = {
  row: number
  column: number
  /** Excel's t: s shared text, inlineStr, str, b, e, d, n or nothing for a number */
  type: string
  style: number
  raw: string
  formula: boolean
}

/** Excel's own bounds; a reference beyond them is a damaged file's. */
const last = { row: 1_048_576, column: 16_384 }

/** The cells of a sheet's XML in their order. Cells and rows without a reference follow the one before. */
export function* rawCells(xml: string): Generator<RawCell> {
  const inline = textReader()
  let row = 0
  let column = 0
  let inValue = false
  let cell: RawCell | undefined
  for (const piece of markup(xml)) {
    if (cell?.type === 'inlineStr') inline.take(piece)
    if (piece.kind === 'text') {
      if (cell && inValue) cell.raw += piece.text
      continue
    }
    if (piece.name === 'row' && piece.kind === 'open') {
      row = within(Number(piece.attributes.r) || row + 1, last.row)
      column = 0
    } else if (piece.name === 'c' && piece.kind === 'open') {
      column = within(columnOf(piece.attributes.r) ?? column + 1, last.column)
      inline.begin()
      cell = piece.empty ? undefined : openCell(row, column, piece.attributes)
    } else if (piece.name === 'c' && cell) {
      yield cell.type === 'inlineStr' ? { ...cell, raw: inline.end() } : cell
      cell = undefined
    } else if (piece.name === 'v') inValue = piece.kind === 'open' && !piece.empty
    else if (piece.name === 'f' && cell) cell.formula = true
  }
}

const openCell = (row: number, column: number, attributes: Record<string, string>): RawCell => ({
  row,
  column,
  type: attributes.t ?? 'n',
  style: Number(attributes.s ?? 0),
  raw: '',
  formula: false,
})

function columnOf(ref: string | undefined): number | undefined {
  const letters = /^([A-Za-z]{1,3})\d/.exec(ref ?? '')?.[1]
  if (!letters) return undefined
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

const within = (number: number, most: number): number =>
  Number.isInteger(number) && number >= 1 && number <= most ? number : refuse('invalid', 'sheet.damaged')
