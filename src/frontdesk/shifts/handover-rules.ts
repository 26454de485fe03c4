import type { BodyOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import { type Checklist, checklistLines, type shiftMovesAt } from './shifts.contract.ts'
import type { ShiftInHand } from './shifts.store.ts'

export type Offer = BodyOf<typeof shiftMovesAt.offer>

const clause = 'KF04-02'

/** Everything KF04-02 6 forbids handing over with, in its order; the emergency (V0402-1) is asked of the database. */
export function checkOffer(shift: ShiftInHand, offer: Offer): Checklist {
  const { checklist } = offer
  if (offer.takerId === shift.keeper_id)
    refuse('invalid', 'shift.same_person', { rule: 'V0402-6', clause, field: 'takerId' })
  if (!checklist) refuse('invalid', 'shift.checklist_required', { clause, field: 'checklist' })
  checkTicks(checklist)
  checkCash(checklist)
  if (offer.allLogged !== true)
    refuse('invalid', 'shift.not_all_logged', { rule: 'V0402-3', clause, field: 'allLogged' })
  checkKeys(checklist)
  if (offer.takerFit !== true)
    refuse('invalid', 'shift.taker_unfit', { rule: 'V0402-5', clause, field: 'takerFit' })
  if (!offer.signature) refuse('invalid', 'shift.unsigned', { rule: 'V0402-7', clause, field: 'signature' })
  return checklist
}

function checkTicks(checklist: Checklist): void {
  const open = checklistLines.find((line) => !checklist[line].done)
  if (open)
    refuse('invalid', 'shift.line_not_ticked', {
      clause: 'KF04-02 5.1',
      field: `checklist.${open}`,
      facts: { line: open },
    })
}

function checkCash({ cash }: Checklist): void {
  const expected = cash.expectedFen ?? 0
  const counted = cash.countedFen ?? expected
  if (expected === counted) return
  refuse('invalid', 'shift.cash_differs', {
    rule: 'V0402-2',
    clause,
    field: 'checklist.cash',
    facts: { difference: ((counted - expected) / 100).toFixed(2) },
  })
}

function checkKeys({ keys }: Checklist): void {
  const differs = keys.expected !== undefined && keys.counted !== undefined && keys.expected !== keys.counted
  if (differs && !keys.words?.trim())
    refuse('invalid', 'shift.keys_differ', { rule: 'V0402-4', clause, field: 'checklist.keys' })
}
