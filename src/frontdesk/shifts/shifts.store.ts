import type { Insertable, Selectable, Updateable } from 'kysely'
import { nowMs } from '../../platform/clock.ts'
import type { FrontdeskOpenItem, FrontdeskShift } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'

export type ShiftInHand = Selectable<FrontdeskShift>
export type ItemInHand = Selectable<FrontdeskOpenItem>

/** The shift, locked; one of another estate is simply not found. */
export async function lockShift(tx: Tx, estateId: number, id: string): Promise<ShiftInHand> {
  const row = await tx
    .selectFrom('frontdesk.shift')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'shift.not_found')
}

export const insertShift = (
  tx: Tx,
  at: Date,
  shift: Omit<Insertable<FrontdeskShift>, 'moved_at'>,
): Promise<ShiftInHand> =>
  tx
    .insertInto('frontdesk.shift')
    .values({ ...shift, moved_at: at })
    .returningAll()
    .executeTakeFirstOrThrow()

export function saveShift(
  tx: Tx,
  before: ShiftInHand,
  at: Date,
  change: Updateable<FrontdeskShift>,
): Promise<ShiftInHand> {
  refuseBackwards('shift', before.moved_at, at)
  return tx
    .updateTable('frontdesk.shift')
    .set({ ...change, moved_at: at, version: before.version + 1 })
    .where('estate_id', '=', before.estate_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

export async function lockItem(tx: Tx, estateId: number, id: string): Promise<ItemInHand> {
  const row = await tx
    .selectFrom('frontdesk.open_item')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'openItem.not_found')
}

export const insertItem = (
  tx: Tx,
  at: Date,
  item: Omit<Insertable<FrontdeskOpenItem>, 'moved_at'>,
): Promise<ItemInHand> =>
  tx
    .insertInto('frontdesk.open_item')
    .values({ ...item, moved_at: at })
    .returningAll()
    .executeTakeFirstOrThrow()

export function saveItem(
  tx: Tx,
  before: ItemInHand,
  at: Date,
  change: Updateable<FrontdeskOpenItem>,
): Promise<ItemInHand> {
  refuseBackwards('openItem', before.moved_at, at)
  return tx
    .updateTable('frontdesk.open_item')
    .set({ ...change, moved_at: at, version: before.version + 1 })
    .where('estate_id', '=', before.estate_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** Moves take place in order and not in the future: an offline phone or a replayed day may send old times, not wrong ones. */
function refuseBackwards(noun: string, movedAt: Date, at: Date): void {
  if (at < movedAt) refuse('invalid', `${noun}.before_last_move`, { field: 'occurredAt' })
  if (at.getTime() > nowMs() + 60_000) refuse('invalid', `${noun}.in_the_future`, { field: 'occurredAt' })
}
