import { sql } from 'kysely'
import { printOnForm, registerSheet } from '../../documents/printing/printing.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { picturesOf } from '../../platform/files/files.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SheetToWrite } from '../../platform/sheets/sheets.contract.ts'
import type { Language } from '../../platform/words.ts'
import { selectVisits, visitOf } from './followup-rows.ts'
import type { FollowUpRow } from './followups.contract.ts'
import { formRowOf } from './followups.form.ts'
import { dayAfter } from './followups.lists.ts'
import { form } from './new-visit.ts'

export type Days = { from: string; to: string }
const mostDays = 31
const dayMs = 86_400_000
const batch = 500

/** QR-KF-06-05 of some days on paper. Refuses more than 31 days at a time: longer ones go to a sheet. */
export async function printVisits(
  actor: Actor,
  estateId: number,
  days: Days,
  language?: Language,
): Promise<Buffer> {
  if (dayAfter(days.to).getTime() - shanghaiInstant(days.from).getTime() > mostDays * dayMs)
    refuse('invalid', 'followUp.too_many_days', { field: 'to', clause: form, facts: { most: mostDays } })
  const visits: FollowUpRow[] = []
  for await (const visit of registerOf(actor, estateId, days)) visits.push(visit)
  const signed = visits.flatMap((visit) => visit.ownerSignature ?? [])
  const images = await picturesOf(actor, estateId, signed)
  const rows = visits.map((visit) => formRowOf(visit, images))
  return printOnForm(actor, estateId, form, { rows, period: periodOf(days), language })
}

const periodOf = ({ from, to }: Days): string => (from === to ? from : `${from} – ${to}`)

/** QR-KF-06-05 of some days as a workbook, row by row, however many there are. */
export const printVisitSheet = (
  actor: Actor,
  estateId: number,
  days: Days,
  language?: Language,
): Promise<SheetToWrite> =>
  registerSheet(actor, estateId, form, {
    rows: sheetRows(registerOf(actor, estateId, days)),
    period: periodOf(days),
    language,
  })

async function* sheetRows(visits: AsyncIterable<FollowUpRow>) {
  for await (const visit of visits) yield { ...formRowOf(visit), number: visit.number }
}

/** Every visit planned on some days in that order, a batch at a time. */
async function* registerOf(actor: Actor, estateId: number, days: Days): AsyncGenerator<FollowUpRow> {
  let after: readonly [Date, string] | undefined
  for (;;) {
    const rows = await quickRead(actor, (db) =>
      selectVisits(db, estateId)
        .where('f.planned_at', '>=', shanghaiInstant(days.from))
        .where('f.planned_at', '<', dayAfter(days.to))
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(f.planned_at, f.id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('f.planned_at')
        .orderBy('f.id')
        .limit(batch),
    )
    yield* rows.map(visitOf)
    const last = rows.at(-1)
    if (!last || rows.length < batch) return
    after = [last.planned_at, last.id]
  }
}
