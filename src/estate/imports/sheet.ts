import { refuse } from '../../platform/refusal.ts'
import { readSheets } from '../../platform/sheets/read.ts'
import { columnName } from '../../platform/sheets/sheet-text.ts'
import type { ReadSheet, SheetCell } from '../../platform/sheets/sheets.contract.ts'
import { readTable } from '../../platform/sheets/table.ts'
import { vault } from '../../platform/vault.ts'
import { type FieldKey, fields, templateOf } from './fields.ts'

export type SheetColumn = { letter: string; label: string; key: FieldKey | null }

/** A list as it was handed in: every column, and every row below the names that holds anything. */
export type Sheet = {
  template: 'steward' | 'peer' | 'roster'
  columns: SheetColumn[]
  rows: { row: number; cells: string[]; formula?: true }[]
}

const most = { bytes: 20_000_000, rows: 50_000 }

/**
 * Reads the first sheet that names rooms. Refuses `import.no_rooms` when none has a room column, `import.no_rows` when
 * nothing stands below the names, and what reading a workbook refuses.
 */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  const sheets = (await readSheets(bytes, most)).filter((sheet) => !sheet.hidden && sheet.rows.length > 0)
  const found = sheets.map(listIn).find((list) => list !== undefined)
  if (!found) refuse('invalid', 'import.no_rooms', { field: 'file' })
  if (!found.rows.length) refuse('invalid', 'import.no_rows', { field: 'file' })
  return found
}

function listIn(sheet: ReadSheet): Sheet | undefined {
  const table = tableIn(sheet)
  if (!table) return undefined
  const keys = new Map(table.columns.map(({ letter, key }) => [letter, key as FieldKey]))
  const known = new Set<string>(keys.values())
  if (!known.has('code') && !(known.has('building') && known.has('room'))) return undefined
  const header = sheet.rows.find((row) => row.number === table.headerRow)!
  const columns = [...header.cells].map(([column, cell]) => {
    const letter = columnName(column)
    return { column, letter, label: cell.text, key: keys.get(letter) ?? null }
  })
  const kept = new Set(table.records.map((record) => record.row))
  return {
    template: templateOf(known),
    columns: columns.map(({ letter, label, key }) => ({ letter, label, key })),
    rows: sheet.rows
      .filter((row) => kept.has(row.number))
      .map((row) => {
        const cells = columns.map(({ column }) => textOf(row.cells.get(column)))
        const formula = columns.some(({ column }) => row.cells.get(column)?.formula)
        return { row: row.number, cells, ...(formula && { formula: true as const }) }
      }),
  }
}

function tableIn(sheet: ReadSheet) {
  try {
    return readTable(sheet, fields)
  } catch {
    return undefined
  }
}

/** Dates as YYYY-MM-DD, booleans and errors as Excel shows them. */
const textOf = (cell: SheetCell | undefined): string => (cell ? cell.text : '')

/** A list is full of personal data, so it waits sealed as a whole. */
export const sealSheet = (sheet: Sheet): string => vault().seal(JSON.stringify(sheet))

export const openSheet = (sealed: string): Sheet => JSON.parse(vault().open(sealed)) as Sheet
