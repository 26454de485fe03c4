import {
  dropLimits,
  handLimitsTo,
  type LimitSpec,
  meetLimit,
  startLimit,
} from '../../documents/limits/limits.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { FollowUpRow } from './followups.contract.ts'
import { followUpMoves } from './followups.moves.ts'
import type { VisitInHand } from './followups.store.ts'
import { figuresOf } from './sampling.ts'

/** Where a visit opens on screen. */
export const visitUrl = (id: string): string => `/follow-ups/${id}`

const of = (row: VisitInHand) => ({ estateId: row.estate_id, subjectId: row.id })

const specOf = (row: VisitInHand): Omit<LimitSpec, 'kind' | 'parameter' | 'startedAt'> => ({
  ...of(row),
  subject: followUpMoves.subject,
  handlerId: row.assignee_id,
  handlerPost: 'receptionist',
  facts: { number: row.number, location: row.location },
  url: visitUrl(row.id),
})

/** To be visited by its day; late goes to the assistant (KF05-10 9.1). */
export const awaitVisit = (tx: Tx, row: VisitInHand, at: Date) =>
  startLimit(tx, {
    ...specOf(row),
    kind: 'visit',
    parameter: figuresOf(row.kind as FollowUpRow['kind']).withinDays,
    startedAt: at,
    ...(row.source !== 'request' && { dueAt: row.due_at }),
  })

/** A C becomes a matter within two hours, or the assistant hears of it (KF05-10 5.5, 9.2). */
export const awaitLink = (tx: Tx, row: VisitInHand, at: Date) =>
  startLimit(tx, {
    ...specOf(row),
    kind: 'link',
    parameter: 'followUp.linkHours',
    startedAt: at,
    handlerId: row.visitor_id,
  })

export const visitEnded = (tx: Tx, row: VisitInHand, at: Date) =>
  meetLimit(tx, { ...of(row), kind: 'visit', at })
export const linked = (tx: Tx, row: VisitInHand, at: Date) => meetLimit(tx, { ...of(row), kind: 'link', at })
export const givenTo = (tx: Tx, row: VisitInHand) =>
  handLimitsTo(tx, { ...of(row), handlerId: row.assignee_id })
export const dropped = (tx: Tx, row: VisitInHand, at: Date) => dropLimits(tx, { ...of(row), at })
