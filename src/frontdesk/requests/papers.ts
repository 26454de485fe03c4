import { printOnForm, registerSheet } from '../../documents/printing/printing.ts'
import { recordOfSubject, recordPage } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiInstant } from '../../platform/clock.ts'
import { read } from '../../platform/database/transaction.ts'
import type { Correction } from '../../platform/print/print.contract.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import { urlOf } from './matter.ts'
import { type Days, formSourceOf, registerOf } from './register.ts'
import { registerRowOf } from './requests.form.ts'
import type { RegisterRow } from './requests.lists.contract.ts'

const form = 'QR-KF-06-01'
const mostDays = 31
const dayMs = 86_400_000

/** QR-KF-06-01 of some days on paper. Refuses more than 31 days at a time: longer ones go to a sheet. */
export async function printRegister(
  actor: Actor,
  estateId: number,
  days: Days,
  language?: Language,
): Promise<Buffer> {
  const length = (shanghaiInstant(days.to).getTime() - shanghaiInstant(days.from).getTime()) / dayMs + 1
  if (length > mostDays)
    refuse('invalid', 'request.too_many_days', { field: 'to', clause: form, facts: { most: mostDays } })
  const rows: RegisterRow[] = []
  for await (const row of registerOf(actor, estateId, days)) rows.push(row)
  return printOnForm(actor, estateId, form, { rows, period: periodOf(days), language })
}

const periodOf = ({ from, to }: Days): string => (from === to ? from : `${from} – ${to}`)

/** QR-KF-06-01 of some days as a workbook, row by row, however many there are. */
export const printRegisterSheet = (
  actor: Actor,
  estateId: number,
  days: Days,
  language?: Language,
): Promise<SheetToWrite> =>
  registerSheet(actor, estateId, form, {
    rows: registerOf(actor, estateId, days),
    period: periodOf(days),
    language,
  })

/** One matter on the form, under the edition it was filed under, its corrections legible (V00-7). */
export async function printRecord(
  actor: Actor,
  { estateId, id }: { estateId: number; id: string },
  origin: string,
  language?: Language,
): Promise<Buffer> {
  const { source, record } = await read(actor, async (tx) => ({
    source: await formSourceOf(tx, estateId, id),
    record: await recordOfSubject(tx, estateId, form, id),
  }))
  if (!source) refuse('not_found', 'request.not_found', { clause: 'KF05-02' })
  const row = registerRowOf(source, now())
  const { corrections } = record ? await recordPage(actor, estateId, record.id) : { corrections: [] }
  return printOnForm(actor, estateId, form, {
    edition: record?.revision.split(' ').at(-1),
    rows: [{ ...row, corrections: corrections.map(correctionOf) }],
    number: source.number,
    late: source.late ? (record?.lateReason ?? '—') : undefined,
    url: `${origin}${urlOf(id)}`,
    language,
  })
}

const correctionOf = (each: {
  field: string
  oldValue: string
  corrector: string
  correctedAt: string
}): Correction => ({ key: each.field, was: each.oldValue, by: each.corrector, at: each.correctedAt })
