import { sql } from 'kysely'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { OpenMatter } from './shifts.contract.ts'

const most = 2000

/**
 * What stands open at the end of a shift (KF05-02 5.7): matters not closed, orders not returned, visits that fell
 * due. Each with a proposed reason, day and person, which the keeper may change.
 */
export async function openMattersNow(tx: Tx, estateId: number): Promise<OpenMatter[]> {
  const at = now()
  const { rows } = await sql<MatterRow>`
    with matters as (
      select 'request' as source, r.id, r.number, r.words as item, r.state, r.location, r.received_at as since,
             h.reason, coalesce(h.expected_on::timestamptz, r.due_at) as due_at, r.assignee_id as owner_id, r.assignee as owner
        from frontdesk.request r
        left join frontdesk.request_hold h on h.estate_id = r.estate_id and h.request_id = r.id and h.resumed_at is null
       where r.estate_id = ${estateId} and r.state not in ('closed', 'cancelled', 'duplicate', 'followedUp', 'answered', 'done')
      union all
      select 'workOrder', w.id, w.number, w.description, w.state, w.location, w.issued_at, null, null, w.worker_id, s.name
        from dispatch.work_order w left join people.staff s on s.id = w.worker_id
       where w.estate_id = ${estateId} and w.state in ('finished', 'verified', 'charged', 'rejected', 'noShow')
      union all
      select 'followUp', f.id, f.number, f.source_number || ' ' || f.interviewee, f.state, f.location, f.planned_at, null,
             f.due_at, f.assignee_id, s.name
        from frontdesk.follow_up f left join people.staff s on s.id = f.assignee_id
       where f.estate_id = ${estateId} and f.state in ('due', 'failed', 'recheck') and f.due_at < ${at}
    )
    select m.*, i.id as item_id,
           greatest(0, extract(day from ${at}::timestamptz - coalesce(i.opened_at, m.since)))::int as age_days
      from matters m
      left join frontdesk.open_item i on i.estate_id = ${estateId} and i.source_id = m.id and i.state in ('open', 'following')
     order by m.since limit ${most}`.execute(tx)
  return rows.map((row) => asMatter(row, at))
}

type MatterRow = {
  source: OpenMatter['source']
  id: string
  number: string
  item: string
  state: string
  location: string
  reason: OpenMatter['reason'] | null
  due_at: Date | null
  owner_id: string | null
  owner: string | null
  item_id: string | null
  age_days: number
}

const tomorrowEvening = (at: Date): Date => new Date(at.getTime() + 24 * 3_600_000)

const asMatter = (row: MatterRow, at: Date): OpenMatter => ({
  source: row.source,
  sourceId: row.id,
  sourceNumber: row.number,
  item: `${row.location} ${row.item}`.trim().slice(0, 500),
  state: row.state,
  location: row.location,
  itemId: row.item_id,
  ageDays: row.age_days,
  reason: row.reason ?? reasonOf(row),
  dueAt: (row.due_at && row.due_at > at ? row.due_at : tomorrowEvening(at)).toISOString(),
  ownerId: row.owner_id,
  owner: row.owner ?? '',
})

/** The likeliest reason, for the keeper to correct. */
const reasonOf = (row: MatterRow): OpenMatter['reason'] => {
  if (row.state === 'noShow') return 'owner'
  return row.source === 'followUp' ? 'other' : 'labour'
}

/** Whether an emergency is still open: then the desk may not be handed over (V0402-1). */
export async function emergencyOpen(
  tx: Tx,
  estateId: number,
): Promise<{ number: string; location: string } | undefined> {
  return tx
    .selectFrom('frontdesk.request')
    .select(['number', 'location'])
    .where('estate_id', '=', estateId)
    .where('priority', '=', 'P1')
    .where('state', 'not in', ['closed', 'cancelled', 'duplicate', 'followedUp', 'answered', 'done'])
    .orderBy('received_at')
    .limit(1)
    .executeTakeFirst()
}
