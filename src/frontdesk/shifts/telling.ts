import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { makeMove } from '../../platform/moving.ts'
import { type ShiftState, type ShiftVerb, shiftMoves } from './shifts.moves.ts'
import type { ShiftInHand } from './shifts.store.ts'

const subject = 'frontdesk.shift'

/** When it took place: now, unless the sender says when. */
export const atOf = (said: { occurredAt?: string }): Date =>
  said.occurredAt ? new Date(said.occurredAt) : now()

/** The state the verb leads to, or its refusal. */
export const legal = (
  actor: Actor,
  before: ShiftInHand,
  verb: ShiftVerb,
  facts: Record<string, unknown>,
): ShiftState => makeMove(shiftMoves, verb, { actor, state: before.state as ShiftState, facts, may })

/** The happening of a move of the shift. */
export const tell = (
  tx: Tx,
  actor: Actor,
  before: ShiftInHand | undefined,
  after: ShiftInHand,
  verb: ShiftVerb,
  at: Date,
  command: Command,
) =>
  note(tx, {
    estateId: after.estate_id,
    subject,
    subjectId: after.id,
    verb,
    actor,
    occurredAt: at,
    revision: after.revision,
    commandId: command.id,
    before: before ? { state: before.state } : null,
    after: { state: after.state, takerId: after.taker_id, words: after.words, refusal: after.refusal },
  })
