import type { Language } from '../words.ts'
import type { TextPages } from './text-pages.ts'

export type Worded = { zh: string; en: string }

/** How a value is written on paper: chapter 5 of the manual facts, heading "类型缩写". */
export type ValueKind =
  | 'text'
  | 'long'
  | 'ref'
  | 'phone'
  | 'idNo'
  | 'date'
  | 'dt'
  | 'period'
  | 'enum'
  | 'checklist'
  | 'bool'
  | 'int'
  | 'dec'
  | 'money'
  | 'sig'
  | 'photo'
  | 'table'
  | 'group'

/** One answer of an enum or checklist. A value matches by its key or by its Chinese word. */
export type Choice = Worded & { key: string }

/** One column of a quality record, as the manual lists it. Pure data. */
export type FormColumn = Worded & {
  key: string
  type: ValueKind
  /** ★ in the manual: the record is not complete without it */
  required?: boolean
  /** share of the table's width, in millimetres on the form's own paper */
  width?: number
  /** cells of twelve that a labelled field takes in a grid */
  span?: number
  /** lines of writing room a labelled field keeps, even when empty */
  lines?: number
  choices?: Choice[]
  /** fields of a group, or columns of a table */
  sub?: FormColumn[]
  /** a group whose fields stand side by side under one heading; otherwise they share one cell, one below the other */
  apart?: true
  /** a table written out in one cell of a grid, its rows one after the other */
  inline?: true
  /** ruled rows an empty sub-table keeps for writing by hand */
  ruled?: number
  /** where a register prints it: once above the rows, in each row, or once below them; 'row' when absent */
  place?: 'head' | 'row' | 'foot'
}

/** One sheet of a multi-part slip (三联): its number suffix and whose it is. */
export type Part = Worded & { suffix: string }

/** A controlled form as data: what prints it, shows it in the register of forms, and heads its Excel export. */
export type FormLayout = {
  /** QR-KF-06-01 */
  code: string
  title: Worded
  /** register: many records as rows; single: one record as a labelled grid */
  kind: 'register' | 'single'
  orientation: 'portrait' | 'landscape'
  size: 'A4' | 'A5'
  rowsPerPage?: number
  columns: FormColumn[]
  /** who signs at the foot of each page; 填表人 and 审核人 when absent */
  signers?: Signer[]
  retention: Worded
  keptBy: Worded
  parts?: Part[]
  /** what the heading of an empty form asks for; its day when absent */
  asksFor?: Worded
  /** rows printed beforehand on an empty form, such as the items of a handover list */
  preset?: Record<string, unknown>[]
}

export type Signer = Worded & { key: string }

const usualSigners: Signer[] = [
  { key: 'filledBy', zh: '填表人', en: 'Filled in by' },
  { key: 'reviewedBy', zh: '审核人', en: 'Reviewed by' },
]

/** Who signs at the foot of a form (manual chapter 5, common foot). */
export const signersOf = (layout: FormLayout): Signer[] => layout.signers ?? usualSigners

/** A signature on a record: the drawn image where there is one, and always who, when and as what. */
export type Signature = {
  name: string
  /** PNG or JPEG bytes, or a data URL of them */
  image?: Uint8Array | string
  at?: Date | string
  /** what was signed for, such as 同意报价 */
  meaning?: string
}

/** A photograph for a photo column. */
export type Photo = { image: Uint8Array | string; caption?: string }

/** A correction stays legible: the old value struck through, with who and when (manual 0.4, V00-7). */
export type Correction = { key: string; was: unknown; by: string; at: Date | string }

/** One record's values by column key. Money is fen; instants are Date or ISO text. */
export type FormRow = {
  values: Record<string, unknown>
  /** its empty cells are drawn '/', because nothing more will be written in them (manual 0.4) */
  complete?: boolean
  /** a void number keeps its row, struck through (V00-8) */
  void?: boolean
  /** marked 补录: written down more than two hours after the fact (V00-6) */
  late?: boolean
  corrections?: Correction[]
}

/** Everything one print says besides the layout. */
export type FormData = {
  company: string
  estate: string
  /** version and revision in force for these records, such as A/0 */
  edition: string
  rows: FormRow[]
  /** how long it is kept, where the handbook in force says otherwise than the layout */
  retention?: string
  /** values of head and foot columns of a register */
  sheet?: FormRow
  /** serial number of the record, or of the register's sheet */
  number?: string
  /** the days a register covers, as a person says them */
  period?: string
  /** an empty form to fill in by hand */
  blank?: boolean
  /** watermark 作废: a void record, or an edition no longer in force (V00-4) */
  invalid?: boolean
  /** why the record was written late; prints 补录 in the heading */
  late?: string
  /** address of the record on screen, printed as a QR code */
  url?: string
  signatures?: Record<string, Signature>
  /** Chinese alone, or with English names beneath; Chinese when absent */
  language?: Language
  photos?: boolean
  /** print every part of a multi-part slip; otherwise the record alone */
  parts?: boolean
  printedAt: Date
  printedBy: string
}

/** What the house hands the press, and what comes back. */
/** What the press is handed: a form with its records, or pages of running text. */
export type PrintWork = { layout: FormLayout; data: FormData } | { text: TextPages }
export type PrintJob = { id: number } & PrintWork
export type PrintReply = { id: number; pdf: Uint8Array } | { id: number; fault: string }

/** The columns that hold values, groups opened, in the form's order. */
export const leavesOf = (columns: FormColumn[]): FormColumn[] =>
  columns.flatMap((column) => (column.type === 'group' ? leavesOf(column.sub ?? []) : [column]))

/** The columns a register prints at one place, in the form's order. */
export const placed = (layout: FormLayout, place: 'head' | 'row' | 'foot'): FormColumn[] =>
  layout.columns.filter((column) => (column.place ?? 'row') === place)
