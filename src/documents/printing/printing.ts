import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { read } from '../../platform/database/transaction.ts'
import type { FormData, FormLayout } from '../../platform/print/print.contract.ts'
import { printForm } from '../../platform/print/print.ts'
import { momentOf } from '../../platform/print/values.ts'
import { refuse } from '../../platform/refusal.ts'
import { type ExportRow, formSheet } from '../../platform/sheets/form-sheet.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import { numberAt, revisionInForce } from '../controlled/controlled.ts'
import { formLayout } from '../forms/forms.ts'

/** The door of printing: a chapter hands its rows, and the paper is headed as the handbook in force says. */

type Heading = Pick<FormData, 'company' | 'estate' | 'edition' | 'retention' | 'printedAt' | 'printedBy'>

/** What a chapter says of a print. `edition` is the one its records ran under; the one in force when absent. */
export type Printout = Omit<FormData, keyof Heading> & { edition?: string }

/** Prints records on their form as PDF, headed by company and estate, signed by whoever prints. */
export async function printOnForm(
  actor: Actor,
  estateId: number,
  code: string,
  { edition, ...print }: Printout,
): Promise<Buffer> {
  const layout = formLayout(code)
  return printForm(layout, { ...(await headingOf(actor, estateId, layout, edition)), ...print })
}

/** An empty form in its edition in force. Refuses `document.not_in_force` for a withdrawn one (V00-4). */
export const printBlank = (
  actor: Actor,
  estateId: number,
  code: string,
  options: Pick<FormData, 'language' | 'parts'> = {},
): Promise<Buffer> => printOnForm(actor, estateId, code, { ...options, rows: [], blank: true })

/** A register as a workbook to be streamed, however many rows. */
export async function registerSheet(
  actor: Actor,
  estateId: number,
  code: string,
  register: { rows: AsyncIterable<ExportRow>; period?: string; language?: Language; edition?: string },
): Promise<SheetToWrite> {
  const layout = formLayout(code)
  const heading = await headingOf(actor, estateId, layout, register.edition)
  const { period, language } = register
  return formSheet(
    layout,
    { ...heading, period, language, printedAt: momentOf(heading.printedAt) },
    register.rows,
  )
}

async function headingOf(
  actor: Actor,
  estateId: number,
  layout: FormLayout,
  edition: string | undefined,
): Promise<Heading> {
  const estate = await read(actor, (tx) =>
    tx
      .selectFrom('estate.estate')
      .select(['name', 'company_name'])
      .where('id', '=', estateId)
      .executeTakeFirst(),
  )
  if (!estate) refuse('not_found', 'http.not_found')
  return {
    company: estate.company_name,
    estate: estate.name,
    edition: edition ?? (await revisionInForce(layout.code)),
    retention: await retentionOf(layout),
    printedAt: now(),
    printedBy: actor.name,
  }
}

/** The years in force (record.retentionYears); the layout's own words while they say the same. */
async function retentionOf(layout: FormLayout): Promise<string | undefined> {
  const years = await numberAt(`record.retentionYears.QR${layout.code.slice(-2)}`)
  const said = layout.retention.zh
  const same = years === 0 ? said.startsWith('长期') : said.includes(`${years} 年`)
  if (same) return undefined
  return years === 0 ? '长期' : `${years} 年`
}
