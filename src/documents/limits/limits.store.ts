import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { momentsOf } from './moments.ts'
import type { LimitRow } from './planning.ts'
import { nextTelling, type Quiet } from './telling.ts'

type Of = { estateId: number; subjectId: string }

export const insertLimit = async (tx: Tx, row: LimitRow): Promise<void> => {
  await tx.insertInto('documents.time_limit').values(row).execute()
}

/** Limits of a subject that run now: neither met nor dropped. */
export const runningLimits = (tx: Tx, { estateId, subjectId }: Of) =>
  tx
    .selectFrom('documents.time_limit')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('subject_id', '=', subjectId)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute()

export const pausesOf = (tx: Tx, estateId: number, subjectIds: readonly string[]) =>
  tx
    .selectFrom('documents.limit_pause')
    .select([
      'subject_id as subjectId',
      'paused_at as from',
      'resumed_at as to',
      'stops_clock as stopsClock',
      'reason',
    ])
    .where('estate_id', '=', estateId)
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('paused_at')
    .execute()

export const insertPause = async (
  tx: Tx,
  { estateId, subjectId }: Of,
  pause: { reason: string; stopsClock: boolean; at: Date },
): Promise<void> => {
  await tx
    .insertInto('documents.limit_pause')
    .values({
      estate_id: estateId,
      id: newId(),
      subject_id: subjectId,
      reason: pause.reason,
      stops_clock: pause.stopsClock,
      paused_at: pause.at,
    })
    .execute()
}

/** Ends the open pause of a subject; undefined when none is open. A pause never ends before it began. */
export const endPause = (tx: Tx, { estateId, subjectId }: Of, at: Date) =>
  tx
    .updateTable('documents.limit_pause')
    .set({ resumed_at: sql<Date>`greatest(paused_at, ${at}::timestamptz)` })
    .where('estate_id', '=', estateId)
    .where('subject_id', '=', subjectId)
    .where('resumed_at', 'is', null)
    .returning('stops_clock')
    .executeTakeFirst()

/** Counts the running limits of a subject anew after a pause began or ended. */
export async function recount(tx: Tx, of: Of, quiet: Quiet): Promise<void> {
  const limits = await runningLimits(tx, of)
  if (limits.length === 0) return
  const pauses = await pausesOf(tx, of.estateId, [of.subjectId])
  const counted = limits
    .filter((limit) => limit.mode !== 'appointment')
    .map((limit) => {
      const moments = momentsOf(limit, pauses)
      return { id: limit.id, ...moments, tell_at: nextTelling({ ...limit, ...moments }, quiet) }
    })
  if (counted.length === 0) return
  await sql`
    update documents.time_limit as l
       set due_at = c.due_at, amber_at = c.amber_at, escalate_at = c.escalate_at, tell_at = c.tell_at,
           paused_since = c.paused_since, paused_due_at = c.paused_due_at
      from jsonb_to_recordset(${JSON.stringify(counted)}::jsonb) as c (id uuid, due_at timestamptz,
           amber_at timestamptz, escalate_at timestamptz, tell_at timestamptz, paused_since timestamptz,
           paused_due_at timestamptz)
     where l.estate_id = ${of.estateId} and l.id = c.id`.execute(tx)
}
