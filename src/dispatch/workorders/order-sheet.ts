import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Order } from './order.contract.ts'
import { type Db, iso, rowOf, selectRows } from './order-rows.ts'

/** Whole slips: rows with what was used, photographed, signed and waited for. */
export const selectOrders = (db: Db, estateId: number) =>
  selectRows(db, estateId)
    .leftJoin('people.staff as approver', 'approver.id', 'o.quote_approver')
    .select((eb) => [
      'approver.name as approver',
      jsonArrayFrom(
        eb
          .selectFrom('dispatch.material as m')
          .select([
            'm.name',
            'm.model',
            'm.quantity',
            'm.unit_price_fen as unitPriceFen',
            sql<number>`round(m.quantity * m.unit_price_fen)`.as('amountFen'),
            sql<'property' | 'owner'>`m.supplied_by`.as('suppliedBy'),
          ])
          .whereRef('m.estate_id', '=', 'o.estate_id')
          .whereRef('m.work_order_id', '=', 'o.id')
          .orderBy('m.sort'),
      ).as('materials'),
      jsonArrayFrom(
        eb
          .selectFrom('dispatch.photo as p')
          .select([
            sql<Order['photos'][number]['stage']>`p.stage`.as('stage'),
            'p.digest',
            'p.taken_at as takenAt',
          ])
          .whereRef('p.estate_id', '=', 'o.estate_id')
          .whereRef('p.work_order_id', '=', 'o.id')
          .orderBy('p.taken_at')
          .orderBy('p.id'),
      ).as('photos'),
      jsonArrayFrom(
        eb
          .selectFrom('dispatch.signature as s')
          .leftJoin('people.staff as taker', 'taker.id', 's.taken_by')
          .select([
            sql<'quote' | 'acceptance'>`s.meaning`.as('meaning'),
            's.signer',
            's.digest',
            's.evidence',
            's.signed_at as signedAt',
            sql<string>`coalesce(taker.name, '')`.as('takenBy'),
          ])
          .whereRef('s.estate_id', '=', 'o.estate_id')
          .whereRef('s.work_order_id', '=', 'o.id')
          .orderBy('s.signed_at'),
      ).as('signatures'),
      jsonArrayFrom(
        eb
          .selectFrom('dispatch.suspension as w')
          .select([
            sql<Order['suspensions'][number]['reason']>`w.reason`.as('reason'),
            'w.expected_on as expectedOn',
            'w.words',
            'w.suspended_at as suspendedAt',
            'w.resumed_at as resumedAt',
          ])
          .whereRef('w.estate_id', '=', 'o.estate_id')
          .whereRef('w.work_order_id', '=', 'o.id')
          .orderBy('w.suspended_at'),
      ).as('suspensions'),
    ])

export type OrderRecord = Awaited<ReturnType<ReturnType<typeof selectOrders>['execute']>>[number]

/** The whole slip as it crosses the wire and as its record keeps it. */
export const orderOf = (row: OrderRecord): Order => ({
  ...rowOf(row),
  issuer: row.issuer,
  startedAt: iso(row.started_at),
  controlledAt: iso(row.controlled_at),
  verifiedAt: iso(row.verified_at),
  chargedAt: iso(row.charged_at),
  closedAt: iso(row.closed_at),
  quoteFen: row.quote_fen,
  quoteWords: row.quote_words,
  quoteOffList: row.quote_off_list,
  quotedAt: iso(row.quoted_at),
  quoteApprover: row.approver,
  quoteApprovedAt: iso(row.quote_approved_at),
  process: row.process,
  labourMinutes: row.labour_minutes,
  labourRateFen: row.labour_rate_fen,
  dueFen: row.due_fen,
  paidFen: row.paid_fen,
  receiptNumber: row.receipt_number,
  acceptance: row.acceptance as Order['acceptance'],
  acceptanceWords: row.acceptance_words,
  checker: row.checker || null,
  revision: row.revision,
  materials: row.materials,
  photos: row.photos.map((each) => ({ ...each, takenAt: instant(each.takenAt) })),
  signatures: row.signatures.map((each) => ({ ...each, signedAt: instant(each.signedAt) })),
  suspensions: row.suspensions.map((each) => ({
    ...each,
    expectedOn: String(each.expectedOn),
    suspendedAt: instant(each.suspendedAt),
    resumedAt: each.resumedAt && instant(each.resumedAt),
  })),
})

// PostgreSQL's JSON writes instants in its own way; the wire has one spelling.
const instant = (at: Date | string): string => new Date(at).toISOString()
