import { type Kysely, type SelectQueryBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiInstant } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import type { DB } from '../../platform/database/tables.ts'
import { quickRead, type Tx } from '../../platform/database/transaction.ts'
import { type FormSource, registerRowOf } from './requests.form.ts'
import type { RegisterRow } from './requests.lists.contract.ts'
import { shown } from './rows.ts'

const dayMs = 86_400_000
export type Days = { from: string; to: string }

/** Matters as the form shows them: with who took the work order and when. */
export const formRows = (db: Kysely<DB>, estateId: number) =>
  db
    .selectFrom('frontdesk.request as r')
    .leftJoin('dispatch.work_order as w', (join) =>
      join.onRef('w.estate_id', '=', 'r.estate_id').onRef('w.id', '=', 'r.work_order_id'),
    )
    .leftJoin('people.staff as s', 's.id', 'w.worker_id')
    .select(shown.map((column) => `r.${column}` as const))
    .select([
      'w.accepted_at',
      sql<string | null>`case when w.accepted_at is not null then s.name end`.as('accepted_by'),
    ])
    .where('r.estate_id', '=', estateId) as SelectQueryBuilder<
    DB & { r: DB['frontdesk.request'] },
    'r',
    FormSource
  >

/** The register of some days in the order received, from a place in it on. */
const registerRows = (
  db: Kysely<DB>,
  estateId: number,
  days: Days,
  after: string | undefined,
  limit: number,
) => {
  const cursor = readCursor(after)
  return formRows(db, estateId)
    .where('r.received_at', '>=', shanghaiInstant(days.from))
    .where('r.received_at', '<', new Date(shanghaiInstant(days.to).getTime() + dayMs))
    .$if(cursor !== undefined, (query) =>
      query.where(sql<boolean>`(r.received_at, r.id) > (${cursor![0]}::timestamptz, ${cursor![1]}::uuid)`),
    )
    .orderBy('r.received_at')
    .orderBy('r.id')
    .limit(limit)
}

/** One page of QR-KF-06-01. */
export async function registerPage(
  actor: Actor,
  estateId: number,
  { after, limit = 50, ...days }: Days & { after?: string; limit?: number },
): Promise<{ rows: RegisterRow[]; next?: string }> {
  const at = now()
  const rows = await quickRead(actor, (db) => registerRows(db, estateId, days, after, limit + 1))
  const page = pageOf(rows, limit, (row) => [row.received_at, row.id])
  return { ...page, rows: page.rows.map((row) => registerRowOf(row, at)) }
}

const batch = 500

/** Every row of QR-KF-06-01 of some days, a batch at a time, however many there are. */
export async function* registerOf(actor: Actor, estateId: number, days: Days): AsyncGenerator<RegisterRow> {
  let after: string | undefined
  do {
    const page = await registerPage(actor, estateId, { ...days, after, limit: batch })
    yield* page.rows
    after = page.next
  } while (after)
}

/** One matter as the form shows it; undefined when it is not there. */
export const formSourceOf = (tx: Tx, estateId: number, id: string): Promise<FormSource | undefined> =>
  formRows(tx, estateId).where('r.id', '=', id).executeTakeFirst()
