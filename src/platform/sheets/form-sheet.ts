import {
  type FormColumn,
  type FormLayout,
  type FormRow,
  leavesOf,
  type ValueKind,
} from '../print/print.contract.ts'
import { isEmpty, written } from '../print/values.ts'
import type { Language } from '../words.ts'
import type { CellKind, SheetColumn, SheetToWrite } from './sheets.contract.ts'

const kinds: Partial<Record<ValueKind, CellKind>> = {
  long: 'long',
  table: 'long',
  int: 'int',
  dec: 'dec',
  money: 'money',
  date: 'date',
  dt: 'moment',
}

const kindOf = (column: FormColumn): CellKind => kinds[column.type] ?? 'text'

/** A record of a register, with its number where the form has no column for it. */
export type ExportRow = FormRow & { number?: string }

type Heading = {
  company: string
  estate: string
  edition: string
  period?: string
  printedAt: string
  printedBy: string
  language?: Language
}

const marks = {
  number: { zh: '编号', en: 'Record no.' },
  mark: { zh: '标记', en: 'Mark' },
}

/**
 * A register as a workbook: the form's columns one by one in the form's order, after the record's number, and
 * last whether it is void or was written late (V00-6, V00-8). Values stand as on paper, numbers as numbers.
 */
export function formSheet(
  layout: FormLayout,
  heading: Heading,
  rows: AsyncIterable<ExportRow>,
): SheetToWrite {
  const language = heading.language ?? 'zh'
  const leaves = leavesOf(layout.columns)
  const columns: SheetColumn[] = leaves.map((leaf) => ({
    key: leaf.key,
    title: leaf[language],
    kind: kindOf(leaf),
  }))
  return {
    name: layout.title[language],
    heading: [
      `${heading.estate}  ${layout.title[language]}`,
      [`${layout.code}  ${heading.edition}`, heading.company, heading.period].filter(Boolean).join('    '),
      `${language === 'zh' ? '导出：' : 'Exported: '}${heading.printedAt}  ${heading.printedBy}`,
    ],
    columns: [
      { key: '#number', title: marks.number[language], kind: 'text', width: 20 },
      ...columns,
      { key: '#mark', title: marks.mark[language], kind: 'text', width: 8 },
    ],
    rows: exported(leaves, rows),
  }
}

async function* exported(
  leaves: FormColumn[],
  rows: AsyncIterable<ExportRow>,
): AsyncGenerator<Record<string, unknown>> {
  for await (const row of rows) {
    const values: Record<string, unknown> = { '#number': row.number ?? '', '#mark': markOf(row) }
    for (const leaf of leaves) values[leaf.key] = cellValue(leaf, row.values[leaf.key])
    yield values
  }
}

const markOf = (row: ExportRow): string => [row.void && '作废', row.late && '补录'].filter(Boolean).join(' ')

/** Numbers, amounts and dates go over as they are; everything else in the words the paper has. */
function cellValue(column: FormColumn, value: unknown): unknown {
  const kind = kindOf(column)
  if (isEmpty(value)) return null
  return kind === 'text' || kind === 'long' ? written(column, value) : value
}
