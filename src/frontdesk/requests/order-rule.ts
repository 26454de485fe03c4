import { refuse } from '../../platform/refusal.ts'
import type { RequestVerb } from './requests.moves.ts'

/** While a work order is out, these are done on the order; its news moves the matter. */
export const doneOnTheOrder: readonly RequestVerb[] = [
  'answer',
  'start',
  'hold',
  'resume',
  'handBack',
  'finish',
  'cancel',
]

type WithOrder = { state: string; work_order_id: string | null; work_order_number: string | null }

const withOrder: readonly string[] = ['dispatched', 'inProgress', 'pending']

/** A handed-back or reopened matter has no order any more, so a number in one of these states is an open one. */
export const isWithOrder = (row: Pick<WithOrder, 'state' | 'work_order_id'>): boolean =>
  row.work_order_id !== null && withOrder.includes(row.state)

/** Refuses `request.order_open`: two places to say the same would soon say different things. */
export function mustBeWithoutOrder(row: WithOrder, verb: RequestVerb): void {
  if (isWithOrder(row) && doneOnTheOrder.includes(verb))
    refuse('not_now', 'request.order_open', {
      clause: 'KF05-02 5.6',
      facts: { number: row.work_order_number, verb, state: row.state },
    })
}
