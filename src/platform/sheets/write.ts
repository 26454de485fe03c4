import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type RowSource, rowSource } from './row-source.ts'
import { recordCells, rowXml, textCell } from './sheet-rows.ts'
import { columnName, tabName } from './sheet-text.ts'
import type { CellKind, SheetColumn, SheetToWrite } from './sheets.contract.ts'
import { styleOf } from './style-parts.ts'
import { closingParts, openingParts, sheetPartName } from './workbook-parts.ts'
import { type ZipPart, zipped } from './zip.ts'

/** Excel's rows in one sheet, and a size at which a sheet is full anyway: parts of an archive hold 4 GB. */
const full = { rows: 1_048_576, characters: 1_000_000_000 }
/** Rows are handed on when this much XML has gathered. */
const chunkLength = 1 << 16

/**
 * Writes a workbook to a stream at the pace it is taken, holding no more than a few rows: an export has no row
 * limit, what passes Excel's goes on to further sheets. Rejects when the receiver goes away or `signal` aborts,
 * and then asks for no further rows.
 */
export const writeSheet = (out: Writable, sheet: SheetToWrite, signal?: AbortSignal): Promise<void> =>
  pipeline(sheetStream(sheet), out, { signal })

/** The same workbook as a stream to be read, such as the body of an HTTP reply. */
export const sheetStream = (sheet: SheetToWrite): Readable =>
  Readable.from(zipped(parts(sheet)), { objectMode: false, highWaterMark: chunkLength })

async function* parts(sheet: SheetToWrite): AsyncGenerator<ZipPart> {
  yield* openingParts
  const rows = await rowSource(sheet.rows)
  const tabs: string[] = []
  try {
    do {
      tabs.push(tabName(sheet.name, tabs.length + 1))
      yield { name: sheetPartName(tabs.length), content: sheetXml(sheet, rows) }
    } while (rows.upcoming)
  } finally {
    await rows.close()
  }
  yield* closingParts(tabs, sheet.heading.length + 1)
}

async function* sheetXml(sheet: SheetToWrite, rows: RowSource): AsyncGenerator<Buffer> {
  const headRow = sheet.heading.length + 1
  let text = opening(sheet.columns, headRow) + headingRows(sheet)
  let number = headRow
  let length = text.length
  const lastRow = Math.min(full.rows, headRow + (sheet.rowsPerSheet ?? full.rows))
  while (rows.upcoming && number < lastRow && length < full.characters) {
    number++
    const row = rowXml(number, recordCells(sheet.columns, number, rows.upcoming))
    text += row
    length += row.length
    if (text.length > chunkLength) {
      yield Buffer.from(text)
      text = ''
    }
    await rows.advance()
  }
  yield Buffer.from(text + closing(sheet.columns.length, headRow, number))
}

const usualWidth: Record<CellKind, number> = {
  text: 14,
  long: 42,
  int: 8,
  dec: 12,
  money: 14,
  date: 12,
  moment: 17,
}

/** Everything before the rows: the column names stay in view, and the sheet prints as wide as its paper. */
function opening(columns: SheetColumn[], headRow: number): string {
  const below = `A${headRow + 1}`
  const cols = columns.map(({ width, kind }, index) => {
    const characters = width ?? usualWidth[kind]
    return `<col min="${index + 1}" max="${index + 1}" width="${characters}" customWidth="1" style="${styleOf[kind]}"/>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0">',
    `<pane ySplit="${headRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="16"/><cols>${cols.join('')}</cols><sheetData>`,
  ].join('')
}

function headingRows(sheet: SheetToWrite): string {
  const lines = sheet.heading.map((line, index) =>
    index === 0
      ? rowXml(1, [textCell(1, 1, line, styleOf.title)], 30)
      : rowXml(index + 1, [textCell(index + 1, 1, line, styleOf.subtitle)]),
  )
  const headRow = sheet.heading.length + 1
  const names = sheet.columns.map(({ title }, index) => textCell(headRow, index + 1, title, styleOf.header))
  return lines.join('') + rowXml(headRow, names, 24)
}

function closing(columnCount: number, headRow: number, lastRow: number): string {
  const last = columnName(columnCount)
  const merged = Array.from(
    { length: headRow - 1 },
    (_, index) => `<mergeCell ref="A${index + 1}:${last}${index + 1}"/>`,
  )
  return [
    `</sheetData><autoFilter ref="A${headRow}:${last}${lastRow}"/>`,
    merged.length > 0 && columnCount > 1
      ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
      : '',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R第 &amp;P 页  共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('')
}
