import type { Content, TableCell } from 'pdfmake'
import type { Block, DocumentPage, Inline } from './controlled.contract.ts'

/** A document's text as printed: headings, clauses with their numbers in a column of their own, lists, tables. */
export const textContent = (blocks: readonly Block[]): Content[] => blocks.map(blockContent)

function blockContent(block: Block): Content {
  if (block.kind === 'heading')
    return {
      text: `${block.number}  ${block.text}`,
      bold: true,
      fontSize: 12,
      margin: [0, 10, 0, 4],
      headlineLevel: 1,
    }
  if (block.kind === 'list')
    return { ul: block.items.map((item) => ({ text: parts(item) })), margin: [34, 0, 0, 4] }
  if (block.kind === 'table')
    return { ...ruled([block.head, ...block.rows].map((row) => row.map(cell))), margin: [34, 2, 0, 6] }
  return {
    columns: [
      { text: block.number, width: 30 },
      { text: parts(block.parts), width: '*' },
    ],
    columnGap: 4,
    margin: [0, 0, 0, 4],
  }
}

const cell = (line: readonly Inline[]): TableCell => ({ text: parts(line) })

const parts = (line: readonly Inline[]) =>
  line.map((part) => ({
    text: part.text,
    bold: part.key !== undefined || part.strong === true,
    // a code or a figure is never broken over two lines
    noWrap: part.code !== undefined || part.key !== undefined,
  }))

/** The figures of the edition, so that paper says them too. */
export function figuresContent(page: DocumentPage): Content[] {
  if (page.parameters.length === 0) return []
  const head = ['条款', '参数', '值', '范围'].map((text) => ({ text, bold: true }))
  const rows = page.parameters.map((row) => [
    row.clause,
    row.zh,
    { text: row.text.zh, bold: true },
    row.bounds.zh,
  ])
  return [
    { text: '附 参数', bold: true, fontSize: 12, margin: [0, 12, 0, 4], headlineLevel: 1 },
    ruled([head, ...rows], [34, '*', 110, 130]),
  ]
}

/** A table with thin rules, its first row repeated on each page. */
export const ruled = (body: TableCell[][], widths?: (number | string)[]): RuledTable => ({
  table: {
    headerRows: 1,
    widths: widths ?? body[0]!.map((_, at, all) => (at === all.length - 1 ? '*' : 'auto')),
    body,
  },
  layout: 'thin',
})

type RuledTable = Extract<Content, { table: unknown }>
