import { revisionInForce } from '../../documents/controlled/controlled.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { nextNumber } from '../../platform/numbering.ts'
import { refuse } from '../../platform/refusal.ts'
import type { OrderRow } from './order.contract.ts'
import { earlierOfSameFault } from './rework.ts'
import { mustSuit } from './workers.ts'

const minute = 60_000

/** What somebody wants done. The asker stands on a higher floor: only its name, id and number are kept. */
export type OrderWish = {
  estateId: number
  id?: string
  source: OrderRow['source']
  sourceId?: string | null
  sourceNumber?: string | null
  unitId?: string | null
  placeId?: string | null
  contactName?: string
  /** as the vault seals it, and as lists show it */
  contactPhoneSealed?: string | null
  contactPhoneMask?: string
  kind: OrderRow['kind']
  trade?: OrderRow['trade'] | null
  priority: OrderRow['priority']
  appointmentAt?: Date | null
  description: string
  liability?: OrderRow['liability']
  workerId?: string | null
  draft?: boolean
  /** when it was issued, where that is not now */
  at?: Date
  commandId?: string
}

/** The row of a new order: where, for whom, under which revision and number; a repeated fault marked (V0503-8). */
export async function planOrder(tx: Tx, actor: Actor, wish: OrderWish, state: string, at: Date) {
  const where = await whereIs(tx, wish)
  const appointment = wish.appointmentAt ?? null
  mustFit(wish, appointment, at)
  const trade = wish.trade ?? (wish.kind === 'onDemandCleaning' ? 'cleaning' : 'other')
  const order = { estate_id: wish.estateId, kind: wish.kind, appointment_at: appointment }
  if (wish.workerId) await mustSuit(tx, order, wish.workerId, at)
  const reworkOf = await earlierOfSameFault(tx, { ...where, ...order, trade }, at)
  return {
    ...order,
    ...where,
    id: wish.id ?? newId(),
    number: await nextNumber(tx, { estateId: wish.estateId, form: '0602', day: shanghaiDay(at) }),
    source: wish.source,
    source_id: wish.sourceId ?? null,
    source_number: wish.sourceNumber ?? null,
    contact_name: wish.contactName ?? '',
    contact_phone_sealed: wish.contactPhoneSealed ?? null,
    contact_phone_mask: wish.contactPhoneMask ?? '',
    trade,
    priority: wish.priority,
    description: wish.description.trim(),
    liability: wish.liability ?? null,
    state,
    worker_id: wish.workerId ?? null,
    issued_by: actor.staffId,
    issuer: actor.name,
    opened_at: at,
    issued_at: state === 'issued' ? at : null,
    moved_at: at,
    rework_of: reworkOf,
    exception: reworkOf && 'rework',
    revision: `KF05-03 ${await revisionInForce('KF05-03', at)}`,
  }
}

/** V0502-3: an emergency is not an appointment. Nobody is sent yesterday. */
function mustFit(wish: OrderWish, appointment: Date | null, at: Date): void {
  if (!appointment) return
  const about = { field: 'appointmentAt', clause: 'KF05-03 4' }
  if (wish.priority === 'P1') refuse('invalid', 'workOrder.p1_no_appointment', { ...about, rule: 'V0502-3' })
  if (appointment.getTime() <= at.getTime() - minute) refuse('invalid', 'workOrder.appointment_past', about)
}

async function whereIs(tx: Tx, { estateId, unitId, placeId }: OrderWish) {
  if (Boolean(unitId) === Boolean(placeId))
    refuse('invalid', 'workOrder.place_required', { field: 'unitId', rule: 'V0502-1', clause: 'KF05-03 5.1' })
  const found = unitId
    ? await tx
        .selectFrom('estate.unit')
        .select(['code as location', 'zone_id'])
        .where('estate_id', '=', estateId)
        .where('id', '=', unitId)
        .executeTakeFirst()
    : await tx
        .selectFrom('estate.place')
        .select(['name as location', 'zone_id'])
        .where('estate_id', '=', estateId)
        .where('id', '=', placeId!)
        .executeTakeFirst()
  if (!found)
    refuse('invalid', 'workOrder.place_unknown', { field: unitId ? 'unitId' : 'placeId', rule: 'V0502-1' })
  return { ...found, unit_id: unitId ?? null, place_id: placeId ?? null }
}
