import type { OrderMoved } from './order.contract.ts'
import type { Ask } from './order-answers.browser.ts'
import type { OrderMove } from './order-moves.contract.ts'

export type OrderAct = {
  verb: OrderMove
  asks: readonly Ask[]
  /** asked, but the answer may be left empty */
  optional?: readonly Ask[]
  danger?: true
  /** made in the field: the desk may enter later when it took place */
  dated?: true
}

/** The buttons of an order in the order of the procedure; which of them are drawn, the server says. */
export const orderActs: readonly OrderAct[] = [
  { verb: 'issue', asks: [] },
  { verb: 'accept', asks: ['worker'], optional: ['worker'], dated: true },
  { verb: 'arrive', asks: ['photos'], optional: ['photos'], dated: true },
  { verb: 'approvePrice', asks: ['remark'], optional: ['remark'] },
  { verb: 'approveQuote', asks: ['signature'], dated: true },
  { verb: 'start', asks: ['liability', 'photos'], optional: ['liability', 'photos'], dated: true },
  {
    verb: 'finish',
    asks: ['process', 'liability', 'materials', 'labourMinutes', 'labourRateFen', 'photos'],
    optional: ['materials', 'labourMinutes', 'labourRateFen', 'photos'],
    dated: true,
  },
  {
    verb: 'verify',
    asks: ['acceptance', 'rating', 'acceptanceWords', 'signature'],
    optional: ['acceptanceWords'],
    dated: true,
  },
  { verb: 'charge', asks: ['paidFen', 'receiptNumber'], optional: ['receiptNumber'] },
  { verb: 'return', asks: ['photo'], optional: ['photo'] },
  { verb: 'close', asks: [] },
  { verb: 'resume', asks: [], dated: true },
  { verb: 'reappoint', asks: ['appointmentAt', 'reason'], optional: ['reason'], dated: true },
  { verb: 'control', asks: ['remark'], optional: ['remark'], dated: true },
  {
    verb: 'quote',
    asks: ['quoteFen', 'quoteWords', 'offList'],
    optional: ['offList'],
    dated: true,
  },
  { verb: 'rejectQuote', asks: ['reason'], dated: true },
  {
    verb: 'suspend',
    asks: ['suspendReason', 'expectedOn', 'words'],
    optional: ['words'],
    dated: true,
  },
  {
    verb: 'noShow',
    asks: ['waitedMinutes', 'photo', 'reason'],
    optional: ['waitedMinutes', 'photo', 'reason'],
    dated: true,
  },
  { verb: 'reject', asks: ['reason'], dated: true },
  { verb: 'rework', asks: ['reason'] },
  { verb: 'void', asks: ['reason'], danger: true },
]

/** The acts the server offers now, the next step first. */
export const actsOn = (verbs: OrderMoved['verbs']): OrderAct[] =>
  orderActs.filter(({ verb }) => verbs.includes(verb))
