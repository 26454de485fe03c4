import type { Actor } from '../../platform/actor.ts'
import { commanded } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import { momentOf } from '../../platform/moment.ts'
import { maskPhone } from '../../platform/personal/masking.ts'
import { vault } from '../../platform/vault.ts'
import { movedReply } from './moving-orders.ts'
import { openWorkOrder } from './opening.ts'
import type { OrderMoved } from './order.contract.ts'
import type { Issue } from './order-moves.contract.ts'

/** KF05-03 5.1: an order straight from the desk, without a matter before it. */
export async function issueFromDesk(
  actor: Actor,
  command: Command,
  estateId: number,
  wish: Issue,
): Promise<OrderMoved> {
  const on = { estateId, verb: 'workOrders.open', payload: wish }
  return commanded(actor, command, on, async (tx) => {
    const { occurredAt, appointmentAt, contactPhone, ...rest } = wish
    const { id, warnings } = await openWorkOrder(tx, actor, {
      ...rest,
      estateId,
      source: 'desk',
      appointmentAt: appointmentAt ? new Date(appointmentAt) : null,
      at: momentOf(occurredAt, new Date(0), { noun: 'workOrder' }),
      commandId: command.id,
      ...sealed(contactPhone),
    })
    return movedReply(tx, actor, estateId, id, warnings)
  })
}

const sealed = (phone: string | undefined) =>
  phone?.trim()
    ? { contactPhoneSealed: vault().seal(phone.trim()), contactPhoneMask: maskPhone(phone.trim()) }
    : {}
