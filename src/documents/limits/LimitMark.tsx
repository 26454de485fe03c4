import { nowMs } from '../../platform/clock.ts'
import { Deadline } from '../../platform/web/Deadline.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { RunningLimit } from './limits.contract.ts'
import { limitsWords } from './limits.words.ts'

/** The limit that runs now on a row: which one, and how long it still has. Draws nothing where none runs. */
export function LimitMark({ limit, onExplain }: { limit: RunningLimit | null; onExplain?: () => void }) {
  const say = useWords(limitsWords)
  const dueAt = limit?.due ?? limit?.dueBeforePause ?? limit?.pausedSince
  if (!limit || !dueAt) return null
  return (
    <Deadline
      dueAt={dueAt}
      from={beganAt(limit)}
      pausedAt={limit.pausedSince}
      what={say(`limit.kind.${limit.kind}`)}
      onExplain={onExplain}
    />
  )
}

/** Amber begins with the last quarter: with both ends of that quarter known, the whole began three quarters before. */
function beganAt({ amberAt, due }: RunningLimit): string | null {
  if (!amberAt || !due) return null
  const end = Date.parse(due)
  return new Date(end - 4 * (end - Date.parse(amberAt))).toISOString()
}

/** The mark at a row's edge: late, nearly late, paused, or none. */
export function standingOf(limit: RunningLimit | null): 'late' | 'near' | 'paused' | null {
  if (!limit) return null
  if (limit.pausedSince) return 'paused'
  const at = nowMs()
  if (limit.due && Date.parse(limit.due) < at) return 'late'
  return limit.amberAt && Date.parse(limit.amberAt) < at ? 'near' : null
}
