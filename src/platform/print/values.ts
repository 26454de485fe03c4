import { shanghaiDay, shanghaiTime } from '../clock.ts'
import type { Choice, FormColumn, Signature } from './print.contract.ts'
import { ticked } from './printable.ts'

/** Whether a cell holds nothing, so that '/' or a blank is drawn in it. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  return Array.isArray(value) && value.length === 0
}

/**
 * One value in words, as the form writes its kind of column. `year` is the year the page itself names: dates of
 * that year are written without it. Values of an unexpected shape are written as they are, never dropped.
 */
export function written(column: FormColumn, value: unknown, year?: string): string {
  if (isEmpty(value)) return ''
  switch (column.type) {
    case 'date':
      return dayOf(value, year)
    case 'dt':
      return momentOf(value, year)
    case 'period':
      return Array.isArray(value) ? value.map((day) => dayOf(day, year)).join(' 至 ') : plain(value)
    case 'money':
      return yuan(value)
    case 'int':
    case 'dec':
      return plain(value)
    case 'bool':
    case 'enum':
    case 'checklist':
      return listed(value)
        .map((one) => chosen(choicesOf(column), one)?.zh ?? plain(one))
        .join('、')
    case 'sig':
      return typeof value === 'string' ? value : (value as Signature).name
    case 'photo':
      return `照片 ${Array.isArray(value) ? value.length : 1} 张`
    case 'table':
      return tableInWords(column, value, year)
    default:
      return plain(value)
  }
}

/** An enum or checklist as paper asks it: every answer with its box, the given ones ticked. */
export function boxes(column: FormColumn, value: unknown): string[] {
  const answers = listed(value)
  const choices = choicesOf(column)
  const offered = choices.map((choice) => {
    const given = answers.some((answer) => chosen([choice], answer) !== undefined)
    return `${given ? ticked : '□'}${choice.zh}`
  })
  const unlisted = answers.filter((answer) => chosen(choices, answer) === undefined)
  return [...offered, ...unlisted.map((answer) => `${ticked}${plain(answer)}`)]
}

/** The rows of a table value; anything else is no rows. */
export const tableRows = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter((row) => typeof row === 'object' && row !== null) : []

/** Integer fen as yuan with two decimals and thousands marks: 26092 → 260.92. */
export function yuan(value: unknown): string {
  if (typeof value !== 'bigint' && !(typeof value === 'number' && Number.isSafeInteger(value)))
    return plain(value)
  const fen = BigInt(value)
  const size = fen < 0n ? -fen : fen
  const whole = (size / 100n).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0n ? '-' : ''}${whole}.${(size % 100n).toString().padStart(2, '0')}`
}

const listed = (value: unknown): unknown[] => (isEmpty(value) ? [] : Array.isArray(value) ? value : [value])

const yesOrNo: Choice[] = [
  { key: 'true', zh: '是', en: 'yes' },
  { key: 'false', zh: '否', en: 'no' },
]

/** The answers a column offers; none for columns that are written freely. */
export const choicesOf = (column: FormColumn): Choice[] =>
  column.type === 'bool' ? (column.choices ?? yesOrNo) : (column.choices ?? [])

const chosen = (choices: Choice[], value: unknown): Choice | undefined =>
  choices.find((choice) => choice.key === String(value) || choice.zh === value)

const plain = (value: unknown): string => {
  if (value instanceof Date) return momentOf(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const tableInWords = (column: FormColumn, value: unknown, year?: string): string =>
  Array.isArray(value)
    ? tableRows(value)
        .map((row) =>
          (column.sub ?? [])
            .map((sub) => written(sub, row[sub.key], year))
            .filter(Boolean)
            .join(' '),
        )
        .join(column.inline ? '；' : '\n')
    : plain(value)

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** A day: text YYYY-MM-DD is a day as it stands, an instant is the day it falls on in Shanghai. */
function dayOf(value: unknown, year?: string): string {
  if (typeof value === 'string' && dayPattern.test(value)) return withoutYear(value, year)
  const at = instantOf(value)
  return at ? withoutYear(shanghaiDay(at), year) : plain(value)
}

/** An instant to the minute, Shanghai time: 11-23 09:05. */
export function momentOf(value: unknown, year?: string): string {
  if (typeof value === 'string' && dayPattern.test(value)) return withoutYear(value, year)
  const at = instantOf(value)
  return at ? `${withoutYear(shanghaiDay(at), year)} ${shanghaiTime(at)}` : String(value)
}

const withoutYear = (day: string, year?: string): string => (day.startsWith(`${year}-`) ? day.slice(5) : day)

/** Only a Date or full ISO text is an instant: 明天下午 or 09:05 stays as written. */
export function instantOf(value: unknown): Date | undefined {
  const at = value instanceof Date ? value : isoInstant(value)
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}

const isoInstant = (value: unknown): Date | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value)
    ? new Date(value)
    : undefined
