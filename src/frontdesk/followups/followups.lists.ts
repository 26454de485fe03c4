import { sql } from 'kysely'
import { trailEntryOf } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay, shanghaiInstant } from '../../platform/clock.ts'
import { pageOf, readCursor } from '../../platform/database/cursor.ts'
import { quickRead, read } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import type { QueryOf, ReplyOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import { selectVisits, visitOf } from './followup-rows.ts'
import type * as contract from './followups.contract.ts'
import { verbsOn } from './moving-visits.ts'

const dayMs = 86_400_000

/** One visit with its attempts, verbs and trail. */
export const visitPage = (actor: Actor, estateId: number, id: string): Promise<contract.FollowUpPage> =>
  read(actor, async (tx) => {
    const record = await selectVisits(tx, estateId).where('f.id', '=', id).executeTakeFirst()
    if (!record) return refuse('not_found', 'followUp.not_found')
    const attempts = await tx
      .selectFrom('frontdesk.follow_up_attempt as a')
      .leftJoin('people.staff as s', 's.id', 'a.by')
      .select(['a.at', 's.name as by', 'a.result', 'a.call_seconds as callSeconds', 'a.words'])
      .where('a.estate_id', '=', estateId)
      .where('a.follow_up_id', '=', id)
      .orderBy('a.at')
      .orderBy('a.id')
      .execute()
    return {
      followUp: visitOf(record),
      verbs: verbsOn(record, actor),
      warnings: [],
      attempts: attempts.map((each) => ({
        ...each,
        at: each.at.toISOString(),
        by: each.by ?? '',
        result: each.result as contract.FollowUpPage['attempts'][number]['result'],
      })),
      trail: (await timelineOf(tx, estateId, id)).map(trailEntryOf),
    }
  })

/** Open visits, soonest due first. `mine`: given to me, or to nobody in one of my zones. */
export async function dueVisits(
  actor: Actor,
  estateId: number,
  asked: QueryOf<typeof contract.dueFollowUps>,
) {
  const { limit = 50 } = asked
  const cursor = readCursor(asked.after)
  const rows = await quickRead(actor, (db) =>
    selectVisits(db, estateId)
      .where('f.state', '<>', 'closed')
      .$if(asked.mine === true, (query) =>
        query.where((eb) =>
          eb.or([
            eb('f.assignee_id', '=', actor.staffId),
            eb.and([
              eb('f.assignee_id', 'is', null),
              eb('f.zone_id', '=', eb.fn.any(eb.val([...actor.zones]))),
            ]),
          ]),
        ),
      )
      .$if(cursor !== undefined, (query) =>
        query.where(sql<boolean>`(f.due_at, f.id) > (${cursor?.[0]}::timestamptz, ${cursor?.[1]}::uuid)`),
      )
      .orderBy('f.due_at')
      .orderBy('f.id')
      .limit(limit + 1),
  )
  const page = pageOf(rows, limit, (row) => [row.due_at, row.id] as const)
  return { ...page, rows: page.rows.map(visitOf) }
}

/** Visits, newest first: the register QR-KF-06-05 by the days they were planned. */
export async function listVisits(
  actor: Actor,
  estateId: number,
  asked: QueryOf<typeof contract.followUpRegister>,
) {
  const { limit = 50, state, unitId, sourceId } = asked
  const cursor = readCursor(asked.after)
  const rows = await quickRead(actor, (db) => {
    let query = selectVisits(db, estateId)
    if (state) query = query.where('f.state', '=', state)
    if (unitId) query = query.where('f.unit_id', '=', unitId)
    if (sourceId) query = query.where('f.source_id', '=', sourceId)
    if (asked.from) query = query.where('f.planned_at', '>=', shanghaiInstant(asked.from))
    if (asked.to) query = query.where('f.planned_at', '<', dayAfter(asked.to))
    if (cursor)
      query = query.where(
        sql<boolean>`(f.planned_at, f.id) < (${cursor[0]}::timestamptz, ${cursor[1]}::uuid)`,
      )
    return query
      .orderBy('f.planned_at', 'desc')
      .orderBy('f.id', 'desc')
      .limit(limit + 1)
  })
  const page = pageOf(rows, limit, (row) => [row.planned_at, row.id] as const)
  return { ...page, rows: page.rows.map(visitOf) }
}

export const dayAfter = (day: string): Date => new Date(shanghaiInstant(day).getTime() + dayMs)

/** The figures of the menu; each is the length of a list that can be opened. */
export async function visitCounts(
  actor: Actor,
  estateId: number,
): Promise<ReplyOf<typeof contract.followUpCounts>> {
  const at = now()
  const tonight = new Date(shanghaiInstant(shanghaiDay(at)).getTime() + dayMs)
  const waiting = sql`state in ('planned', 'due', 'unreachable', 'recheck', 'contacted')`
  const [row] = await quickRead(actor, (db) =>
    db
      .selectFrom('frontdesk.follow_up')
      .select([
        sql<number>`(count(*) filter (where ${waiting}))::int`.as('open'),
        sql<number>`(count(*) filter (where ${waiting} and due_at < ${tonight}))::int`.as('due'),
        sql<number>`(count(*) filter (where ${waiting} and due_at <= ${at}))::int`.as('late'),
        sql<number>`(count(*) filter (where state = 'failed'))::int`.as('unlinked'),
      ])
      .where('estate_id', '=', estateId)
      .where('state', '<>', 'closed'),
  )
  return row!
}
