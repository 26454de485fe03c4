import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { now } from '../../platform/clock.ts'
import { afterCommit } from '../../platform/database/after-commit.ts'
import { inTransaction, quickRead, type Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Reminder } from './reminders.contract.ts'
import { mineAfter, unreadOf } from './reminders.lists.ts'

export type NewReminder = {
  staffId: string
  /** a key of some chapter's words; its {placeholders} are filled from `facts` */
  reason: string
  facts: Record<string, unknown>
  url: string
  level: Reminder['level']
  subjectId?: string | null
  at: Date
}

/** Tells people what they must know, in the caller's transaction; their open screens hear of it after the commit. */
export async function remind(tx: Tx, estateId: number, reminders: readonly NewReminder[]): Promise<void> {
  if (reminders.length === 0) return
  await tx
    .insertInto('documents.reminder')
    .values(
      reminders.map((each) => ({
        estate_id: estateId,
        id: newId(),
        staff_id: each.staffId,
        reason: each.reason,
        facts: JSON.stringify(each.facts),
        url: each.url,
        level: each.level,
        subject_id: each.subjectId ?? null,
        raised_at: each.at,
      })),
    )
    .execute()
  for (const id of new Set(reminders.map((each) => each.staffId)))
    afterCommit(tx, () => announce({ estateId, subject: 'documents.reminder', id, verb: 'raise' }))
}

/** My reminders, newest first, and how many I have not read (counted to 99). */
export async function myReminders(
  actor: Actor,
  estateId: number,
  page: { unread?: boolean; after?: string; limit?: number },
) {
  const [found, unread] = await Promise.all([
    mineAfter(actor, estateId, page),
    quickRead(actor, (db) => unreadOf(db, actor, estateId)),
  ])
  return { ...found, unread: unread[0]!.count }
}

/** I have read it; reading again keeps the first time. Somebody else's reminder is not found. */
export async function readReminder(actor: Actor, estateId: number, id: string) {
  return inTransaction(actor, async (tx) => {
    const row = await tx
      .updateTable('documents.reminder')
      .set((eb) => ({ read_at: eb.fn.coalesce('read_at', eb.val(now())) }))
      .where('estate_id', '=', estateId)
      .where('id', '=', id)
      .where('staff_id', '=', actor.staffId)
      .returning('read_at')
      .executeTakeFirst()
    if (!row) refuse('not_found', 'reminder.not_found')
    return { id, readAt: row.read_at!.toISOString() }
  })
}

/** I have read all of them. */
export async function readAllReminders(actor: Actor, estateId: number) {
  return inTransaction(actor, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('documents.reminder')
      .set({ read_at: now() })
      .where('estate_id', '=', estateId)
      .where('staff_id', '=', actor.staffId)
      .where('read_at', 'is', null)
      .executeTakeFirstOrThrow()
    return { read: Number(numUpdatedRows) }
  })
}
