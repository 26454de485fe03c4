import { standing } from '../../platform/calendar/calendar.contract.ts'
import { byAppointment, explain, type Interval } from '../../platform/calendar/calendar.ts'
import type { Pause } from '../../platform/calendar/stretches.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { LimitExplained } from './limits.contract.ts'
import { pausesOf } from './limits.store.ts'
import { termsOf } from './moments.ts'

/**
 * Every limit these subjects have had, oldest first, each with the intervals that counted and why. Counted minutes
 * add up to the limit exactly; while the clock stands still the list runs to `at`.
 */
export async function explainLimits(
  tx: Tx,
  estateId: number,
  subjectIds: readonly string[],
  at: Date,
): Promise<LimitExplained[]> {
  const limits = await limitsOf(tx, estateId, subjectIds)
  const pauses = limits.length > 0 ? await pausesOf(tx, estateId, subjectIds) : []
  return limits.map((limit) =>
    explained(
      limit,
      pauses.filter((pause) => pause.subjectId === limit.subject_id),
      at,
    ),
  )
}

const limitsOf = (tx: Tx, estateId: number, subjectIds: readonly string[]) =>
  tx
    .selectFrom('documents.time_limit')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('subject_id', 'in', [...subjectIds])
    .orderBy('started_at')
    .orderBy('id')
    .execute()

type Limit = Awaited<ReturnType<typeof limitsOf>>[number]

function explained(limit: Limit, pauses: readonly Pause[], at: Date): LimitExplained {
  return {
    id: limit.id,
    subjectId: limit.subject_id,
    kind: limit.kind,
    parameter: limit.parameter,
    revision: limit.revision,
    mode: limit.mode as LimitExplained['mode'],
    minutes: limit.minutes,
    startedAt: limit.started_at.toISOString(),
    startsAt: limit.runs_from.toISOString(),
    amberAt: limit.amber_at?.toISOString() ?? null,
    due: limit.due_at?.toISOString() ?? null,
    escalateAt: limit.escalate_at?.toISOString() ?? null,
    pausedSince: limit.paused_since?.toISOString() ?? null,
    dueBeforePause: limit.paused_due_at?.toISOString() ?? null,
    metAt: limit.met_at?.toISOString() ?? null,
    droppedAt: limit.dropped_at?.toISOString() ?? null,
    standing: standingOf(limit, at),
    intervals: intervalsOf(limit, pauses, at).map((line) => ({
      ...line,
      from: line.from.toISOString(),
      to: line.to.toISOString(),
    })),
  }
}

function standingOf(limit: Limit, at: Date): LimitExplained['standing'] {
  if (limit.met_at) return limit.in_time ? 'met' : 'missed'
  if (limit.dropped_at) return 'dropped'
  const lights = { amberAt: limit.amber_at, due: limit.due_at, escalateAt: limit.escalate_at }
  return standing({ ...lights, pausedSince: limit.paused_since }, at)
}

function intervalsOf(limit: Limit, pauses: readonly Pause[], at: Date): Interval[] {
  if (limit.mode !== 'appointment') return explain(termsOf(limit, upToEnd(limit, pauses)), at)
  const { startsAt, due, minutes } = byAppointment(limit.started_at, limit.due_at!)
  return minutes > 0 ? [{ from: startsAt, to: due!, counted: true, why: 'natural', minutes }] : []
}

/** Pauses after a limit has ended do not concern it: its deadline is what it was then. */
function upToEnd(limit: Limit, pauses: readonly Pause[]): Pause[] {
  const end = limit.met_at ?? limit.dropped_at
  return pauses.filter((pause) => !end || pause.from < end)
}
