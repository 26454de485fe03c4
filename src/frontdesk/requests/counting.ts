import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { DB } from '../../platform/database/tables.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { QueueCounts } from './requests.lists.contract.ts'
import { isActive, standingOf, viewOf } from './views.ts'

/**
 * How many active matters each view holds, from the first 999 of the queue: those due first are counted first, and
 * an estate with more than that reads 999+.
 */
export async function queueCounts(actor: Actor, estateId: number): Promise<QueueCounts> {
  const [row] = await quickRead<{ counts: QueueCounts }>(actor, (db) => countsQuery(db, actor, estateId))
  return row!.counts
}

const countsQuery = (db: Kysely<DB>, actor: Actor, estateId: number) => {
  const at = now()
  const query = sql<{ counts: QueueCounts }>`
    with active as materialized (
      select state, category, due_at, amber_at, escalate_at, assignee_id, logged_by, zone_id
        from frontdesk.request
       where estate_id = ${estateId} and ${isActive}
       order by queue_at, id limit 999)
    select json_build_object(
      'all', count(*),
      'amber', count(*) filter (where ${standingOf('amber', at)}),
      'late', count(*) filter (where ${standingOf('late', at)}),
      'escalated', count(*) filter (where ${standingOf('escalated', at)}),
      'mine', count(*) filter (where ${viewOf(actor, 'mine')}),
      'logged', count(*) filter (where ${viewOf(actor, 'logged')}),
      'zone', count(*) filter (where ${viewOf(actor, 'zone')}),
      'unassigned', count(*) filter (where ${viewOf(actor, 'unassigned')}),
      'waiting', count(*) filter (where ${viewOf(actor, 'waiting')}),
      'toClose', (select count(*) from (
         select from frontdesk.request
          where estate_id = ${estateId} and state in ('answered', 'done', 'followedUp') limit 999) as ready),
      'byState', (select coalesce(json_object_agg(state, n), '{}')
         from (select state, count(*) as n from active group by state) as each),
      'byCategory', (select coalesce(json_object_agg(category, n), '{}')
         from (select category, count(*) as n from active group by category) as each)) as counts
    from active`
  return { compile: () => query.compile(db) }
}
