import { type Selectable, sql, type Updateable } from 'kysely'
import type { FrontdeskRequest } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import { piecesOf } from './pieces.ts'
import { shown } from './rows.ts'

const inHand = [...shown, 'estate_id', 'phone_sealed', 'evidence'] as const

/** A matter locked for a move: what is shown, and the sealed phone that a work order takes along. */
export type RequestInHand = Pick<Selectable<FrontdeskRequest>, (typeof inHand)[number]>
export type RequestChange = Updateable<FrontdeskRequest>

/** The matter, locked until the transaction ends. Another estate's is not found. */
export async function lockRequest(tx: Tx, estateId: number, id: string): Promise<RequestInHand> {
  const row = await tx
    .selectFrom('frontdesk.request')
    .select(inHand)
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'request.not_found', { clause: 'KF05-02' })
}

/** Saves a change as the next version. */
export const saveRequest = (tx: Tx, row: RequestInHand, change: RequestChange): Promise<RequestInHand> =>
  tx
    .updateTable('frontdesk.request')
    .set({ ...change, version: row.version + 1 })
    .where('estate_id', '=', row.estate_id)
    .where('id', '=', row.id)
    .returning(inHand)
    .executeTakeFirstOrThrow()

/** What a matter is found by, after its words, place or reporter changed. */
export const savePieces = async (tx: Tx, row: RequestInHand): Promise<void> => {
  const pieces = piecesOf(row.words, row.location, row.reporter)
  await sql`
    update frontdesk.request set pieces = array_to_tsvector(${pieces}::text[])
     where estate_id = ${row.estate_id} and id = ${row.id}`.execute(tx)
}

/** Shows the limit that runs and who has it in hand; not a change somebody else could be late for. */
export const showLimit = (tx: Tx, row: RequestInHand, change: RequestChange): Promise<RequestInHand> =>
  tx
    .updateTable('frontdesk.request')
    .set(change)
    .where('estate_id', '=', row.estate_id)
    .where('id', '=', row.id)
    .returning(inHand)
    .executeTakeFirstOrThrow()

export const beginHold = async (
  tx: Tx,
  row: RequestInHand,
  hold: { reason: string; expectedOn: string; words: string; at: Date; by: string },
): Promise<void> => {
  await tx
    .insertInto('frontdesk.request_hold')
    .values({
      estate_id: row.estate_id,
      id: newId(),
      request_id: row.id,
      reason: hold.reason,
      expected_on: hold.expectedOn,
      words: hold.words,
      held_at: hold.at,
      held_by: hold.by,
    })
    .execute()
}

export const endHold = async (tx: Tx, row: RequestInHand, at: Date): Promise<void> => {
  await tx
    .updateTable('frontdesk.request_hold')
    .set({ resumed_at: at })
    .where('estate_id', '=', row.estate_id)
    .where('request_id', '=', row.id)
    .where('resumed_at', 'is', null)
    .execute()
}

export const insertNote = async (
  tx: Tx,
  row: RequestInHand,
  note: { id: string; words: string; by: string; author: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('frontdesk.request_note')
    .values({
      estate_id: row.estate_id,
      id: note.id,
      request_id: row.id,
      words: note.words,
      written_by: note.by,
      author: note.author,
      written_at: note.at,
    })
    .execute()
}

/** Photos of a matter, each once. */
export const insertPhotos = async (
  tx: Tx,
  row: RequestInHand,
  digests: readonly string[],
  at: Date,
): Promise<void> => {
  await tx
    .insertInto('frontdesk.request_photo')
    .columns(['estate_id', 'id', 'request_id', 'digest', 'taken_at'])
    .values(
      digests.map((digest) => ({
        estate_id: row.estate_id,
        id: newId(),
        request_id: row.id,
        digest,
        taken_at: at,
      })),
    )
    .execute()
}

/** A member of the staff of this estate; refuses `request.assignee_unknown`. */
export async function staffNamed(
  tx: Tx,
  estateId: number,
  staffId: string,
): Promise<{ id: string; name: string }> {
  const row = await tx
    .selectFrom('people.staff as s')
    .innerJoin('people.assignment as a', 'a.staff_id', 's.id')
    .select(['s.id', 's.name'])
    .where('a.estate_id', '=', estateId)
    .where('a.until', 'is', null)
    .where('s.id', '=', staffId)
    .where('s.active', '=', true)
    .executeTakeFirst()
  return row ?? refuse('invalid', 'request.assignee_unknown', { field: 'assigneeId', clause: 'KF05-02 5.4' })
}
