import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import { type Language, label } from '../../platform/words.ts'
import type { Fault } from './imports.contract.ts'
import { importWords } from './imports.words.ts'
import type { RowRead } from './rows.ts'
import type { Sheet } from './sheet.ts'

/**
 * The rows something is wrong with, as they were, with what is wrong beside them: to be corrected and handed in again.
 * An error kept the row out, a reminder only a cell.
 */
export function faultSheet(sheet: Sheet, rows: readonly RowRead[], language: Language): SheetToWrite {
  const say = (key: string, facts = {}) => label(importWords, key, language, facts)
  const faulty = new Map(
    rows.filter((row) => row.reader.faults.length).map((row) => [row.row, row.reader.faults]),
  )
  return {
    name: say('import.faults'),
    heading: [],
    columns: [
      ...sheet.columns.map(({ letter, label: title }) => ({ key: letter, title, kind: 'text' as const })),
      { key: 'errors', title: say('import.column.errors'), kind: 'long', width: 60 },
      { key: 'warnings', title: say('import.column.warnings'), kind: 'long', width: 60 },
      { key: 'row', title: say('import.column.row'), kind: 'int' },
    ],
    rows: sheet.rows
      .filter(({ row }) => faulty.has(row))
      .map(({ row, cells }) => ({
        ...Object.fromEntries(sheet.columns.map(({ letter }, at) => [letter, cells[at]])),
        errors: sentences(faulty.get(row)!, 'error', language),
        warnings: sentences(faulty.get(row)!, 'warning', language),
        row,
      })),
  }
}

const sentences = (faults: readonly Fault[], severity: Fault['severity'], language: Language): string =>
  faults
    .filter((fault) => fault.severity === severity)
    .map((fault) => sentenceOf(fault, language))
    .join(language === 'zh' ? '；' : '; ')

/** 「手机号」(J 列)：位数不对 */
export function sentenceOf(fault: Fault, language: Language): string {
  const said = label(importWords, fault.rule, language, fault.facts)
  if (!fault.column) return said
  return language === 'zh'
    ? `「${fault.column}」(${fault.letter} 列)：${said}`
    : `${fault.column} (column ${fault.letter}): ${said}`
}
