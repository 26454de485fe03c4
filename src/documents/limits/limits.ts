import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import type { RunningLimit } from './limits.contract.ts'
import { endPause, insertLimit, insertPause, recount } from './limits.store.ts'
import { type LimitRow, type LimitSpec, planLimit } from './planning.ts'
import { quietHours } from './telling.ts'

export { setDutyOverrides } from './duty-calendars.ts'
export { explainLimits } from './explaining.ts'
export { type LimitRow, type LimitSpec, type Priority, planLimit } from './planning.ts'
export { watchLimits } from './watching.ts'

type Of = { estateId: number; subjectId: string }

/**
 * Begins a limit under the parameter in force at `startedAt`, and answers its row. One of a kind runs on a subject
 * at a time: begin another only after meeting or dropping the first.
 */
export async function startLimit(tx: Tx, spec: LimitSpec): Promise<LimitRow> {
  const row = await planLimit(spec)
  await insertLimit(tx, row)
  return row
}

/**
 * What had to be done was done at `at`: ends the running limits of a subject, of one kind or of all, and says
 * which were kept. Compared to the minute, since "within 5 minutes" includes the fifth.
 */
export async function meetLimit(
  tx: Tx,
  { estateId, subjectId, kind, at }: Of & { kind?: string | readonly string[]; at: Date },
): Promise<{ kind: string; inTime: boolean }[]> {
  const rows = await tx
    .updateTable('documents.time_limit')
    .set({
      met_at: at,
      in_time: sql<boolean>`due_at is null or date_trunc('minute', ${at}::timestamptz) <= date_trunc('minute', due_at)`,
    })
    .where('estate_id', '=', estateId)
    .where('subject_id', '=', subjectId)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', 'in', [kind!].flat()))
    .returning(['kind', 'in_time as inTime'])
    .execute()
  return rows as { kind: string; inTime: boolean }[]
}

/** The limits no longer matter: withdrawn, merged, given back. Of one kind or of all. */
export async function dropLimits(
  tx: Tx,
  { estateId, subjectId, kind, at }: Of & { kind?: string | readonly string[]; at: Date },
): Promise<void> {
  await tx
    .updateTable('documents.time_limit')
    .set({ dropped_at: at })
    .where('estate_id', '=', estateId)
    .where('subject_id', '=', subjectId)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', 'in', [kind!].flat()))
    .execute()
}

/** B-1: only waiting for the owner and force majeure stop a clock; every other reason is only noted. */
export const stopsClock = (reason: string): boolean => reason === 'owner' || reason === 'forceMajeure'

/** A subject waits, from `at` on, for `reason`. Its limits stand still only where the reason stops the clock. */
export async function pauseLimits(
  tx: Tx,
  { estateId, subjectId, reason, at }: Of & { reason: string; at: Date },
): Promise<void> {
  await insertPause(tx, { estateId, subjectId }, { reason, stopsClock: stopsClock(reason), at })
  if (stopsClock(reason)) await recount(tx, { estateId, subjectId }, await quietHours(at))
}

/** It goes on at `at`; without an open pause nothing changes. */
export async function resumeLimits(tx: Tx, { estateId, subjectId, at }: Of & { at: Date }): Promise<void> {
  const ended = await endPause(tx, { estateId, subjectId }, at)
  if (ended?.stops_clock) await recount(tx, { estateId, subjectId }, await quietHours(at))
}

/** Somebody else has it in hand now: who is told of its limits. */
export async function handLimitsTo(
  tx: Tx,
  { estateId, subjectId, handlerId }: Of & { handlerId: string | null },
): Promise<void> {
  await tx
    .updateTable('documents.time_limit')
    .set({ handler_id: handlerId })
    .where('estate_id', '=', estateId)
    .where('subject_id', '=', subjectId)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute()
}

/** The limit of these subjects that ends first, as columns of time_limit; undefined when none runs. */
export const currentLimit = (tx: Tx, estateId: number, ...subjectIds: string[]) =>
  tx
    .selectFrom('documents.time_limit')
    .select(['kind', 'runs_from', 'due_at', 'amber_at', 'escalate_at', 'paused_since', 'paused_due_at'])
    .where('estate_id', '=', estateId)
    .where('subject_id', 'in', subjectIds)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .orderBy(sql`due_at nulls last`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()

export type CurrentLimit = NonNullable<Awaited<ReturnType<typeof currentLimit>>>

/** The running limit as it crosses the wire. */
export const runningLimitOf = (limit: CurrentLimit): RunningLimit => ({
  kind: limit.kind,
  startsAt: limit.runs_from.toISOString(),
  amberAt: limit.amber_at?.toISOString() ?? null,
  due: limit.due_at?.toISOString() ?? null,
  escalateAt: limit.escalate_at?.toISOString() ?? null,
  pausedSince: limit.paused_since?.toISOString() ?? null,
  dueBeforePause: limit.paused_due_at?.toISOString() ?? null,
})
