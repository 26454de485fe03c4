import { type Kysely, sql, type Transaction } from 'kysely'
import { runningLimitOf } from '../../documents/limits/limits.ts'
import type { DB } from '../../platform/database/tables.ts'
import type { FollowUpRow } from './followups.contract.ts'

type Db = Kysely<DB> | Transaction<DB>

/** Visits with the names of those who take part and the limit that ends first. */
export const selectVisits = (db: Db, estateId: number) =>
  db
    .selectFrom('frontdesk.follow_up as f')
    .leftJoin('people.staff as handler', 'handler.id', 'f.handler_id')
    .leftJoin('people.staff as assignee', 'assignee.id', 'f.assignee_id')
    .leftJoin('people.staff as visitor', 'visitor.id', 'f.visitor_id')
    .leftJoin('people.staff as reviewer', 'reviewer.id', 'f.reviewer_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('documents.time_limit as t')
          .select([
            't.kind as limit_kind',
            't.runs_from',
            't.due_at as limit_due_at',
            't.amber_at',
            't.escalate_at',
            't.paused_since',
            't.paused_due_at',
          ])
          .whereRef('t.estate_id', '=', 'f.estate_id')
          .whereRef('t.subject_id', '=', 'f.id')
          .where('t.met_at', 'is', null)
          .where('t.dropped_at', 'is', null)
          .orderBy(sql`t.due_at nulls last`)
          .limit(1)
          .as('l'),
      (join) => join.onTrue(),
    )
    .selectAll(['f', 'l'])
    .select([
      'handler.name as handler',
      'assignee.name as assignee',
      'visitor.name as visitor',
      'reviewer.name as reviewer',
    ])
    .where('f.estate_id', '=', estateId)

export type VisitRecord = Awaited<ReturnType<ReturnType<typeof selectVisits>['execute']>>[number]

export const visitOf = (row: VisitRecord): FollowUpRow => ({
  id: row.id,
  number: row.number,
  state: row.state as FollowUpRow['state'],
  source: row.source as FollowUpRow['source'],
  sourceId: row.source_id,
  sourceNumber: row.source_number,
  kind: row.kind as FollowUpRow['kind'],
  unitId: row.unit_id,
  zoneId: row.zone_id,
  location: row.location,
  interviewee: row.interviewee,
  phone: row.phone_mask,
  mode: row.mode as FollowUpRow['mode'],
  plannedAt: row.planned_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  handlerId: row.handler_id,
  handler: row.handler,
  assigneeId: row.assignee_id,
  assignee: row.assignee,
  visitor: row.visitor,
  reviewer: row.reviewer,
  scoreQuality: row.score_quality,
  scoreAttitude: row.score_attitude,
  scoreTimeliness: row.score_timeliness,
  scoreCharge: row.score_charge,
  overall: row.overall as FollowUpRow['overall'],
  comment: row.comment,
  contactStatus: row.contact_status as FollowUpRow['contactStatus'],
  attempts: row.attempts,
  callSeconds: row.call_seconds,
  suspicious: row.suspicious,
  ownerSignature: row.owner_signature,
  linkedId: row.linked_id,
  linkedNumber: row.linked_number,
  contactedAt: iso(row.contacted_at),
  doneAt: iso(row.done_at),
  closedAt: iso(row.closed_at),
  sampledBy: row.sampled_by,
  revision: row.revision,
  limit: limitOf(row),
  version: row.version,
})

const limitOf = (row: VisitRecord): FollowUpRow['limit'] =>
  row.limit_kind === null || row.runs_from === null
    ? null
    : runningLimitOf({
        kind: row.limit_kind,
        runs_from: row.runs_from,
        due_at: row.limit_due_at,
        amber_at: row.amber_at,
        escalate_at: row.escalate_at,
        paused_since: row.paused_since,
        paused_due_at: row.paused_due_at,
      })

const iso = (at: Date | null): string | null => at?.toISOString() ?? null
