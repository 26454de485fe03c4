import type { CellRead } from './cells.ts'
import type { FieldKey } from './fields.ts'
import type { Fault } from './imports.contract.ts'
import type { SheetColumn } from './sheet.ts'

export type FaultFacts = Record<string, string | number>

/** One row of a list by field, gathering what is wrong with it as it is read. */
export class RowReader {
  readonly faults: Fault[] = []
  readonly row: number
  private readonly columns: ReadonlyMap<FieldKey, SheetColumn & { at: number }>
  private readonly cells: readonly string[]

  constructor(
    row: number,
    columns: ReadonlyMap<FieldKey, SheetColumn & { at: number }>,
    cells: readonly string[],
  ) {
    this.row = row
    this.columns = columns
    this.cells = cells
  }

  has(key: FieldKey): boolean {
    return this.columns.has(key)
  }

  text(key: FieldKey): string {
    const column = this.columns.get(key)
    return column ? (this.cells[column.at] ?? '').trim() : ''
  }

  /** The value of a cell; a fault of it is a warning, and the cell is left out. */
  take<T>(key: FieldKey, read: (text: string) => CellRead<T>): T | undefined {
    const { value, fault, note } = read(this.text(key))
    if (fault) this.warn(key, fault, { text: this.text(key).slice(0, 40) })
    if (note) this.warn(key, note, { text: this.text(key), value: String(value) })
    return value
  }

  /** The value of a cell without which the row cannot stand: a fault of it is an error. */
  need<T>(key: FieldKey, read: (text: string) => CellRead<T>): T | undefined {
    const { value, fault } = read(this.text(key))
    if (fault) this.refuse(key, fault, { text: this.text(key).slice(0, 40) })
    return value
  }

  warn(key: FieldKey | null, rule: string, facts: FaultFacts = {}): void {
    this.add(key, rule, 'warning', facts)
  }

  refuse(key: FieldKey | null, rule: string, facts: FaultFacts = {}): void {
    this.add(key, rule, 'error', facts)
  }

  /** Whether another row says the same in every cell. */
  isSameAs(other: RowReader): boolean {
    return (
      this.cells.length === other.cells.length && this.cells.every((cell, at) => cell === other.cells[at])
    )
  }

  get isGood(): boolean {
    return this.faults.every((fault) => fault.severity !== 'error')
  }

  private add(key: FieldKey | null, rule: string, severity: Fault['severity'], facts: FaultFacts): void {
    const column = key ? this.columns.get(key) : undefined
    this.faults.push({
      row: this.row,
      column: column?.label ?? '',
      letter: column?.letter ?? '',
      rule,
      severity,
      facts,
    })
  }
}
