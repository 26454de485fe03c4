import { explainLimits, stopsClock } from '../../documents/limits/limits.ts'
import { recordOfSubject, trailEntryOf } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { read, type Tx } from '../../platform/database/transaction.ts'
import { timelineOf } from '../../platform/happenings.ts'
import { refuse } from '../../platform/refusal.ts'
import { linksOf } from './links.ts'
import type { RequestPage } from './requests.lists.contract.ts'
import { requestMoves } from './requests.moves.ts'
import { rowOf, shown } from './rows.ts'

/** One matter: its row and verbs, timeline, limits explained, what was said and shown, and what hangs on it. */
export const requestPage = (actor: Actor, estateId: number, id: string): Promise<RequestPage> =>
  read(actor, async (tx) => {
    const row = await tx
      .selectFrom('frontdesk.request')
      .select(shown)
      .where('estate_id', '=', estateId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) refuse('not_found', 'request.not_found', { clause: 'KF05-02' })
    const subjects = row.work_order_id ? [id, row.work_order_id] : [id]
    return {
      request: rowOf(row, actor),
      timeline: (await timelineOf(tx, estateId, id)).map(trailEntryOf),
      limits: await explainLimits(tx, estateId, subjects, now()),
      holds: await holdsOf(tx, estateId, id),
      notes: await notesOf(tx, estateId, id),
      photos: await photosOf(tx, estateId, id),
      links: await linksOf(tx, estateId, row),
      record: (await recordOfSubject(tx, estateId, requestMoves.moves.log.files!, id)) ?? null,
    }
  })

async function holdsOf(tx: Tx, estateId: number, id: string): Promise<RequestPage['holds']> {
  const rows = await tx
    .selectFrom('frontdesk.request_hold')
    .select(['id', 'reason', 'expected_on', 'words', 'held_at', 'resumed_at'])
    .where('estate_id', '=', estateId)
    .where('request_id', '=', id)
    .orderBy('held_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason as RequestPage['holds'][number]['reason'],
    expectedOn: row.expected_on,
    words: row.words,
    heldAt: row.held_at.toISOString(),
    resumedAt: row.resumed_at?.toISOString() ?? null,
    stopsClock: stopsClock(row.reason),
  }))
}

async function notesOf(tx: Tx, estateId: number, id: string): Promise<RequestPage['notes']> {
  const rows = await tx
    .selectFrom('frontdesk.request_note')
    .select(['id', 'words', 'author', 'written_at'])
    .where('estate_id', '=', estateId)
    .where('request_id', '=', id)
    .orderBy('written_at')
    .limit(500)
    .execute()
  return rows.map(({ written_at, ...row }) => ({ ...row, writtenAt: written_at.toISOString() }))
}

async function photosOf(tx: Tx, estateId: number, id: string): Promise<RequestPage['photos']> {
  const rows = await tx
    .selectFrom('frontdesk.request_photo')
    .select(['digest', 'taken_at'])
    .where('estate_id', '=', estateId)
    .where('request_id', '=', id)
    .orderBy('taken_at')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map((row) => ({ digest: row.digest, takenAt: row.taken_at.toISOString() }))
}
