import { type Box, innerWidth, mm, padding, type Strip } from './boxes.ts'
import { valueBox } from './cells.ts'
import type { FormColumn, FormRow } from './print.contract.ts'
import { nameLines, type Setting } from './typeset.ts'
import { tableRows } from './values.ts'

export const headingFill = '#f0f1f2'

const columnsOfGrid = 12

/**
 * A labelled grid: fields laid from left to right, each a name beside its value, twelve cells to a line;
 * a table field takes the whole width with its own columns and rows.
 */
export function gridStrips(setting: Setting, fields: FormColumn[], row: FormRow, width: number): Strip[] {
  const strips: Strip[] = []
  let line: FormColumn[] = []
  const close = (): void => {
    if (line.length > 0) strips.push(fieldStrip(setting, line, row, width))
    line = []
  }
  for (const field of fields.flatMap(opened)) {
    const ownTable = field.type === 'table' && !field.inline
    if (ownTable || cellsOf(line) + spanOf(field) > columnsOfGrid) close()
    if (ownTable) strips.push(...tableStrips(setting, field, row, width))
    else line.push(field)
  }
  close()
  return strips
}

/** A group whose fields stand apart is that many fields; any other shares one cell. */
const opened = (field: FormColumn): FormColumn[] =>
  field.type === 'group' && field.apart ? (field.sub ?? []) : [field]

const spanOf = (field: FormColumn): number => field.span ?? columnsOfGrid
const cellsOf = (line: FormColumn[]): number => line.reduce((sum, field) => sum + spanOf(field), 0)

function fieldStrip(setting: Setting, line: FormColumn[], row: FormRow, width: number): Strip {
  const label = Math.min(mm(24), setting.size * 5.2 + 2 * padding.x)
  const total = cellsOf(line)
  const boxes: Box[] = []
  let left = 0
  for (const field of line) {
    const right = left + (width * spanOf(field)) / total
    const middle = left + label
    const name = { left, right: middle }
    boxes.push(
      {
        ...name,
        pieces: nameLines(setting, field, innerWidth(name), 'normal'),
        align: 'center',
        fill: headingFill,
      },
      valueBox(setting, field, row, { left: middle, right }),
    )
    left = right
  }
  const lines = Math.max(...line.map((field) => field.lines ?? (field.type === 'sig' ? 2.6 : 1)))
  const height = (count: number): number => setting.size * 1.26 * count + mm(2)
  const roomy = line.some((field) => field.type === 'long' || field.type === 'group')
  return { boxes, least: height(1), wished: height(lines), stretch: roomy && lines > 2 ? 2.5 : 1.4 }
}

/** A table inside a form: its name, its columns' names, its rows, and ruled rows to write in by hand. */
function tableStrips(setting: Setting, table: FormColumn, row: FormRow, width: number): Strip[] {
  const columns = table.sub ?? []
  const rows = tableRows(row.values[table.key]).map((values) => ({ complete: row.complete, values }))
  const atLeast = row.complete ? 1 : (table.ruled ?? 3)
  const ruled = Math.max(0, atLeast - rows.length)
  const empty = Array.from({ length: ruled }, () => ({ values: {}, complete: row.complete }))
  const plain = { ...setting, grid: false }
  const heading = { ...headingStrip(plain, columns, 0, width), keepWithNext: true }
  const lines = [...rows, ...empty].map((one) => rowStrip(plain, columns, one, 0, width, mm(5.4)))
  return [
    bar(setting, table, width),
    heading,
    ...lines.map((line) => ({ ...line, stretch: 1.4, under: heading })),
  ]
}

/** A heading across the whole width. */
export const bar = (setting: Setting, named: FormColumn, width: number): Strip => ({
  boxes: [
    {
      left: 0,
      right: width,
      pieces: nameLines(setting, named, width - 2 * padding.x, 'bold'),
      align: 'left',
      fill: headingFill,
    },
  ],
  least: mm(5),
  keepWithNext: true,
})

/** The names of columns standing side by side, groups above their members. */
export function headingStrip(setting: Setting, columns: FormColumn[], left: number, right: number): Strip {
  const bounds = shares(columns, left, right)
  const boxes = columns.map((column, index): Box => {
    const own = bounds[index]!
    const pieces = nameLines(setting, column, innerWidth(own), 'bold')
    const under = column.apart
      ? headingStrip(setting, column.sub ?? [], own.left, own.right).boxes
      : undefined
    return { ...own, pieces, align: 'center', fill: headingFill, under }
  })
  return { boxes, least: mm(6) }
}

/** One record as boxes under those names. */
export function rowStrip(
  setting: Setting,
  columns: FormColumn[],
  row: FormRow,
  left: number,
  right: number,
  least: number,
): Strip {
  const bounds = shares(columns, left, right)
  const boxes = columns.flatMap((column, index): Box[] => {
    const own = bounds[index]!
    if (column.apart) return rowStrip(setting, column.sub ?? [], row, own.left, own.right, least).boxes
    return [valueBox(setting, column, row, own)]
  })
  return { boxes, least }
}

/** Divides the width between columns by their widths on the form. */
function shares(columns: FormColumn[], left: number, right: number): { left: number; right: number }[] {
  const total = columns.reduce((sum, column) => sum + widthOf(column), 0)
  let at = left
  return columns.map((column) => {
    const own = { left: at, right: at + ((right - left) * widthOf(column)) / total }
    at = own.right
    return own
  })
}

const widthOf = (column: FormColumn): number =>
  column.width ?? (column.apart ? (column.sub ?? []).reduce((sum, sub) => sum + widthOf(sub), 0) : 12)
