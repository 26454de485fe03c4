import type { Insertable, Selectable, Updateable } from 'kysely'
import type { FrontdeskFollowUp } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'

export type VisitInHand = Selectable<FrontdeskFollowUp>
export type VisitChange = Updateable<FrontdeskFollowUp>

/** The visit, locked until the transaction ends; one of another estate is simply not found. */
export async function lockVisit(tx: Tx, estateId: number, id: string): Promise<VisitInHand> {
  const row = await tx
    .selectFrom('frontdesk.follow_up')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'followUp.not_found')
}

export const insertVisit = (tx: Tx, visit: Insertable<FrontdeskFollowUp>): Promise<VisitInHand> =>
  tx.insertInto('frontdesk.follow_up').values(visit).returningAll().executeTakeFirstOrThrow()

export const saveVisit = (tx: Tx, before: VisitInHand, change: VisitChange): Promise<VisitInHand> =>
  tx
    .updateTable('frontdesk.follow_up')
    .set({ ...change, version: before.version + 1 })
    .where('estate_id', '=', before.estate_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export async function addAttempt(
  tx: Tx,
  visit: VisitInHand,
  attempt: { by: string; at: Date; result: string; callSeconds?: number; words?: string },
): Promise<void> {
  await tx
    .insertInto('frontdesk.follow_up_attempt')
    .values({
      estate_id: visit.estate_id,
      id: newId(),
      follow_up_id: visit.id,
      at: attempt.at,
      by: attempt.by,
      result: attempt.result,
      call_seconds: attempt.callSeconds ?? null,
      words: attempt.words?.trim() ?? '',
    })
    .execute()
}

/** The visit still open for a matter: of the matter itself, or of the one whose dissatisfaction it carries. */
export const openVisitOf = (tx: Tx, estateId: number, matterId: string): Promise<VisitInHand | undefined> =>
  tx
    .selectFrom('frontdesk.follow_up')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('state', '<>', 'closed')
    .where((eb) => eb.or([eb('source_id', '=', matterId), eb('linked_id', '=', matterId)]))
    .orderBy('planned_at', 'desc')
    .forUpdate()
    .limit(1)
    .executeTakeFirst()
