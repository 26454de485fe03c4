import { type Align, type Box, innerWidth, type Piece, type TextLine } from './boxes.ts'
import { photoPieces, signaturePieces } from './imprints.ts'
import { breakLines } from './lines.ts'
import type { Correction, FormColumn, FormRow, Signature, ValueKind } from './print.contract.ts'
import { printable } from './printable.ts'
import { faint, type Look, type Setting, small, textLines } from './typeset.ts'
import { boxes, choicesOf, isEmpty, momentOf, written } from './values.ts'

type Bounds = { left: number; right: number }

/** The box of one column of one record, with its corrections, '/' when nothing will come, and marks. */
export function valueBox(setting: Setting, column: FormColumn, row: FormRow, bounds: Bounds): Box {
  const width = innerWidth(bounds)
  const look: Look = row.void && !setting.grid ? { struck: true, colour: faint } : {}
  const pieces = valuePieces(setting, column, row, width, look)
  if (pieces.length === 0 && row.complete && !setting.blank) {
    return { ...bounds, pieces: textLines(setting, '/', width, look), align: 'center' }
  }
  const hint = pieces.length === 0 && setting.grid ? handHints[column.type] : undefined
  if (hint) return { ...bounds, pieces: textLines(setting, hint, width, { colour: faint }), align: 'right' }
  return { ...bounds, pieces, align: alignOf(setting, column, pieces) }
}

function valuePieces(setting: Setting, column: FormColumn, row: FormRow, width: number, look: Look): Piece[] {
  if (column.type === 'group') {
    return (column.sub ?? []).flatMap((sub) => valuePieces(setting, sub, row, width, look))
  }
  const corrected = (row.corrections ?? []).filter((correction) => correction.key === column.key)
  return [
    ...corrected.flatMap((one) => struckOut(setting, column, one, width)),
    ...plainPieces(setting, column, row.values[column.key], width, look),
    ...corrected
      .slice(-1)
      .flatMap((one) => textLines(setting, correctedBy(one, setting.year), width, small(setting))),
  ]
}

/** Manual 0.4: a single line through the old value, still legible, with name and date beside it. */
const struckOut = (setting: Setting, column: FormColumn, correction: Correction, width: number): TextLine[] =>
  textLines(setting, written(column, correction.was, setting.year) || '（空）', width, {
    struck: true,
    colour: faint,
  })

const correctedBy = (correction: Correction, year?: string): string =>
  `改 ${correction.by} ${momentOf(correction.at, year)}`

function plainPieces(
  setting: Setting,
  column: FormColumn,
  value: unknown,
  width: number,
  look: Look,
): Piece[] {
  if (setting.grid && offersBoxes(column)) return boxLines(setting, column, value, width, look)
  if (isEmpty(value)) return []
  if (column.type === 'sig' && typeof value === 'object')
    return signaturePieces(setting, value as Signature, width)
  if (column.type === 'photo' && setting.photos) return photoPieces(setting, value, width)
  const even = !setting.grid && column.type !== 'long' && column.type !== 'table'
  return textLines(setting, written(column, value, setting.year), width, { ...look, even })
}

const offersBoxes = (column: FormColumn): boolean => choicesOf(column).length > 0

/** Boxes to tick, none of them parted from its word at the end of a line. */
function boxLines(
  setting: Setting,
  column: FormColumn,
  value: unknown,
  width: number,
  look: Look,
): TextLine[] {
  const lines = breakLines(
    boxes(column, value).map((one) => printable(one, setting.missing)),
    width,
    setting.size,
  )
  return lines.map((text) => ({ kind: 'line', text, size: setting.size, weight: 'normal', ...look }))
}

/** What an empty labelled field offers the writing hand. */
const handHints: Partial<Record<ValueKind, string>> = {
  date: '年    月    日',
  dt: '年    月    日    时    分',
  sig: '年    月    日',
}

/** Long text reads from the left, amounts line up at the right, short answers stand in the middle of a row. */
function alignOf(setting: Setting, column: FormColumn, pieces: Piece[]): Align {
  if (column.type === 'money' || column.type === 'dec') return setting.grid ? 'left' : 'right'
  if (setting.grid || column.type === 'long' || column.type === 'table') return 'left'
  return column.type === 'text' && pieces.length > 2 ? 'left' : 'center'
}
