import { sql } from 'kysely'
import type { Tx } from '../../platform/database/transaction.ts'
import { urlOf } from './matter.ts'
import type { RequestPage } from './requests.lists.contract.ts'
import type { ShownRequest } from './rows.ts'

type Link = RequestPage['links'][number]
type Found = Omit<Link, 'at' | 'url'> & { at: Date }

/**
 * B-3: what hangs on a matter, in one look: its work orders, the matter it was merged into or continues, those merged
 * into it or continuing it, and the same kind from the same household.
 */
export async function linksOf(tx: Tx, estateId: number, row: ShownRequest): Promise<Link[]> {
  const { rows } = await sql<Found>`
    (select 'workOrder' as kind, w.id, w.number, w.state, w.description as words, coalesce(w.issued_at, w.opened_at) as at
       from dispatch.work_order w where w.estate_id = ${estateId} and w.source_id = ${row.id} limit 20)
    union all
    (select case when r.id = ${row.duplicate_of}::uuid then 'duplicateOf' else 'follows' end,
            r.id, r.number, r.state, r.words, r.received_at
       from frontdesk.request r
      where r.estate_id = ${estateId} and r.id in (${row.duplicate_of}::uuid, ${row.follows}::uuid))
    union all
    (select 'mergedHere', r.id, r.number, r.state, r.words, r.received_at
       from frontdesk.request r where r.estate_id = ${estateId} and r.duplicate_of = ${row.id} limit 20)
    union all
    (select 'followedBy', r.id, r.number, r.state, r.words, r.received_at
       from frontdesk.request r where r.estate_id = ${estateId} and r.follows = ${row.id} limit 20)
    union all
    (select 'sameKindHere', r.id, r.number, r.state, r.words, r.received_at
       from frontdesk.request r
      where r.estate_id = ${estateId} and r.unit_id = ${row.unit_id}::uuid and r.category = ${row.category}
        and r.id <> ${row.id} and r.duplicate_of is distinct from ${row.id}
      order by r.received_at desc limit 5)`.execute(tx)
  return rows.map((each) => ({
    ...each,
    at: each.at.toISOString(),
    url: each.kind === 'workOrder' ? `/work-orders/${each.id}` : urlOf(each.id),
  }))
}
