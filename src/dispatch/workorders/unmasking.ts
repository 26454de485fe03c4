import { may } from '../../people/permissions.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'
import type { OrderCall } from './moving-orders.ts'
import { offTheBoard } from './workorders.lists.ts'
import { workOrderMoves } from './workorders.moves.ts'
import { lockOrder } from './workorders.store.ts'

/**
 * The contact's whole number, to ring at the door: for the order's own worker while it is in hand, and for posts that
 * may unmask. Looking leaves a happening (V02-1).
 */
export const phoneOfOrder = ({ actor, estateId, id, command }: OrderCall): Promise<{ phone: string }> =>
  inTransaction(actor, async (tx) => {
    const row = await lockOrder(tx, estateId, id)
    const isHis = row.worker_id === actor.staffId && !offTheBoard.some((state) => state === row.state)
    if (!isHis && !may(actor, 'household.unmask'))
      refuse('forbidden', 'workOrder.may_not_see_phone', { rule: 'V02-1', clause: 'KF05-11' })
    if (!row.contact_phone_sealed) refuse('not_found', 'workOrder.no_phone')
    await note(tx, {
      estateId,
      subject: workOrderMoves.subject,
      subjectId: id,
      verb: 'unmask',
      actor,
      facts: { number: row.number },
      commandId: command.id,
    })
    return { phone: vault().open(row.contact_phone_sealed) }
  })
