import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import { maskPhone } from '../../platform/personal/masking.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'
import { movedReply } from './moving-orders.ts'
import { openWorkOrder } from './opening.ts'
import type { OrderMoved } from './order.contract.ts'
import type { Issue } from './order-moves.contract.ts'

const fastClock = 120_000

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
      at: issuedAt(occurredAt),
      commandId: command.id,
      ...sealed(contactPhone),
    })
    return movedReply(tx, actor, estateId, id, warnings)
  })
}

function issuedAt(told: string | undefined): Date {
  const present = now().getTime()
  const at = told ? Date.parse(told) : present
  if (at > present + fastClock)
    refuse('invalid', 'workOrder.in_the_future', { field: 'occurredAt', clause: 'KF05-03 5.1' })
  return new Date(Math.min(at, present))
}

const sealed = (phone: string | undefined) =>
  phone?.trim()
    ? { contactPhoneSealed: vault().seal(phone.trim()), contactPhoneMask: maskPhone(phone.trim()) }
    : {}
