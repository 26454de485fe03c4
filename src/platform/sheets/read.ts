import { refuse } from '../refusal.ts'
import { type Relation, relationsOf, relationsPart, shared, workbookTabs } from './book-parts.ts'
import { numberFormats } from './number-formats.ts'
import { type Referred, sheetRows } from './sheet-cells.ts'
import type { ReadSheet } from './sheets.contract.ts'
import { openArchive } from './unzip.ts'

export type ReadLimits = { bytes: number; rows: number }

/** An office's own lists are a few thousand rows; a whole company's are below this. */
const usual: ReadLimits = { bytes: 20_000_000, rows: 50_000 }

/**
 * Reads every sheet of an .xlsx workbook: each cell with its place, its kind and what a person reads in it;
 * formulas by their stored result. Refuses by name what is too big, old (.xls), encrypted, damaged or no workbook.
 */
export async function readSheets(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadSheet[]> {
  const { bytes: mostBytes, rows: mostRows } = { ...usual, ...limits }
  if (bytes.length > mostBytes) refuse('invalid', 'sheet.too_big', { facts: { megabytes: mostBytes / 1e6 } })
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const archive = openArchive(zipOnly(file))
  const text = async (name: string | undefined): Promise<string> =>
    (name && (await archive.part(name))?.toString('utf8')) || ''
  const partOf = (relations: Relation[], kind: string): string | undefined =>
    relations.find((relation) => relation.kind === kind)?.part
  const book = partOf(relationsOf(await text(relationsPart('')), ''), 'officeDocument') ?? 'xl/workbook.xml'
  const relations = relationsOf(await text(relationsPart(book)), book)
  const { tabs, since1904 } = workbookTabs(await text(book), relations)
  if (tabs.length === 0) refuse('invalid', 'sheet.not_xlsx')
  const referred: Referred = {
    shared: shared(await text(partOf(relations, 'sharedStrings'))),
    formats: numberFormats(await text(partOf(relations, 'styles'))),
    since1904,
  }
  const sheets: ReadSheet[] = []
  for (const { name, hidden, part } of tabs) {
    sheets.push({ name, hidden, rows: await sheetRows(await text(part), referred, mostRows) })
  }
  return sheets
}

/** A workbook begins like any ZIP; the old .xls and encrypted files begin otherwise, and people deserve to be told. */
function zipOnly(file: Buffer): Buffer {
  if (file.length < 4) refuse('invalid', 'sheet.not_xlsx')
  const mark = file.readUInt32BE(0)
  if (mark === 0xd0cf11e0) {
    refuse('invalid', file.includes(utf16('EncryptedPackage')) ? 'sheet.encrypted' : 'sheet.old_format')
  }
  if (mark !== 0x504b0304) refuse('invalid', 'sheet.not_xlsx')
  return file
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
