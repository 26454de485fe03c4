import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'
import type { OutboxFile } from '../../platform/web/outbox-queue.ts'
import { orderSubject } from './ahead.browser.ts'
import { workOrderLabels } from './labels.words.ts'
import type { OrderRow } from './order.contract.ts'
import { orderMoves } from './order-moves.contract.ts'
import type { OrderMove } from './order-nouns.contract.ts'

export type DeedFile = OutboxFile & { blob: Blob }
export type DoOrder = (verb: OrderMove, body?: Record<string, unknown>, files?: readonly DeedFile[]) => void

/** Does something to an order through the outbox: at once with a line, later without one, at its own time either way. */
export function useOrderDeed(order: Pick<OrderRow, 'id' | 'location'>): DoOrder {
  const { deed } = useOutbox()
  const { id: estateId } = useEstate()
  const say = useWords(workOrderLabels)
  return (verb, body = {}, files = []) => {
    void deed(orderMoves[verb], {
      params: { estateId, id: order.id },
      body,
      subject: orderSubject,
      subjectId: order.id,
      what: `${order.location} ${say(`workOrder.verb.${verb}`)}`,
      files,
    })
  }
}
