/** How a column's values stand in a workbook. Phones, room numbers and record numbers are text, never numbers. */
export type CellKind = 'text' | 'long' | 'int' | 'dec' | 'money' | 'date' | 'moment'

export type SheetColumn = {
  key: string
  title: string
  kind: CellKind
  /** characters wide; by its kind when absent */
  width?: number
}

/** A table to be written as a workbook. */
export type SheetToWrite = {
  /** name of the tab; signs Excel forbids are replaced */
  name: string
  /** lines above the column names, the first as a heading: the form's name, its code and edition, the period */
  heading: string[]
  columns: SheetColumn[]
  /** values by column key: money in fen, dates as YYYY-MM-DD or an instant, moments as an instant */
  rows: Iterable<Record<string, unknown>> | AsyncIterable<Record<string, unknown>>
  /** rows after which another sheet is begun; as many as Excel holds when absent */
  rowsPerSheet?: number
}

/** One cell as it was read. */
export type SheetCell = {
  /** where it stands, as Excel names it: C5 */
  ref: string
  kind: 'text' | 'number' | 'date' | 'bool' | 'error'
  /** a date is YYYY-MM-DD, or YYYY-MM-DD HH:MM:SS when it has a time of day: a wall clock, no time zone */
  value: string | number | boolean
  /** as a person reads it, with the zeros of a number format such as 0000, trimmed */
  text: string
  /** the value is the stored result of a formula */
  formula?: true
}

export type SheetRow = {
  /** row number in Excel, from 1 */
  number: number
  /** by column number, from 1 */
  cells: Map<number, SheetCell>
}

export type ReadSheet = { name: string; hidden: boolean; rows: SheetRow[] }
