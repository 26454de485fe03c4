import { instantOf, momentOf, yuan } from '../print/values.ts'
import { columnName, xmlText } from './sheet-text.ts'
import type { CellKind, SheetColumn } from './sheets.contract.ts'
import { styleOf } from './style-parts.ts'

const dayMs = 86_400_000
/** Excel counts days from the last but one of 1899 (it believes 1900 was a leap year). */
const dayZero = Date.UTC(1899, 11, 30)
/** Excel shows wall clocks: Shanghai's is eight hours ahead of UTC all year. */
const shanghaiOffset = 8 * 3_600_000

/** One row as XML. */
export const rowXml = (number: number, cells: string[], height?: number): string =>
  `<row r="${number}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`

export const textCell = (row: number, column: number, text: string, style: number): string =>
  text === ''
    ? `<c r="${columnName(column)}${row}" s="${style}"/>`
    : `<c r="${columnName(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

/** The cells of one record. A value its column cannot hold as a number or date is written as text. */
export const recordCells = (columns: SheetColumn[], row: number, values: Record<string, unknown>): string[] =>
  columns.map((column, index) => {
    const value = values[column.key]
    const number = numberOf(column.kind, value)
    if (number === undefined) return textCell(row, index + 1, textOf(value), styleFor(column.kind, value))
    return `<c r="${columnName(index + 1)}${row}" s="${styleOf[column.kind]}"><v>${number}</v></c>`
  })

/** A number column's empty or odd cell keeps the column's look; odd text is marked as text. */
const styleFor = (kind: CellKind, value: unknown): number =>
  value === null || value === undefined || value === '' || kind === 'long' ? styleOf[kind] : styleOf.text

function numberOf(kind: CellKind, value: unknown): number | string | undefined {
  switch (kind) {
    case 'int':
    case 'dec':
      return numeric(value)
    case 'money':
      return typeof value === 'bigint' || Number.isSafeInteger(value)
        ? yuan(value).replaceAll(',', '')
        : undefined
    case 'date':
      return daySerial(value)
    case 'moment':
      return isDay(value) ? daySerial(value) : wallSerial(value)
    default:
      return undefined
  }
}

function numeric(value: unknown): number | string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  // a numeric from the database is text; beyond fifteen digits Excel would round it
  if (typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value) && value.length <= 16) return value
  return undefined
}

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A day as it stands, or the day an instant falls on in Shanghai. */
function daySerial(value: unknown): number | undefined {
  if (!isDay(value)) {
    const wall = wallSerial(value)
    return wall === undefined ? undefined : Math.floor(wall)
  }
  const at = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(at) ? undefined : serial(at)
}

function wallSerial(value: unknown): number | undefined {
  const at = instantOf(value)
  return at && serial(at.getTime() + shanghaiOffset)
}

/** Days since Excel's beginning; undefined for what it cannot show as a date, before March 1900 or after 9999. */
function serial(wallMs: number): number | undefined {
  const days = Math.round(((wallMs - dayZero) / dayMs) * 86_400) / 86_400
  return days >= 61 && days < 2_958_466 ? days : undefined
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return momentOf(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
