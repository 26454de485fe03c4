import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { read } from '../../platform/database/transaction.ts'
import type { QueryOf, ReplyOf } from '../../platform/http/endpoint.ts'
import { maskId, maskPhone } from '../../platform/personal/masking.ts'
import { type Checked, checkRows } from './check.ts'
import type { FieldKey } from './fields.ts'
import type { importRows, PreviewRow } from './imports.contract.ts'
import { sealedSheet } from './imports.store.ts'
import { type RowRead, readRows } from './rows.ts'
import { openSheet, type Sheet } from './sheet.ts'

/** A list against the estate as it is now, without its buildings made. */
export const checkSheet = (actor: Actor, estateId: number, sheet: Sheet): Promise<Checked> =>
  read(actor, (tx) => checkRows(tx, estateId, readRows(sheet, shanghaiDay(now())), false))

/** What a preview says in figures. */
export function countsOf({ rows, known, missingBuildings }: Checked) {
  const bad = rows.filter((row) => !row.reader.isGood).length
  return {
    rows_total: rows.length,
    rows_good: rows.length - bad,
    rows_bad: bad,
    rows_known: rows.filter((row) => row.room && known.units.has(row.room.code)).length,
    warnings: rows.filter((row) => row.reader.faults.some(({ severity }) => severity === 'warning')).length,
    missing_buildings: missingBuildings,
    empty_estate: known.isEmpty,
  }
}

/** A page of the list with what is wrong in each row. Refuses `import.sheet_forgotten`. */
export async function previewRows(
  actor: Actor,
  estateId: number,
  importId: string,
  { show = 'all', after = 0, limit = 100 }: QueryOf<typeof importRows>,
): Promise<ReplyOf<typeof importRows>> {
  const sheet = openSheet(await sealedSheet(actor, estateId, importId))
  const checked = await checkSheet(actor, estateId, sheet)
  const cells = new Map(sheet.rows.map((row) => [row.row, row.cells]))
  const isKnown = (row: RowRead) => row.room !== undefined && checked.known.units.has(row.room.code)
  const shown = checked.rows.filter((row) => row.row > after && isShown(row, show, isKnown(row)))
  const page = shown.slice(0, limit)
  return {
    columns: sheet.columns.map(({ letter, label, key }) => ({ letter, label, read: key !== null })),
    rows: page.map(
      (row): PreviewRow => ({
        row: row.row,
        cells: cells.get(row.row)!.map((text, at) => masked(text, sheet.columns[at]!.key)),
        code: row.room?.code ?? null,
        known: isKnown(row),
        faults: row.reader.faults,
      }),
    ),
    ...(shown.length > limit && { next: page.at(-1)!.row }),
  }
}

function isShown(
  row: RowRead,
  show: NonNullable<QueryOf<typeof importRows>['show']>,
  known: boolean,
): boolean {
  if (show === 'all') return true
  if (show === 'known') return known
  return row.reader.faults.some(({ severity }) => (show === 'errors') === (severity === 'error'))
}

/** Numbers are masked here too: who prepares an import has no reason to read them on a screen (B-8). */
const masked = (text: string, key: FieldKey | null): string => {
  if (key === 'phone' || key === 'phone2') return text && maskPhone(text)
  return key === 'idNumber' ? text && maskId(text) : text
}
