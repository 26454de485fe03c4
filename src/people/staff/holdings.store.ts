import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { endTerm } from './staff.store.ts'

export type Holder = { id: string; staffId: string; name: string; since: string }

/** Whose terms reach into the time from `since` on, locked. */
export const holdersFrom = (tx: Tx, estateId: number, zoneId: string, since: string): Promise<Holder[]> =>
  tx
    .selectFrom('people.zone_holding as z')
    .innerJoin('people.staff as s', 's.id', 'z.staff_id')
    .select(['z.id', 'z.staff_id as staffId', 's.name', 'z.since'])
    .where('z.estate_id', '=', estateId)
    .where('z.zone_id', '=', zoneId)
    .where((each) => each.or([each('z.until', 'is', null), each('z.until', '>=', since)]))
    .forUpdate('z')
    .execute()

/** Zones of a person that are not over. */
export const runningHoldings = (tx: Tx, estateId: number, staffId: string) =>
  tx
    .selectFrom('people.zone_holding as h')
    .innerJoin('estate.zone as z', (join) =>
      join.onRef('z.estate_id', '=', 'h.estate_id').onRef('z.id', '=', 'h.zone_id'),
    )
    .select(['h.id', 'h.since', 'z.name as zone'])
    .where('h.estate_id', '=', estateId)
    .where('h.staff_id', '=', staffId)
    .where((each) => each.or([each('h.until', 'is', null), each('h.until', '>=', shanghaiDay(now()))]))
    .execute()

/** Ends every zone of a person; answers how many there were. One begun after a last day entered late stands a day. */
export async function endHoldings(tx: Tx, estateId: number, staffId: string, until: string): Promise<number> {
  const held = await runningHoldings(tx, estateId, staffId)
  const today = shanghaiDay(now())
  for (const each of held) {
    const begunLater = each.since > until && each.since < today
    await endTerm(tx, 'people.zone_holding', estateId, each, begunLater ? each.since : until)
  }
  return held.length
}
