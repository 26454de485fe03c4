import { fileRecord, lockRecord } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { OpenItem } from './openitems.contract.ts'
import { form, itemSnapshot } from './openitems.form.ts'
import type { ItemInHand } from './shifts.store.ts'

/** Files QR-KF-06-04 for an item just written down; it stays open while the item rolls from shift to shift. */
export const fileItem = (tx: Tx, item: ItemInHand): Promise<{ id: string; late: boolean }> =>
  fileRecord(tx, {
    estateId: item.estate_id,
    form,
    number: item.number,
    subject: 'frontdesk.open_item',
    subjectId: item.id,
    url: `/registers/${form}`,
    title: item.item,
    occurredAt: item.opened_at,
  })

/** Cleared: what the register says of the item stands from now on (V00-7). */
export const lockItemRecord = (
  tx: Tx,
  actor: Actor,
  estateId: number,
  item: OpenItem,
  at: Date,
): Promise<void> =>
  lockRecord(tx, actor, {
    estateId,
    form,
    subjectId: item.id,
    reason: 'clear',
    at,
    snapshot: itemSnapshot(item),
  })
