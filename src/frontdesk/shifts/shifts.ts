import { revisionInForce } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { makeMove } from '../../platform/moving.ts'
import { refuse } from '../../platform/refusal.ts'
import { checkOffer, type Offer } from './handover-rules.ts'
import { emergencyOpen } from './open-matters.ts'
import { rollOpenItems } from './rolling.ts'
import { shiftMoved } from './shift-rows.ts'
import type { beginShiftAt, ShiftMoved } from './shifts.contract.ts'
import { shiftMoves } from './shifts.moves.ts'
import { insertShift, lockShift, type ShiftInHand, saveShift } from './shifts.store.ts'
import { atOf, legal, tell } from './telling.ts'

export { refuseShift, takeShift } from './taking.ts'

const clause = 'KF04-02'

/** Begins a shift at the desk; one planned for this person is taken up. Refuses `shift.already_on_duty`. */
export async function beginShift(
  actor: Actor,
  estateId: number,
  command: Command,
  said: BodyOf<typeof beginShiftAt>,
) {
  return commanded(actor, command, { estateId, verb: 'shift.begin', payload: said }, async (tx) => {
    const at = atOf(said)
    const planned = await standingOf(tx, estateId, actor.staffId, at)
    if (planned && planned.state !== 'planned') refuse('not_now', 'shift.already_on_duty', { clause })
    makeMove(shiftMoves, 'begin', { actor, state: planned ? 'planned' : '', may })
    const shift = planned
      ? await saveShift(tx, planned, at, { state: 'onDuty', started_at: at })
      : await insertShift(tx, at, {
          estate_id: estateId,
          id: said.id,
          kind: said.kind,
          day: shanghaiDay(at),
          state: 'onDuty',
          keeper_id: actor.staffId,
          started_at: at,
          revision: await revisionInForce(clause, at),
        })
    await tell(tx, actor, planned, shift, 'begin', at, command)
    return shiftMoved(tx, actor, estateId, shift.id)
  })
}

const standingOf = (tx: Tx, estateId: number, keeperId: string, at: Date): Promise<ShiftInHand | undefined> =>
  tx
    .selectFrom('frontdesk.shift')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('keeper_id', '=', keeperId)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['onDuty', 'handoverPending', 'handoverRefused']),
        eb.and([eb('state', '=', 'planned'), eb('day', '=', shanghaiDay(at))]),
      ]),
    )
    .orderBy('state')
    .forUpdate()
    .executeTakeFirst()

/** Offers the desk to the next person; every open matter becomes a row of QR-KF-06-04. Refuses V0402-1…7. */
export async function offerShift(
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  offer: Offer,
): Promise<ShiftMoved> {
  return commanded(actor, command, { estateId, verb: 'shift.offer', payload: { id, offer } }, async (tx) => {
    const at = atOf(offer)
    const before = await lockShift(tx, estateId, id)
    const state = legal(actor, before, 'offer', { takerId: offer.takerId, checklist: offer.checklist })
    if (before.keeper_id !== actor.staffId) refuse('forbidden', 'shift.not_yours', { clause })
    const emergency = await emergencyOpen(tx, estateId)
    if (emergency) refuse('not_now', 'shift.emergency_open', { rule: 'V0402-1', clause, facts: emergency })
    const checklist = checkOffer(before, offer)
    await rollOpenItems(tx, actor, before, offer.matters ?? [], at)
    const shift = await saveShift(tx, before, at, {
      state,
      taker_id: offer.takerId,
      checklist: JSON.stringify(checklist),
      words: offer.words ?? '',
      refusal: '',
      keeper_signature: offer.signature,
      keeper_signed_at: at,
    })
    await tell(tx, actor, before, shift, 'offer', at, command)
    return shiftMoved(tx, actor, estateId, id)
  })
}
