import { type Kysely, type Selectable, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import type { DB, DocumentsReminder } from '../../platform/database/tables.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { Reminder } from './reminders.contract.ts'

/** One page of a person's reminders, newest first. */
export async function mineAfter(
  actor: Actor,
  estateId: number,
  { unread, after, limit = 50 }: { unread?: boolean; after?: string; limit?: number },
): Promise<{ rows: Reminder[]; next?: string }> {
  const from = readCursor(after)
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('documents.reminder')
      .select(['id', 'reason', 'facts', 'url', 'level', 'subject_id', 'raised_at', 'read_at'])
      .where('estate_id', '=', estateId)
      .where('staff_id', '=', actor.staffId)
      .$if(unread === true, (query) => query.where('read_at', 'is', null))
      .$if(from !== undefined, (query) =>
        query.where(sql<boolean>`(raised_at, id) < (${from![0]}::timestamptz, ${from![1]}::uuid)`),
      )
      .orderBy('raised_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit + 1),
  )
  const { rows: shown, next } = pageOf(rows, limit, (row) => [row.raised_at, row.id])
  return { rows: shown.map(shownOf), next }
}

const shownOf = (row: Omit<Selectable<DocumentsReminder>, 'estate_id' | 'staff_id'>): Reminder => ({
  id: row.id,
  reason: row.reason,
  facts: row.facts as Record<string, unknown>,
  url: row.url,
  level: row.level as Reminder['level'],
  subjectId: row.subject_id,
  raisedAt: row.raised_at.toISOString(),
  readAt: row.read_at?.toISOString() ?? null,
})

export const unreadOf = (db: Kysely<DB>, actor: Actor, estateId: number) =>
  db
    .selectFrom((eb) =>
      eb
        .selectFrom('documents.reminder')
        .select('id')
        .where('estate_id', '=', estateId)
        .where('staff_id', '=', actor.staffId)
        .where('read_at', 'is', null)
        .limit(99)
        .as('unread'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
