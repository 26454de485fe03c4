import type { Language } from '../words.ts'
import type { Align, TextLine } from './boxes.ts'
import { balancedLines, breakLines } from './lines.ts'
import type { FormColumn } from './print.contract.ts'
import { printable } from './printable.ts'
import type { Weight } from './typeface.ts'

/** How one print is set: type size, language, and what it has found on the way. */
export type Setting = {
  size: number
  language: Language
  blank: boolean
  photos: boolean
  /** dates of this year are written without it; in a labelled grid the year is always written */
  year?: string
  /** a labelled grid offers its answers as boxes to tick; a register's row writes the answer only */
  grid: boolean
  /** characters the typeface could not draw, collected for the note at the foot */
  missing: Set<string>
}

export type Look = {
  size?: number
  weight?: Weight
  colour?: string
  struck?: boolean
  align?: Align
  /** lines of equal length, for short texts that stand in the middle; others only lest a sign or two stand alone */
  even?: boolean
}

export const mark = '#b00020'
export const faint = '#555555'

/** Text as lines that fit `width`. */
export function textLines(setting: Setting, text: string, width: number, look: Look = {}): TextLine[] {
  if (text === '') return []
  const { size = setting.size, weight = 'normal', even, ...rest } = look
  const clean = printable(text, setting.missing)
  const broken = breakLines(clean, width, size, weight)
  const orphaned = broken.length > 1 && broken.at(-1)!.length <= 2
  const lines = even || orphaned ? balancedLines(clean, width, size, weight) : broken
  return lines.map((line) => ({ kind: 'line', text: line, size, weight, ...rest }))
}

export const small = (setting: Setting): Look => ({ size: setting.size - 1.5, colour: faint })

/** A column's name: Chinese, English beneath when asked, ★ on an empty form where the manual requires it. */
export function nameLines(setting: Setting, column: FormColumn, width: number, weight: Weight): TextLine[] {
  const star = setting.blank && isRequired(column) ? '★' : ''
  const chinese = textLines(setting, column.zh + star, width, { weight, even: true })
  if (setting.language === 'zh') return chinese
  return [...chinese, ...textLines(setting, column.en, width, { size: setting.size - 1.5, even: true })]
}

const isRequired = (column: FormColumn): boolean =>
  column.required === true || (column.type === 'group' && (column.sub ?? []).some(isRequired))
