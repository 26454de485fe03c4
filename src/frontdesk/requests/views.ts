import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import type { requestQueue } from './requests.lists.contract.ts'

/** Matters somebody still has to act on; what is answered or done waits for its closing in another list. */
export const isActive = sql<boolean>`state not in ('closed', 'cancelled', 'duplicate', 'followedUp', 'done', 'answered')`

type View = NonNullable<QueryOf<typeof requestQueue>['view']>

/** A view of the queue as a condition. */
export function viewOf(actor: Actor, view: View) {
  switch (view) {
    case 'mine':
      return sql<boolean>`assignee_id = ${actor.staffId}`
    case 'logged':
      return sql<boolean>`logged_by = ${actor.staffId}`
    case 'zone':
      return sql<boolean>`zone_id = any (${[...actor.zones]}::uuid[])`
    case 'unassigned':
      return sql<boolean>`state in ('received', 'triaged', 'reopened')`
    case 'waiting':
      return sql<boolean>`state = 'pending'`
    default:
      return sql<boolean>`true`
  }
}

/** How a matter stands against the limit that runs now (B-1). */
export const standingOf = (standing: 'amber' | 'late' | 'escalated', at: Date) => {
  if (standing === 'amber') return sql<boolean>`amber_at <= ${at} and due_at > ${at}`
  return standing === 'late' ? sql<boolean>`due_at <= ${at}` : sql<boolean>`escalate_at <= ${at}`
}
