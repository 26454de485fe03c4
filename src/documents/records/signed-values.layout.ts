import type { FormColumn } from '../../platform/print/print.contract.ts'
import { momentText } from '../../platform/web/format.ts'
import type { Language } from '../../platform/words.ts'
import { formLayouts } from '../forms/forms.layout.ts'

/** What the chapters call the verbs and fields of what they file: keys such as request.verb.log, workOrder.field.result. */
export type ChapterSay = (subject: string, kind: 'verb' | 'field', key: string) => string

/** The column of a form that carries a field, within its groups too; undefined where the paper has none of that name. */
export function columnOf(form: string, field: string): FormColumn | undefined {
  const columns = formLayouts.find((layout) => layout.code === form)?.columns ?? []
  return columns.flatMap((column) => [column, ...(column.sub ?? [])]).find((column) => column.key === field)
}

const truth = { zh: ['否', '是'], en: ['no', 'yes'] } as const
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** A signed value in words: answers as the form words them, instants in Shanghai; null for what was left empty. */
export function wordedValue(
  column: FormColumn | undefined,
  value: unknown,
  language: Language,
): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return truth[language][value ? 1 : 0]
  if (Array.isArray(value)) return value.map((each) => wordedValue(column, each, language)).join('、') || null
  if (typeof value === 'object') return (value as { name?: string }).name ?? JSON.stringify(value)
  const choice = column?.choices?.find((each) => each.key === value || each.zh === value)
  if (choice) return choice[language]
  const text = String(value)
  return instant.test(text) ? momentText(new Date(text)) : text
}
