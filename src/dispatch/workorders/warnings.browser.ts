import { toast } from '../../platform/web/news.ts'
import type { OrderWarning } from './order.contract.ts'

/** What one should know although the move was made, in the corner until read. */
export function tellWarnings(
  warnings: readonly OrderWarning[],
  say: (key: string, facts?: Record<string, unknown>) => string,
): void {
  for (const { reason, rule, facts } of warnings) toast(say(reason, facts), { tone: 'late', note: rule })
}
