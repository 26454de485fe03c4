import type { OrderRow } from './order.contract.ts'

type Tone = 'plain' | 'info' | 'near' | 'late' | 'paused' | 'done'

/** The colour of a state: done is green, handed back or rework is red, waiting is grey. */
export function toneOfState(state: OrderRow['state']): Tone {
  if (['finished', 'verified', 'charged', 'returned', 'closed'].includes(state)) return 'done'
  if (['rejected', 'noShow', 'rework', 'quoteRejected'].includes(state)) return 'late'
  if (['suspended', 'voided', 'draft'].includes(state)) return 'paused'
  return state === 'issued' || state === 'quoted' ? 'near' : 'info'
}

/** The colour of a priority: an emergency is red, urgent is amber. */
export const toneOfPriority = (priority: OrderRow['priority']): Tone =>
  priority === 'P1' ? 'late' : priority === 'P2' ? 'near' : 'plain'

/** Where the matter an order came from opens, by its source; null where it has no page. */
export const sourceUrl = ({ source, sourceId }: Pick<OrderRow, 'source' | 'sourceId'>): string | null =>
  source === 'request' && sourceId ? `/requests/${sourceId}` : null

/** Whether the order is still on somebody's list. */
export const isOpen = ({ state }: Pick<OrderRow, 'state'>): boolean =>
  !['returned', 'closed', 'voided'].includes(state)
