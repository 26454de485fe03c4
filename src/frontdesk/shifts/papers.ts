import { printOnForm, registerSheet } from '../../documents/printing/printing.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import { picturesOf } from '../../platform/files/files.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import type { OpenItem } from './openitems.contract.ts'
import { form, formRowOf } from './openitems.form.ts'
import { type ItemQuery, listOpenItems } from './openitems.lists.ts'

type Days = { from: string; to: string }
type Asked = Partial<Days> & { shiftId?: string }

const mostDays = 31
const dayMs = 86_400_000
const batch = 500

/**
 * QR-KF-06-04 on paper: of one hand-over with both signatures, or of some days, today when none is named.
 * Refuses `openItem.too_many_days` beyond 31: longer ones go to a sheet.
 */
export async function printItems(
  actor: Actor,
  estateId: number,
  asked: Asked,
  language?: Language,
): Promise<Buffer> {
  const today = shanghaiDay(now())
  const days = { from: asked.from ?? asked.to ?? today, to: asked.to ?? today }
  if (!asked.shiftId) refuseTooMany(days)
  const items: OpenItem[] = []
  for await (const item of itemsOf(actor, estateId, asked.shiftId ? { shiftId: asked.shiftId } : days))
    items.push(item)
  const signed = items.flatMap((item) => [item.handedSignature ?? [], item.takenSignature ?? []].flat())
  const images = await picturesOf(actor, estateId, [...new Set(signed)])
  return printOnForm(actor, estateId, form, {
    rows: items.map((item) => formRowOf(item, images)),
    period: asked.shiftId ? undefined : periodOf(days),
    language,
  })
}

function refuseTooMany({ from, to }: Days): void {
  if (shanghaiInstant(to).getTime() - shanghaiInstant(from).getTime() >= mostDays * dayMs)
    refuse('invalid', 'openItem.too_many_days', { field: 'to', clause: form, facts: { most: mostDays } })
}

const periodOf = ({ from, to }: Days): string => (from === to ? from : `${from} – ${to}`)

/** QR-KF-06-04 of some days as a workbook, row by row, however many there are. */
export const printItemSheet = (
  actor: Actor,
  estateId: number,
  days: Days,
  language?: Language,
): Promise<SheetToWrite> =>
  registerSheet(actor, estateId, form, {
    rows: sheetRows(itemsOf(actor, estateId, days)),
    period: periodOf(days),
    language,
  })

async function* sheetRows(items: AsyncIterable<OpenItem>) {
  for await (const item of items) yield { ...formRowOf(item), number: item.number }
}

/** Every item in the order it was written down, a batch at a time. */
async function* itemsOf(actor: Actor, estateId: number, query: ItemQuery): AsyncGenerator<OpenItem> {
  let after: string | undefined
  do {
    const page = await listOpenItems(actor, estateId, { ...query, oldestFirst: true, limit: batch, after })
    yield* page.rows
    after = page.next
  } while (after)
}
