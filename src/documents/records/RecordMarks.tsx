import { Badge } from '../../platform/web/Badge.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { recordPagesWords } from './pages.words.ts'
import type { QualityRecord } from './records.contract.ts'
import { recordsWords } from './records.words.ts'

/** What stands out about a record: signed or not, written late (V00-6), void (V00-8). */
export function RecordMarks({ record }: { record: QualityRecord }) {
  const say = useWords(recordsWords)
  const sayPage = useWords(recordPagesWords)
  return (
    <>
      {record.voidedAt ? (
        <Badge tone="paused" title={record.voidReason ?? undefined}>
          {say('record.void')}
        </Badge>
      ) : (
        <Badge tone={record.lockedAt ? 'done' : 'plain'}>
          {record.lockedAt ? say('record.locked') : sayPage('records.open')}
        </Badge>
      )}{' '}
      {record.late && (
        <Badge
          tone={record.lateReason ? 'near' : 'late'}
          title={record.lateReason ?? say('record.late_unexplained')}
        >
          {say('record.late')}
        </Badge>
      )}
    </>
  )
}
