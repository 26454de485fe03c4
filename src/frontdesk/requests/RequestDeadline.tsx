import { limitsWords } from '../../documents/limits/limits.words.ts'
import { Deadline } from '../../platform/web/Deadline.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { RequestRow } from './requests.contract.ts'

/** The limit that runs now on a matter: which one, and how it stands. */
export function RequestDeadline({ row, onExplain }: { row: RequestRow; onExplain?: () => void }) {
  const say = useWords(limitsWords)
  const { limit } = row
  if (!limit?.due && !limit?.pausedSince) return null
  return (
    <Deadline
      dueAt={limit.due ?? limit.pausedSince ?? row.receivedAt}
      from={amberFrom(limit.amberAt, limit.due)}
      pausedAt={limit.pausedSince}
      what={say(`limit.kind.${limit.kind}`)}
      onExplain={onExplain}
    />
  )
}

/** The mark turns amber in the last quarter: with amber and due known, that quarter begins three quarters before. */
function amberFrom(amberAt: string | null, due: string | null): string | null {
  if (!amberAt || !due) return null
  const quarter = new Date(due).getTime() - new Date(amberAt).getTime()
  return new Date(new Date(due).getTime() - 4 * quarter).toISOString()
}
