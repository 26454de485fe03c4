import { limitsWords } from '../../documents/limits/limits.words.ts'
import { Deadline } from '../../platform/web/Deadline.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { OrderRow } from './order.contract.ts'

/** The limit of an order that ends first, in words; while its clock stands still, what is left of it. */
export function OrderDeadline({ limit }: Pick<OrderRow, 'limit'>) {
  const say = useWords(limitsWords)
  const due = limit?.due ?? limit?.dueBeforePause
  if (!limit || !due) return null
  return (
    <Deadline
      dueAt={due}
      from={quartersBefore(limit.amberAt, due)}
      pausedAt={limit.pausedSince}
      what={say(`limit.kind.${limit.kind}`)}
    />
  )
}

/** Amber begins with the last quarter: the clock began three such quarters before it. */
function quartersBefore(amberAt: string | null, due: string): string | null {
  if (!amberAt) return null
  const quarter = Date.parse(due) - Date.parse(amberAt)
  return new Date(Date.parse(due) - 4 * quarter).toISOString()
}
