import { type Kysely, sql, type Transaction } from 'kysely'
import { runningLimitOf } from '../../documents/limits/limits.ts'
import type { DB } from '../../platform/database/tables.ts'
import type { OrderRow } from './order.contract.ts'

export type Db = Kysely<DB> | Transaction<DB>

/** Orders as lists show them: with their worker's name and the limit that ends first. */
export const selectRows = (db: Db, estateId: number) =>
  db
    .selectFrom('dispatch.work_order as o')
    .leftJoin('people.staff as worker', 'worker.id', 'o.worker_id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('documents.time_limit as t')
          .select([
            't.kind as limit_kind',
            't.runs_from',
            't.due_at',
            't.amber_at',
            't.escalate_at',
            't.paused_since',
            't.paused_due_at',
          ])
          .whereRef('t.estate_id', '=', 'o.estate_id')
          .whereRef('t.subject_id', '=', 'o.id')
          .where('t.met_at', 'is', null)
          .where('t.dropped_at', 'is', null)
          .orderBy(sql`t.due_at nulls last`)
          .limit(1)
          .as('l'),
      (join) => join.onTrue(),
    )
    .selectAll(['o', 'l'])
    .select('worker.name as worker')
    .where('o.estate_id', '=', estateId)

export type RowRecord = Awaited<ReturnType<ReturnType<typeof selectRows>['execute']>>[number]

export const rowOf = (row: RowRecord): OrderRow => ({
  id: row.id,
  number: row.number,
  state: row.state as OrderRow['state'],
  priority: row.priority as OrderRow['priority'],
  kind: row.kind as OrderRow['kind'],
  trade: row.trade as OrderRow['trade'],
  source: row.source as OrderRow['source'],
  sourceId: row.source_id,
  sourceNumber: row.source_number,
  unitId: row.unit_id,
  placeId: row.place_id,
  zoneId: row.zone_id,
  location: row.location,
  contactName: row.contact_name,
  contactPhone: row.contact_phone_mask,
  appointmentAt: iso(row.appointment_at),
  description: row.description,
  liability: row.liability as OrderRow['liability'],
  workerId: row.worker_id,
  worker: row.worker,
  issuedAt: iso(row.issued_at),
  acceptedAt: iso(row.accepted_at),
  arrivedAt: iso(row.arrived_at),
  finishedAt: iso(row.finished_at),
  returnedAt: iso(row.returned_at),
  rating: row.rating as OrderRow['rating'],
  exception: row.exception as OrderRow['exception'],
  reworkOf: row.rework_of,
  reason: row.reason,
  limit: row.limit_kind && row.runs_from ? runningLimitOf(limitOf(row, row.limit_kind, row.runs_from)) : null,
  version: row.version,
})

const limitOf = (row: RowRecord, kind: string, runsFrom: Date) => ({
  kind,
  runs_from: runsFrom,
  due_at: row.due_at,
  amber_at: row.amber_at,
  escalate_at: row.escalate_at,
  paused_since: row.paused_since,
  paused_due_at: row.paused_due_at,
})

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null
