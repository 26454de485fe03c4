import { revisionInForce } from '../../documents/controlled/controlled.ts'
import { formLayout } from '../../documents/forms/forms.ts'
import { recordOfSubject } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiInstant } from '../../platform/clock.ts'
import { read } from '../../platform/database/transaction.ts'
import type { FormData } from '../../platform/print/print.contract.ts'
import { leavesOf } from '../../platform/print/print.contract.ts'
import { printForm } from '../../platform/print/print.ts'
import { refuse } from '../../platform/refusal.ts'
import type { CellKind, SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import { urlOf } from './matter.ts'
import { type Days, formSourceOf, registerOf } from './register.ts'
import { registerRowOf } from './requests.form.ts'

const form = 'QR-KF-06-01'
const mostDays = 31

type Heading = Pick<FormData, 'company' | 'estate' | 'edition' | 'printedAt' | 'printedBy' | 'language'>

async function headingOf(actor: Actor, estateId: number, language?: Language): Promise<Heading> {
  const printedAt = now()
  const edition = await revisionInForce(form, printedAt)
  const estate = await read(actor, (tx) =>
    tx
      .selectFrom('estate.estate')
      .select(['name', 'company_name'])
      .where('id', '=', estateId)
      .executeTakeFirst(),
  )
  if (!estate) refuse('not_found', 'http.not_found')
  const who = { company: estate.company_name, estate: estate.name }
  return { ...who, edition, printedAt, printedBy: actor.name, language }
}

/** QR-KF-06-01 of some days on paper. Refuses more than 31 days at a time: longer ones go to a sheet. */
export async function printRegister(actor: Actor, estateId: number, days: Days, language?: Language) {
  const length = (shanghaiInstant(days.to).getTime() - shanghaiInstant(days.from).getTime()) / 86_400_000 + 1
  if (length > mostDays)
    refuse('invalid', 'request.too_many_days', { field: 'to', clause: form, facts: { most: mostDays } })
  const rows = []
  for await (const row of registerOf(actor, estateId, days)) rows.push(row)
  const heading = await headingOf(actor, estateId, language)
  return printForm(formLayout(form), { ...heading, rows, period: periodOf(days) })
}

const periodOf = ({ from, to }: Days): string => (from === to ? from : `${from} – ${to}`)

/** One matter on the form, with its number, how late it was written, and where it stands on screen. */
export async function printRecord(
  actor: Actor,
  { estateId, id }: { estateId: number; id: string },
  baseUrl: string,
  language?: Language,
) {
  const { source, record } = await read(actor, async (tx) => ({
    source: await formSourceOf(tx, estateId, id),
    record: await recordOfSubject(tx, estateId, form, id),
  }))
  if (!source) refuse('not_found', 'request.not_found', { clause: 'KF05-02' })
  const heading = await headingOf(actor, estateId, language)
  return printForm(formLayout(form), {
    ...heading,
    edition: record?.revision.split(' ').at(-1) ?? heading.edition,
    rows: [registerRowOf(source, heading.printedAt)],
    number: source.number,
    late: source.late ? (record?.lateReason ?? '—') : undefined,
    url: `${baseUrl}${urlOf(id)}`,
  })
}

const kinds: Partial<Record<string, CellKind>> = { int: 'int', dt: 'moment', long: 'long' }

/** QR-KF-06-01 of some days as a workbook, row by row, however many there are. */
export async function registerSheet(
  actor: Actor,
  estateId: number,
  days: Days,
  language: Language = 'zh',
): Promise<SheetToWrite> {
  const layout = formLayout(form)
  const { company, estate, edition, printedAt, printedBy } = await headingOf(actor, estateId, language)
  const columns = leavesOf(layout.columns).map((column) => ({
    key: column.key,
    title: column[language],
    kind: kinds[column.type] ?? ('text' as const),
  }))
  return {
    name: layout.title[language],
    heading: [
      `${company} ${estate} ${layout.title[language]}`,
      `${form} ${edition}  ${periodOf(days)}  ${printedBy} ${printedAt.toISOString()}`,
    ],
    columns,
    rows: valuesOf(registerOf(actor, estateId, days), language),
  }
}

async function* valuesOf(rows: ReturnType<typeof registerOf>, language: Language) {
  const late = { zh: ['是', ''], en: ['yes', ''] }[language]
  for await (const { values } of rows) yield { ...values, overdue: values.overdue ? late[0] : late[1] }
}
