import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { afterQuiet } from '../../platform/calendar/calendar.ts'
import { now } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database/transaction.ts'
import { type NewReminder, remind } from '../reminders/reminders.ts'
import { type Holder, holdersOfPosts, reachable } from './recipients.ts'
import { nextTelling, type Quiet, quietHours, type Stage, stagesReached } from './telling.ts'

const batch = 200

/**
 * Tells whoever must know that a limit is amber, late or half as much over (B-1, B-4): amber its handler, late its
 * handler and the assistant, then the manager; each stage once, ordinary matters not in the quiet hours. `actor` is
 * the house in the estates to look at. Answers how many reminders were raised; safe in several processes at once.
 */
export async function watchLimits(actor: Actor, clock: () => Date = now): Promise<number> {
  let raised = 0
  for (const estateId of actor.estates)
    for (let full = true; full; ) {
      const told = await inTransaction(actor, (tx) => tellBatch(tx, estateId, clock()))
      raised += told.reminders
      full = told.limits === batch
    }
  return raised
}

async function tellBatch(tx: Tx, estateId: number, at: Date) {
  const quiet = await quietHours(at)
  const limits = await limitsToTell(tx, estateId, at, afterQuiet(quiet, at) > at)
  if (limits.length === 0) return { limits: 0, reminders: 0 }
  const holders = await holdersOfPosts(tx, estateId, at)
  const reminders = limits.flatMap((limit) => remindersOf(limit, holders, at))
  await remind(tx, estateId, reminders)
  await markTold(tx, estateId, limits, at, quiet)
  return { limits: limits.length, reminders: reminders.length }
}

/** Those whose next stage has come; in the quiet hours, even after an outage, only the urgent ones. */
const limitsToTell = (tx: Tx, estateId: number, at: Date, isQuiet: boolean) =>
  tx
    .selectFrom('documents.time_limit')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('tell_at', '<=', at)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .$if(isQuiet, (query) => query.where('priority', 'in', ['P1', 'P2']))
    .orderBy('tell_at')
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute()

type Limit = Awaited<ReturnType<typeof limitsToTell>>[number]

const remindersOf = (limit: Limit, holders: readonly Holder[], at: Date): NewReminder[] =>
  stagesReached(limit, at).flatMap((stage) =>
    toldAt(limit, stage, holders).map((staffId) => ({
      staffId,
      reason: `limit.${stage}`,
      level: stage,
      facts: { ...(limit.facts as object), kind: limit.kind, due: limit.due_at, parameter: limit.parameter },
      url: limit.url,
      subjectId: limit.subject_id,
      at,
    })),
  )

/** Nobody is told twice of one stage, however many posts they hold. */
function toldAt(limit: Limit, stage: Stage, holders: readonly Holder[]): string[] {
  const handler = limit.handler_id ? [limit.handler_id] : reachable(holders, limit.handler_post ?? '')
  if (stage === 'amber') return handler
  const posts = stage === 'late' ? limit.late_posts : limit.escalate_posts
  const above = posts.flatMap((post) => reachable(holders, post))
  return [...new Set(stage === 'late' ? [...handler, ...above] : above)]
}

async function markTold(tx: Tx, estateId: number, limits: Limit[], at: Date, quiet: Quiet): Promise<void> {
  const passed = (moment: Date | null) => moment !== null && moment <= at
  const told = limits.map((limit) => {
    const marks = {
      amber_told_at: limit.amber_told_at ?? (passed(limit.amber_at) ? at : null),
      late_told_at: limit.late_told_at ?? (passed(limit.due_at) ? at : null),
      escalated_told_at: limit.escalated_told_at ?? (passed(limit.escalate_at) ? at : null),
    }
    return { id: limit.id, ...marks, tell_at: nextTelling({ ...limit, ...marks }, quiet) }
  })
  await sql`
    update documents.time_limit as l
       set amber_told_at = t.amber_told_at, late_told_at = t.late_told_at,
           escalated_told_at = t.escalated_told_at, tell_at = t.tell_at
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t (id uuid, amber_told_at timestamptz,
           late_told_at timestamptz, escalated_told_at timestamptz, tell_at timestamptz)
     where l.estate_id = ${estateId} and l.id = t.id`.execute(tx)
}
