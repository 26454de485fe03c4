import { Badge } from '../../platform/web/Badge.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useNowMs } from '../../platform/web/tick.ts'
import { staffScreenWords } from './screens.words.ts'

const monthMs = 30 * 86_400_000

/** Until when a health certificate holds; cleaners may not work without one (KF03-07). */
export function HealthMark({ until }: { until: string | null }) {
  const say = useWords(staffScreenWords)
  const now = useNowMs()
  if (!until) return '—'
  const left = Date.parse(`${until}T23:59:59+08:00`) - now
  if (left < 0) return <Badge tone="late">{`${until} ${say('people.health_over')}`}</Badge>
  if (left < monthMs)
    return (
      <Badge tone="near" title={say('people.health_soon')}>
        {until}
      </Badge>
    )
  return until
}
