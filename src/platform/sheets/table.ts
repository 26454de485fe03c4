import { refuse } from '../refusal.ts'
import { columnName } from './sheet-text.ts'
import type { ReadSheet, SheetCell, SheetRow } from './sheets.contract.ts'

/** One field of an import: what other systems and people call its column, and whether a list must have it. */
export type TableField = { key: string; labels: string[]; required?: boolean }

export type TableRecord = { row: number; cells: Record<string, SheetCell | undefined> }

export type ReadTable = {
  headerRow: number
  /** where each recognised field stands, as Excel names the column */
  columns: { key: string; letter: string; label: string }[]
  /** column names that mean nothing to this import, and are left out */
  unknown: string[]
  /** rows that hold anything in a recognised column */
  records: TableRecord[]
}

/** Headings, notes and blank rows may stand above the column names, within this many rows. */
const searched = 20

/**
 * Finds the row of column names in a sheet, whatever stands above it, and reads the rows below by field. A name
 * is matched without spaces, width, ★ and what stands in brackets. Refuses `sheet.no_header` when no row holds
 * the required names; of two columns with one name the first counts.
 */
export function readTable(sheet: ReadSheet, fields: TableField[]): ReadTable {
  const header = headerOf(sheet.rows.slice(0, searched), fields)
  const places = new Map<number, string>()
  const columns: ReadTable['columns'] = []
  const unknown: string[] = []
  for (const [column, cell] of header.cells) {
    const key = keyOf(cell, fields)
    if (!key) unknown.push(cell.text)
    else if (!columns.some((known) => known.key === key)) {
      places.set(column, key)
      columns.push({ key, letter: columnName(column), label: cell.text })
    }
  }
  const below = sheet.rows.filter((row) => row.number > header.number)
  const records = below
    .map((row) => recordOf(row, places))
    .filter((record) => Object.keys(record.cells).length > 0)
  return { headerRow: header.number, columns, unknown, records }
}

/** The row that names most fields, the first of equals; it must name every required one. */
function headerOf(rows: SheetRow[], fields: TableField[]): SheetRow {
  const named = rows.map(
    (row) => new Set([...row.cells.values()].map((cell) => keyOf(cell, fields)).filter(Boolean)),
  )
  const best = named.reduce(
    (found, keys, index) => (keys.size > (named[found]?.size ?? 0) ? index : found),
    0,
  )
  const missing = fields.filter((field) => field.required && !named[best]?.has(field.key))
  if (rows.length === 0 || named[best]!.size === 0 || missing.length > 0) {
    refuse('invalid', 'sheet.no_header', {
      facts: { missing: missing.map((field) => field.labels[0]).join('、') },
    })
  }
  return rows[best]!
}

const keyOf = (cell: SheetCell, fields: TableField[]): string | undefined => {
  const label = plainLabel(cell.text)
  return fields.find((field) => field.labels.some((known) => plainLabel(known) === label))?.key
}

/** 建筑面积（㎡） ★ and 建 筑 面 积 are one name. */
export const plainLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\(.*?\)|\[.*?\]|[\s*★:_]/g, '')
    .toLowerCase()

function recordOf(row: SheetRow, places: Map<number, string>): TableRecord {
  const cells: TableRecord['cells'] = {}
  for (const [column, key] of places) {
    const cell = row.cells.get(column)
    if (cell) cells[key] = cell
  }
  return { row: row.number, cells }
}
