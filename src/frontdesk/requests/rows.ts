import type { Selectable } from 'kysely'
import { type CurrentLimit, runningLimitOf } from '../../documents/limits/limits.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import type { FrontdeskRequest } from '../../platform/database/tables.ts'
import { legalVerbs } from '../../platform/moves.ts'
import { offeredVerbs } from '../../platform/moving.ts'
import { doneOnTheOrder, isWithOrder } from './order-rule.ts'
import type { RequestRow } from './requests.contract.ts'
import { type RequestState, type RequestVerb, requestMoves } from './requests.moves.ts'

/** The columns a list, a page or a reply shows: no seals, no search pieces. */
export const shown = [
  'id',
  'number',
  'state',
  'received_at',
  'recorded_at',
  'late',
  'channel',
  'unit_id',
  'place_id',
  'location',
  'zone_id',
  'reporter',
  'reporter_id',
  'phone_mask',
  'anonymous',
  'reachable',
  'category',
  'trade',
  'priority',
  'words',
  'wished_at',
  'work_order_id',
  'work_order_number',
  'assignee_id',
  'assignee',
  'department',
  'result',
  'reason',
  'expected_on',
  'duplicate_of',
  'follows',
  'repeat_count',
  'suggests_complaint',
  'follow_up_result',
  'answered_at',
  'done_at',
  'closed_at',
  'limit_kind',
  'runs_from',
  'due_at',
  'amber_at',
  'escalate_at',
  'paused_since',
  'paused_due_at',
  'was_late',
  'logged_by',
  'logger',
  'revision',
  'version',
] as const satisfies readonly (keyof FrontdeskRequest)[]

export type ShownRequest = Pick<Selectable<FrontdeskRequest>, (typeof shown)[number]>

/** The same row as it comes out of jsonb: instants are text there. */
export type JsonOf<Row> = { [Key in keyof Row]: Row[Key] extends Date | null ? string | null : Row[Key] }

const instants = shown.filter((column) => /_(at|from|since)$/.test(column))

export function revived(json: JsonOf<ShownRequest>): ShownRequest {
  const row: Record<string, unknown> = { ...json }
  for (const column of instants)
    if (typeof row[column] === 'string') row[column] = new Date(row[column] as string)
  return row as ShownRequest
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** A row as it crosses the wire, with the verbs this person is offered. */
export const rowOf = (row: ShownRequest, actor: Actor): RequestRow =>
  ({
    id: row.id,
    number: row.number,
    state: row.state,
    receivedAt: iso(row.received_at),
    recordedAt: iso(row.recorded_at),
    late: row.late,
    channel: row.channel,
    unitId: row.unit_id,
    placeId: row.place_id,
    location: row.location,
    zoneId: row.zone_id,
    reporter: row.reporter,
    reporterId: row.reporter_id,
    phoneMask: row.phone_mask,
    anonymous: row.anonymous,
    reachable: row.reachable,
    category: row.category,
    trade: row.trade,
    priority: row.priority,
    words: row.words,
    wishedAt: iso(row.wished_at),
    workOrderId: row.work_order_id,
    workOrderNumber: row.work_order_number,
    assigneeId: row.assignee_id,
    assignee: row.assignee,
    department: row.department,
    result: row.result,
    reason: row.reason,
    expectedOn: row.expected_on,
    duplicateOf: row.duplicate_of,
    follows: row.follows,
    repeatCount: row.repeat_count,
    suggestsComplaint: row.suggests_complaint,
    followUpResult: row.follow_up_result,
    answeredAt: iso(row.answered_at),
    doneAt: iso(row.done_at),
    closedAt: iso(row.closed_at),
    limit: limitIn(row),
    wasLate: row.was_late,
    loggedBy: row.logged_by,
    logger: row.logger,
    revision: row.revision,
    version: row.version,
    verbs: verbsOf(row, actor),
  }) as RequestRow

const limitIn = (row: ShownRequest) =>
  row.limit_kind && row.runs_from
    ? runningLimitOf({ ...row, kind: row.limit_kind, runs_from: row.runs_from } satisfies CurrentLimit)
    : null

/** Verbs of the quick path: from a matter just received they triage it first. */
const quick: readonly RequestVerb[] = ['answer', 'dispatch', 'transfer']

/** What the screen draws: what the server would allow this person now. */
export function verbsOf(row: Pick<ShownRequest, 'state' | 'work_order_id'>, actor: Actor): string[] {
  const state = row.state as RequestState
  const offered = offeredVerbs(requestMoves, state, actor, may)
  const verbs: string[] = offered.filter((verb) => !(isWithOrder(row) && doneOnTheOrder.includes(verb)))
  if (legalVerbs(requestMoves, state).includes('triage') && may(actor, 'request.triage'))
    verbs.push(...quick.filter((verb) => may(actor, requestMoves.moves[verb].may)))
  if (may(actor, 'request.note')) verbs.push('note')
  if (isOpen(state) && may(actor, 'request.triage')) verbs.push('edit')
  return verbs
}

const isOpen = (state: RequestState): boolean => !(requestMoves.final as readonly string[]).includes(state)
