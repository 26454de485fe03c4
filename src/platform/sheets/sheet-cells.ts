import { setImmediate } from 'node:timers/promises'
import { refuse } from '../refusal.ts'
import { withoutEscapes } from './book-parts.ts'
import type { NumberFormat } from './number-formats.ts'
import { type RawCell, rawCells } from './raw-cells.ts'
import { columnName } from './sheet-text.ts'
import type { SheetCell, SheetRow } from './sheets.contract.ts'
import { numberText, wallClock } from './wall-clock.ts'

/** What the cells of a workbook refer to. */
export type Referred = { shared: string[]; formats: NumberFormat[]; since1904: boolean }

/** Cells read at a stretch, some ten milliseconds' worth: the desk's own requests are answered in between. */
const stretch = 10_000

/** The rows of one sheet that hold anything, in their order. Refuses `sheet.too_many_rows`. */
export async function sheetRows(xml: string, referred: Referred, mostRows: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  let count = 0
  for (const raw of rawCells(xml)) {
    if (++count % stretch === 0) await setImmediate()
    const cell = understood(raw, referred)
    if (!cell) continue
    if (rows.at(-1)?.number !== raw.row) rows.push({ number: raw.row, cells: new Map() })
    if (rows.length > mostRows) refuse('invalid', 'sheet.too_many_rows', { facts: { most: mostRows } })
    rows.at(-1)!.cells.set(raw.column, cell)
  }
  return rows
}

type Value = Pick<SheetCell, 'kind' | 'value' | 'text'>

function understood(raw: RawCell, referred: Referred): SheetCell | undefined {
  const value = valueIn(raw, referred)
  if (!value || value.text === '') return undefined
  const cell: SheetCell = { ref: `${columnName(raw.column)}${raw.row}`, ...value }
  return raw.formula ? { ...cell, formula: true } : cell
}

function valueIn({ type, raw, style }: RawCell, referred: Referred): Value | undefined {
  switch (type) {
    case 's':
      return textValue(referred.shared[Number(raw)] ?? '')
    case 'inlineStr':
      return textValue(raw)
    case 'str':
      return textValue(withoutEscapes(raw))
    case 'b':
      return { kind: 'bool', value: raw.trim() === '1', text: raw.trim() === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { kind: 'error', value: raw, text: raw.trim() }
    case 'd':
      return {
        kind: 'date',
        value: raw,
        text: raw
          .replace('T', ' ')
          .replace(/ 00:00:00.*/, '')
          .trim(),
      }
    default:
      return numberValue(raw, referred.formats[style], referred.since1904)
  }
}

/** Spaces of every width at the ends, and characters without width anywhere, are no part of what was written. */
const textValue = (value: string): Value => ({
  kind: 'text',
  value,
  text: value.replace(/[\u200b-\u200d\u2060\ufeff]/g, '').trim(),
})

function numberValue(raw: string, format: NumberFormat | undefined, since1904: boolean): Value | undefined {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return undefined
  const day = format?.date ? wallClock(value, since1904) : undefined
  if (day !== undefined) return { kind: 'date', value: day, text: day }
  return { kind: 'number', value, text: numberText(value, format?.zeros) }
}
