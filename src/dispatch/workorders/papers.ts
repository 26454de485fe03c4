import { sql } from 'kysely'
import { printOnForm, registerSheet } from '../../documents/printing/printing.ts'
import { recordOfSubject, recordPage } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import { quickRead, read } from '../../platform/database/transaction.ts'
import { picturesOf } from '../../platform/files/files.ts'
import { refuse } from '../../platform/refusal.ts'
import type { ExportRow } from '../../platform/sheets/form-sheet.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import { form } from './opening.ts'
import type { Order } from './order.contract.ts'
import { orderUrl } from './order-limits.ts'
import { orderOf, selectOrders } from './order-sheet.ts'
import { formRowOf } from './workorders.form.ts'
import { dayAfter } from './workorders.lists.ts'

export type Days = { from: string; to: string }

/** The slip on paper, all three parts or the record alone, under the edition it ran under, corrections legible. */
export async function printOrder(
  actor: Actor,
  { estateId, id }: { estateId: number; id: string },
  print: { origin: string; parts?: boolean; language?: Language },
): Promise<{ number: string; pdf: Buffer }> {
  const { order, record } = await read(actor, async (tx) => {
    const found = await selectOrders(tx, estateId).where('o.id', '=', id).executeTakeFirst()
    return { order: found && orderOf(found), record: await recordOfSubject(tx, estateId, form, id) }
  })
  if (!order) return refuse('not_found', 'workOrder.not_found')
  const images = await picturesOf(actor, estateId, signaturesOf(order))
  const { corrections } = record ? await recordPage(actor, estateId, record.id) : { corrections: [] }
  const marks = corrections.map((each) => ({
    key: each.field,
    was: each.oldValue,
    by: each.corrector,
    at: each.correctedAt,
  }))
  const pdf = await printOnForm(actor, estateId, form, {
    edition: record?.revision.split(' ').at(-1),
    rows: [{ ...formRowOf(order, images), corrections: marks }],
    number: order.number,
    invalid: order.state === 'voided',
    late: record?.late ? (record.lateReason ?? '—') : undefined,
    url: `${print.origin}${orderUrl(id)}`,
    parts: print.parts,
    language: print.language,
  })
  return { number: order.number, pdf }
}

const signaturesOf = ({ signatures }: Order): string[] =>
  signatures.flatMap((each) => (each.digest ? [each.digest] : []))

/** QR-KF-06-02 of some days as a workbook, row by row, however many there are. */
export const printOrderSheet = (
  actor: Actor,
  estateId: number,
  days: Days,
  language?: Language,
): Promise<SheetToWrite> =>
  registerSheet(actor, estateId, form, {
    rows: registerOf(actor, estateId, days),
    period: days.from === days.to ? days.from : `${days.from} – ${days.to}`,
    language,
  })

const batch = 300

/** Every slip issued on some days in the order issued, a batch at a time. Drafts are no records yet. */
async function* registerOf(actor: Actor, estateId: number, days: Days): AsyncGenerator<ExportRow> {
  let after: readonly [Date, string] | undefined
  for (;;) {
    const rows = await quickRead(actor, (db) =>
      selectOrders(db, estateId)
        .where('o.state', '<>', 'draft')
        .where('o.opened_at', '>=', shanghaiInstant(days.from))
        .where('o.opened_at', '<', dayAfter(days.to))
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(o.opened_at, o.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('o.opened_at')
        .orderBy('o.id')
        .limit(batch),
    )
    for (const row of rows) yield { ...formRowOf(orderOf(row)), number: row.number }
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = [last.opened_at, last.id]
  }
}
