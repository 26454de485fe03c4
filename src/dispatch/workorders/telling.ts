import { remind } from '../../documents/reminders/reminders.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { orderUrl } from './order-limits.ts'
import type { OrderInHand } from './workorders.store.ts'

type Level = 'info' | 'late'

/** Tells people of an order; nobody is told of what he did himself. `reason` is a key of workorders.words. */
export const tell = (
  tx: Tx,
  order: OrderInHand,
  about: { reason: string; to: readonly (string | null)[]; by: string; at: Date; level?: Level },
): Promise<void> =>
  remind(
    tx,
    order.estate_id,
    [...new Set(about.to)]
      .filter((staffId): staffId is string => staffId !== null && staffId !== about.by)
      .map((staffId) => ({
        staffId,
        reason: about.reason,
        facts: {
          number: order.number,
          location: order.location,
          priority: order.priority,
          words: order.reason || order.description.slice(0, 60),
        },
        url: orderUrl(order.id),
        level: about.level ?? 'info',
        subjectId: order.id,
        at: about.at,
      })),
  )
