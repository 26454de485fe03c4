import {
  currentLimit,
  dropLimits,
  handLimitsTo,
  meetLimit,
  type Priority,
  pauseLimits,
  resumeLimits,
  startLimit,
} from '../../documents/limits/limits.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { subject, urlOf } from './matter.ts'
import { type Phase, phaseOf } from './phases.ts'
import type { RequestState } from './requests.moves.ts'
import type { RequestChange, RequestInHand } from './requests.store.ts'

/** The matter as it will be: its state, sorting, order and who has it in hand. */
export type Ahead = Pick<
  RequestInHand,
  'state' | 'category' | 'priority' | 'work_order_id' | 'assignee_id'
> & { holdReason?: string }

const gone: readonly string[] = ['cancelled', 'duplicate']

/**
 * Turns the limits of a matter with its move: what was to be done is met, what begins starts, waiting pauses. Answers
 * the columns that show the limit running now, its own or its work order's, and whether one was missed.
 */
export async function turnLimits(tx: Tx, row: RequestInHand, ahead: Ahead, at: Date): Promise<RequestChange> {
  const of = { estateId: row.estate_id, subjectId: row.id }
  if (row.state === 'pending') await resumeLimits(tx, { ...of, at })
  let missed = false
  if (ahead.state === 'pending') await pauseLimits(tx, { ...of, reason: ahead.holdReason!, at })
  else if (gone.includes(ahead.state)) await dropLimits(tx, { ...of, at })
  else missed = await nextPhase(tx, row, ahead, at)
  return { ...(await limitColumns(tx, row, ahead)), was_late: row.was_late || missed }
}

/** Meets the phase that ends and starts the one that begins; a phase that goes on keeps its clock. */
async function nextPhase(tx: Tx, row: RequestInHand, ahead: Ahead, at: Date): Promise<boolean> {
  const of = { estateId: row.estate_id, subjectId: row.id }
  const next = phaseFor(ahead)
  const running = (await runningLimits(tx, row)).map((each) => each.kind)
  const over = running.filter((kind) => kind !== next?.kind)
  const met = over.length > 0 ? await meetLimit(tx, { ...of, kind: over, at }) : []
  if (next && !running.includes(next.kind))
    await begin(tx, row, ahead, next, next.from === 'received' ? row.received_at : at)
  else if (next && ahead.assignee_id !== row.assignee_id)
    await handLimitsTo(tx, { ...of, handlerId: ahead.assignee_id })
  return met.some((each) => !each.inTime)
}

/** A matter sorted anew keeps its clock's beginning and runs under the figure of its new class. */
export async function resortLimits(
  tx: Tx,
  row: RequestInHand,
  ahead: Ahead,
  at: Date,
): Promise<RequestChange> {
  if (ahead.category === row.category && ahead.priority === row.priority) return {}
  const next = phaseFor(ahead)
  if (!next) return {}
  const before = await runningLimits(tx, row)
  await dropLimits(tx, { estateId: row.estate_id, subjectId: row.id, at })
  const since = before.find((each) => each.kind === next.kind)?.started_at ?? at
  await begin(tx, row, ahead, next, next.from === 'received' ? row.received_at : since)
  return limitColumns(tx, row, ahead)
}

const phaseFor = (ahead: Ahead): Phase | null =>
  phaseOf({
    state: ahead.state as RequestState,
    category: ahead.category,
    priority: ahead.priority,
    hasOrder: ahead.work_order_id !== null,
  })

const begin = (tx: Tx, row: RequestInHand, ahead: Ahead, phase: Phase, startedAt: Date) =>
  startLimit(tx, {
    estateId: row.estate_id,
    subjectId: row.id,
    subject,
    kind: phase.kind,
    parameter: phase.parameter,
    startedAt,
    priority: ahead.priority as Priority,
    environment: ahead.category === 'cleaning',
    handlerId: ahead.assignee_id,
    handlerPost: phase.handlerPost,
    facts: { number: row.number, location: row.location },
    url: urlOf(row.id),
  })

const runningLimits = (tx: Tx, row: RequestInHand) =>
  tx
    .selectFrom('documents.time_limit')
    .select(['kind', 'started_at'])
    .where('estate_id', '=', row.estate_id)
    .where('subject_id', '=', row.id)
    .where('met_at', 'is', null)
    .where('dropped_at', 'is', null)
    .execute()

/** The limit that ends first, of the matter or of its work order while that is being carried out, as columns. */
export async function limitColumns(
  tx: Tx,
  row: Pick<RequestInHand, 'estate_id' | 'id'>,
  ahead: Pick<Ahead, 'state' | 'work_order_id'>,
): Promise<RequestChange> {
  const isWithOrder = ahead.work_order_id && ['dispatched', 'inProgress', 'pending'].includes(ahead.state)
  const subjects = isWithOrder ? [row.id, ahead.work_order_id!] : [row.id]
  const limit = await currentLimit(tx, row.estate_id, ...subjects)
  return {
    limit_kind: limit?.kind ?? null,
    runs_from: limit?.runs_from ?? null,
    due_at: limit?.due_at ?? null,
    amber_at: limit?.amber_at ?? null,
    escalate_at: limit?.escalate_at ?? null,
    paused_since: limit?.paused_since ?? null,
    paused_due_at: limit?.paused_due_at ?? null,
  }
}
