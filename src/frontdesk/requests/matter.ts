import { revisionInForce } from '../../documents/controlled/controlled.ts'
import { type LimitRow, type Priority, planLimit } from '../../documents/limits/limits.ts'
import { planRecord, type RecordRow } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { newId } from '../../platform/ids.ts'
import { sealedPhone } from './reporter.ts'
import type { LogBody } from './requests.contract.ts'
import { requestMoves } from './requests.moves.ts'

export const subject = requestMoves.subject
export const urlOf = (id: string): string => `/requests/${id}`

/** A body that passed mustBeLoggable. */
export type Loggable = LogBody & Required<Pick<LogBody, 'channel' | 'category' | 'priority'>>
export type Logging = { actor: Actor; estateId: number; body: Loggable; at: Date; receivedAt: Date }

/** The first limit of a matter: verified and sorted within the figure of KF05-02 5.2. */
export const firstLimit = ({ estateId, body, receivedAt }: Logging): Promise<LimitRow> =>
  planLimit({
    estateId,
    subject,
    subjectId: body.id,
    kind: 'verify',
    parameter: requestMoves.moves.log.limit!,
    startedAt: receivedAt,
    priority: body.priority as Priority,
    environment: body.category === 'cleaning',
    handlerPost: 'receptionist',
    url: urlOf(body.id),
  })

// KF0402: an ordinary call of the night is written into the book by the morning shift.
const nightReason = '夜间受理，早班补录'

/** Its line in the register of quality records; number and title are filled in with the row. */
export const recordOf = ({ estateId, body, receivedAt }: Logging): Promise<RecordRow> =>
  planRecord({
    estateId,
    form: requestMoves.moves.log.files!,
    number: '',
    subject,
    subjectId: body.id,
    url: urlOf(body.id),
    title: '',
    occurredAt: receivedAt,
    lateReason: body.lateReason?.trim() || (body.channel === 'night' ? nightReason : null),
  })

/** Columns of frontdesk.request as far as they are known before the database is asked. */
export async function columnsOf({ actor, body, at, receivedAt }: Logging, limit: LimitRow, late: boolean) {
  return {
    ...given(actor, body),
    ...sealedPhone(body.phone),
    received_at: receivedAt,
    recorded_at: at,
    late,
    state: 'received',
    limit_kind: limit.kind,
    runs_from: limit.runs_from,
    due_at: limit.due_at,
    amber_at: limit.amber_at,
    escalate_at: limit.escalate_at,
    was_late: false,
    logged_by: actor.staffId,
    logger: actor.name,
    revision: `${requestMoves.procedure} ${await revisionInForce(requestMoves.procedure, receivedAt)}`,
    happening: newId(),
  }
}

const given = (actor: Actor, body: Loggable) => ({
  id: body.id,
  unit_id: body.unitId ?? null,
  place_id: body.placeId ?? null,
  channel: body.channel,
  category: body.category,
  priority: body.priority,
  trade: body.trade ?? null,
  words: body.words.trim(),
  wished_at: body.wishedAt ?? null,
  reporter_id: body.reporterId ?? null,
  // A patrol finds by itself: the finder reports.
  reporter: body.reporter?.trim() || (body.channel === 'patrol' && !body.reporterId ? actor.name : ''),
  anonymous: body.anonymous ?? false,
  reachable: body.reachable ?? true,
  follows: body.follows ?? null,
  assignee: '',
  department: '',
  result: '',
  reason: '',
})
