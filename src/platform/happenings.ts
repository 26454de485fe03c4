import { sql } from 'kysely'
import type { Actor } from './actor.ts'
import { announce } from './announce.ts'
import { now } from './clock.ts'
import { afterCommit } from './database/after-commit.ts'
import { inTransaction, type Tx } from './database/transaction.ts'
import { newId } from './ids.ts'

export type Happening = {
  estateId: number
  /** schema.table of what it happened to */
  subject: string
  subjectId: string
  verb: string
  actor: Actor
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
  facts?: Record<string, unknown>
  /** the controlled document and revision it was done under, such as 'KF05-03 A/0' */
  revision?: string
  /** when it took place, where that differs from when it was recorded (B-1 keeps both) */
  occurredAt?: Date
  commandId?: string
}

/**
 * Appends one happening in the caller's transaction. Nobody may change it afterwards, the app included. Open
 * screens hear of it once the transaction has been committed.
 */
export async function note(tx: Tx, happening: Happening): Promise<void> {
  await tx
    .insertInto('platform.happening')
    .values({
      estate_id: happening.estateId,
      id: newId(),
      subject: happening.subject,
      subject_id: happening.subjectId,
      verb: happening.verb,
      actor_id: happening.actor.staffId,
      actor_name: happening.actor.name,
      occurred_at: happening.occurredAt ?? now(),
      recorded_at: now(),
      before: asJson(happening.before),
      after: asJson(happening.after),
      facts: JSON.stringify(happening.facts ?? {}),
      revision: happening.revision ?? null,
      command_id: happening.commandId ?? null,
    })
    .execute()
  const { estateId, subject, subjectId: id, verb } = happening
  afterCommit(tx, () => announce({ estateId, subject, id, verb }))
}

/** Appends many happenings of one estate and actor at once: what an import or a job has done. */
export async function noteMany(
  tx: Tx,
  of: { estateId: number; actor: Actor; commandId?: string },
  happenings: readonly Pick<Happening, 'subject' | 'subjectId' | 'verb' | 'before' | 'after' | 'facts'>[],
): Promise<void> {
  const rows = happenings.map((each) => ({
    id: newId(),
    subject: each.subject,
    subject_id: each.subjectId,
    verb: each.verb,
    before: each.before ?? null,
    after: each.after ?? null,
    facts: each.facts ?? {},
  }))
  await sql`
    insert into platform.happening (estate_id, id, subject, subject_id, verb, actor_id, actor_name, occurred_at,
                                    recorded_at, before, after, facts, command_id)
    select ${of.estateId}::int, h.id, h.subject, h.subject_id, h.verb, ${of.actor.staffId}::uuid, ${of.actor.name}::text,
           ${now()}::timestamptz, ${now()}::timestamptz, h.before, h.after, h.facts, ${of.commandId ?? null}::uuid
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as h (id uuid, subject text, subject_id uuid, verb text, before jsonb, after jsonb, facts jsonb)`.execute(
    tx,
  )
}

const asJson = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null)

export type TimelineEntry = {
  id: string
  verb: string
  actorName: string
  occurredAt: Date
  recordedAt: Date
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  facts: Record<string, unknown>
  revision: string | null
  sealed: boolean
}

/** A subject's timeline, oldest first, each entry with its seal state (已封存 / 待封存). */
export async function timelineOf(tx: Tx, estateId: number, subjectId: string): Promise<TimelineEntry[]> {
  const rows = await tx
    .selectFrom('platform.happening as h')
    .leftJoin('platform.seal as s', (join) =>
      join.onRef('s.estate_id', '=', 'h.estate_id').onRef('s.happening_id', '=', 'h.id'),
    )
    .select([
      'h.id',
      'h.verb',
      'h.actor_name as actorName',
      'h.occurred_at as occurredAt',
      'h.recorded_at as recordedAt',
      'h.before',
      'h.after',
      'h.facts',
      'h.revision',
      sql<boolean>`s.position is not null`.as('sealed'),
    ])
    .where('h.estate_id', '=', estateId)
    .where('h.subject_id', '=', subjectId)
    .orderBy('h.seq')
    .limit(500)
    .execute()
  return rows as TimelineEntry[]
}

/** Seals what has been committed in one estate; answers how many. The sealing job calls it until it answers 0. */
export async function sealHappenings(actor: Actor, estateId: number, atMost = 2000): Promise<number> {
  return inTransaction(actor, async (tx) => {
    const { rows } = await sql<{ sealed: number }>`
      select platform.seal_happenings(${estateId}, ${atMost}) as sealed`.execute(tx)
    return rows[0]!.sealed
  })
}

export type ChainFault = { position: number; happeningId: string; fault: string }

/** Walks an estate's chain from its beginning; the first bad row, or null when every hash holds. */
export async function verifyChain(actor: Actor, estateId: number): Promise<ChainFault | null> {
  return inTransaction(actor, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    const { rows } = await sql<ChainFault>`
      select chain_position as position, happening_id as "happeningId", fault
        from platform.first_bad_happening(${estateId})`.execute(tx)
    return rows[0] ?? null
  })
}
