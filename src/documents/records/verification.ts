import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { read } from '../../platform/database/transaction.ts'
import { verifyChain } from '../../platform/happenings.ts'
import type { TrailVerification } from './trail.contract.ts'

/**
 * Verifies an estate's whole trail from its beginning: how many happenings stand sealed, how many wait for the next
 * seal, and the first place where the chain does not hold (KF06 3). The walk covers what was sealed meanwhile as well.
 */
export async function verifyTrail(actor: Actor, estateId: number): Promise<TrailVerification> {
  const standing = await sealingOf(actor, estateId)
  return { ...standing, firstBad: (await verifyChain(actor, estateId)) as TrailVerification['firstBad'] }
}

const sealingOf = (actor: Actor, estateId: number): Promise<{ sealed: number; pending: number }> =>
  read(actor, async (tx) => {
    const { rows } = await sql<{ sealed: number; pending: number }>`
      select (select count(*)::int from platform.seal where estate_id = ${estateId}) as sealed,
             (select count(*)::int
                from platform.happening h
                left join platform.seal s on s.estate_id = h.estate_id and s.happening_id = h.id
               where h.estate_id = ${estateId} and s.position is null) as pending`.execute(tx)
    return rows[0]!
  })
