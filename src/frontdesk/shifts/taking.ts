import type { Actor } from '../../platform/actor.ts'
import { commanded } from '../../platform/database/transaction.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { shiftMoved } from './shift-rows.ts'
import { lockShift, saveShift } from './shifts.store.ts'
import { atOf, legal, tell } from './telling.ts'

const clause = 'KF04-02'

/** Takes the desk over: the second signature makes it valid (V0402-7), and the taker's own shift begins. */
export async function takeShift(
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  said: { signature?: string; occurredAt?: string },
) {
  return commanded(actor, command, { estateId, verb: 'shift.take', payload: { id, said } }, async (tx) => {
    const at = atOf(said)
    const before = await lockShift(tx, estateId, id)
    const state = legal(actor, before, 'take', { signature: said.signature })
    if (before.taker_id !== actor.staffId) refuse('forbidden', 'shift.not_offered_to_you', { clause })
    const shift = await saveShift(tx, before, at, {
      state,
      handed_over_at: at,
      taker_signature: said.signature,
      taker_signed_at: at,
    })
    await tx
      .updateTable('frontdesk.open_item')
      .set({ taken_by: actor.staffId })
      .where('estate_id', '=', estateId)
      .where('shift_id', '=', id)
      .execute()
    await tell(tx, actor, before, shift, 'take', at, command)
    return shiftMoved(tx, actor, estateId, id)
  })
}

/** Refuses to take over, saying why; the desk stays with its keeper. */
export async function refuseShift(
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  said: { refusal?: string; occurredAt?: string },
) {
  return commanded(actor, command, { estateId, verb: 'shift.refuse', payload: { id, said } }, async (tx) => {
    const at = atOf(said)
    const before = await lockShift(tx, estateId, id)
    const state = legal(actor, before, 'refuse', { refusal: said.refusal })
    if (before.taker_id !== actor.staffId) refuse('forbidden', 'shift.not_offered_to_you', { clause })
    const shift = await saveShift(tx, before, at, { state, refusal: said.refusal!.trim() })
    await tell(tx, actor, before, shift, 'refuse', at, command)
    return shiftMoved(tx, actor, estateId, id)
  })
}
