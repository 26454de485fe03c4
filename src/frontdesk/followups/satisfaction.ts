import { sql } from 'kysely'
import { flagAt } from '../../documents/controlled/controlled.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiInstant } from '../../platform/clock.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import type * as contract from './followups.contract.ts'
import { dayAfter } from './followups.lists.ts'

type Satisfaction = ReplyOf<typeof contract.satisfaction>
type Counted = Omit<Satisfaction['all'], 'satisfactionPercent'>

/**
 * Satisfaction of visits planned in a range of days, by kind: (A+B)/(A+B+C), or A alone where the company counts so.
 * Not reached and refused count to nothing; without an answer there is no figure (null, shown —).
 */
export async function satisfactionOf(
  actor: Actor,
  estateId: number,
  { from, to }: { from: string; to: string },
): Promise<Satisfaction> {
  const countsB = await flagAt('kpi.satisfactionIncludesB')
  const rows = await quickRead(actor, (db) =>
    db
      .selectFrom('frontdesk.follow_up')
      .select([
        sql<Counted['kind']>`kind`.as('kind'),
        sql<number>`count(*)::int`.as('planned'),
        sql<number>`(count(*) filter (where contact_status = 'reached'))::int`.as('reached'),
        sql<number>`(count(*) filter (where overall = 'A'))::int`.as('a'),
        sql<number>`(count(*) filter (where overall = 'B'))::int`.as('b'),
        sql<number>`(count(*) filter (where overall = 'C'))::int`.as('c'),
        sql<number>`(count(*) filter (where overall is null and contact_status in ('noAnswer', 'outOfService')
                     and state in ('reviewed', 'closed')))::int`.as('unreachable'),
        sql<number>`(count(*) filter (where contact_status = 'refused'))::int`.as('refused'),
      ])
      .where('estate_id', '=', estateId)
      .where('planned_at', '>=', shanghaiInstant(from))
      .where('planned_at', '<', dayAfter(to))
      .groupBy('kind')
      .orderBy('kind'),
  )
  const all = rows.reduce(added, { ...nothing })
  return { kinds: rows.map((row) => withFigure(row, countsB)), all: withFigure(all, countsB) }
}

const nothing: Counted = {
  kind: 'other',
  planned: 0,
  reached: 0,
  a: 0,
  b: 0,
  c: 0,
  unreachable: 0,
  refused: 0,
}

const added = (sum: Counted, row: Counted): Counted => ({
  kind: sum.kind,
  planned: sum.planned + row.planned,
  reached: sum.reached + row.reached,
  a: sum.a + row.a,
  b: sum.b + row.b,
  c: sum.c + row.c,
  unreachable: sum.unreachable + row.unreachable,
  refused: sum.refused + row.refused,
})

function withFigure(row: Counted, countsB: boolean): Satisfaction['all'] {
  const answered = row.a + row.b + row.c
  const good = row.a + (countsB ? row.b : 0)
  return { ...row, satisfactionPercent: answered === 0 ? null : Math.round((good / answered) * 1000) / 10 }
}
