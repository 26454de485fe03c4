import { minutesAt } from '../../documents/controlled/controlled.ts'
import type { Tx } from '../../platform/database/transaction.ts'

const minute = 60_000
type Fault = {
  estate_id: number
  unit_id: string | null
  place_id: string | null
  trade: string
  kind: string
}

/**
 * V0503-8: the latest order of the same place and trade that was finished within the manual's days before; its id, or
 * null. Where the trade says nothing ('other') the kind must be the same as well.
 */
export async function earlierOfSameFault(tx: Tx, fault: Fault, at: Date): Promise<string | null> {
  const since = new Date(at.getTime() - (await minutesAt('repair.reworkDays', at)) * minute)
  const earlier = await tx
    .selectFrom('dispatch.work_order')
    .select('id')
    .where('estate_id', '=', fault.estate_id)
    .where(fault.unit_id ? 'unit_id' : 'place_id', '=', (fault.unit_id ?? fault.place_id)!)
    .where('trade', '=', fault.trade)
    .$if(fault.trade === 'other', (query) => query.where('kind', '=', fault.kind))
    .where('finished_at', '>=', since)
    .where('finished_at', '<=', at)
    .where('state', '<>', 'voided')
    // what was ordered as a service is ordered again, not done again
    .where('kind', '<>', 'onDemandCleaning')
    .orderBy('finished_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return earlier?.id ?? null
}
