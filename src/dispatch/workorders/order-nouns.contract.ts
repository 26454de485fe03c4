/** What each move of a work order is called in its address: POST …/work-orders/:id/arrival. */
export const moveNouns = {
  issue: 'issue',
  reassign: 'assignment',
  accept: 'acceptance',
  reject: 'rejection',
  arrive: 'arrival',
  noShow: 'no-show',
  reappoint: 'appointment',
  quote: 'quote',
  approvePrice: 'price-approval',
  approveQuote: 'quote-approval',
  rejectQuote: 'quote-rejection',
  start: 'start',
  control: 'control',
  suspend: 'suspension',
  resume: 'resumption',
  finish: 'completion',
  verify: 'verification',
  rework: 'rework',
  charge: 'payment',
  return: 'return',
  close: 'closure',
  void: 'voiding',
} as const

export type OrderMove = keyof typeof moveNouns
