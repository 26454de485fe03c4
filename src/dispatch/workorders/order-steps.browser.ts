import type { Order } from './order.contract.ts'

export type StepKey = 'issue' | 'accept' | 'arrive' | 'inspect' | 'finish' | 'return'

export type Step = {
  key: StepKey
  /** clauses of KF05-03 that say how it is done */
  clauses: readonly string[]
  standing: 'done' | 'now' | 'ahead'
  times: readonly { what: string; at: string }[]
}

type Plan = {
  key: StepKey
  clauses: readonly string[]
  end: keyof Order
  times: readonly [string, keyof Order][]
}

const plan: readonly Plan[] = [
  { key: 'issue', clauses: ['5.1'], end: 'issuedAt', times: [['issued', 'issuedAt']] },
  { key: 'accept', clauses: ['5.2'], end: 'acceptedAt', times: [['accepted', 'acceptedAt']] },
  {
    key: 'arrive',
    clauses: ['5.4'],
    end: 'arrivedAt',
    times: [
      ['arrived', 'arrivedAt'],
      ['controlled', 'controlledAt'],
    ],
  },
  {
    key: 'inspect',
    clauses: ['5.3', '5.5'],
    end: 'startedAt',
    times: [
      ['quoted', 'quotedAt'],
      ['approved', 'quoteApprovedAt'],
      ['started', 'startedAt'],
    ],
  },
  {
    key: 'finish',
    clauses: ['5.6', '5.7'],
    end: 'verifiedAt',
    times: [
      ['finished', 'finishedAt'],
      ['verified', 'verifiedAt'],
      ['charged', 'chargedAt'],
    ],
  },
  {
    key: 'return',
    clauses: ['5.8'],
    end: 'returnedAt',
    times: [
      ['returned', 'returnedAt'],
      ['closed', 'closedAt'],
    ],
  },
]

/** The order along the procedure: what is behind it with its times, where it stands, what lies ahead. */
export function stepsOf(order: Order): Step[] {
  const reached = plan.findLastIndex(({ end }) => order[end] !== null)
  const now = order.state === 'voided' ? -1 : reached + 1
  return plan.map(({ key, clauses, times }, place) => ({
    key,
    clauses,
    standing: place <= reached ? 'done' : place === now ? 'now' : 'ahead',
    times: times.flatMap(([what, at]) => (order[at] ? [{ what, at: String(order[at]) }] : [])),
  }))
}
