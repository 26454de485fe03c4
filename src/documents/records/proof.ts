import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { read, type Tx } from '../../platform/database/transaction.ts'
import { type TimelineEntry, timelineOf } from '../../platform/happenings.ts'
import { refuse } from '../../platform/refusal.ts'
import type { QualityRecord, TrailEntry } from './records.contract.ts'
import { recordOf } from './records.lists.ts'

export type Proof = {
  record: QualityRecord
  trail: TrailEntry[]
  seal: 'sealed' | 'pending' | 'broken'
  broken: string[]
}

/**
 * Proves one record: its trail with every hash computed anew against the chain. `pending` while some entries wait
 * for the next seal; `broken` names the entries whose hash does not hold. Refuses `record.not_found`.
 */
export const proofOf = (actor: Actor, estateId: number, id: string): Promise<Proof> =>
  read(actor, async (tx) => {
    const row = await tx
      .selectFrom('documents.record')
      .selectAll()
      .where('estate_id', '=', estateId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) refuse('not_found', 'record.not_found', { clause: 'KF06 3' })
    const trail = await timelineOf(tx, estateId, row.subject_id)
    const broken = await brokenSeals(tx, estateId, row.subject_id)
    const seal = broken.length > 0 ? 'broken' : trail.every((each) => each.sealed) ? 'sealed' : 'pending'
    return { record: recordOf(row), trail: trail.map(trailEntryOf), seal, broken }
  })

async function brokenSeals(tx: Tx, estateId: number, subjectId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select h.id
      from platform.happening h
      join platform.seal s on s.estate_id = h.estate_id and s.happening_id = h.id
      left join platform.seal before on before.estate_id = s.estate_id and before.position = s.position - 1
     where h.estate_id = ${estateId} and h.subject_id = ${subjectId}
       and s.digest is distinct from platform.digest_of(h, coalesce(before.digest, ''))
     order by h.seq`.execute(tx)
  return rows.map((row) => row.id)
}

/** An entry of a trail as it crosses the wire. */
export const trailEntryOf = (entry: TimelineEntry): TrailEntry => ({
  ...entry,
  occurredAt: entry.occurredAt.toISOString(),
  recordedAt: entry.recordedAt.toISOString(),
})
