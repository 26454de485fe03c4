import { useParams } from '@tanstack/react-router'
import { useReply } from '../../platform/web/ask.ts'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Facts, Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { recordPagesWords } from './pages.words.ts'
import { RecordMarks } from './RecordMarks.tsx'
import { RecordProof } from './RecordProof.tsx'
import { formName } from './RecordsTable.tsx'
import { type QualityRecord, recordDetail } from './records.contract.ts'
import { recordsWords } from './records.words.ts'
import { Corrections, SignedValues } from './SignedValues.tsx'
import type { ChapterSay } from './signed-values.layout.ts'

/** One quality record: what was filed and signed, as corrected since, and the proof that it stands unaltered (KF06 3). */
export function RecordPage({ sayOf }: { sayOf: ChapterSay }) {
  const say = useWords(recordPagesWords)
  const { language } = useLanguage()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { id: estateId } = useEstate()
  const reply = useReply(recordDetail, { params: { estateId, id } })
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  if (reply.data?.record.id !== id) return <Skeleton lines={10} />
  const { record, corrections, snapshot } = reply.data
  return (
    <Page
      title={<RecordNo no={record.number} void={record.voidedAt !== null} />}
      back={{ to: '/records', label: say('records.title') }}
      facts={formName(record.form, language)}
      marks={<RecordMarks record={record} />}
      actions={<Go to={record.url}>{say('records.matter')}</Go>}
      margin={
        <Margin
          clause={record.form}
          revision={record.revision.split(' ').at(-1)}
          title={formName(record.form, language)}
          to={`/manual/${record.form}`}
        />
      }
    >
      <RecordFacts record={record} />
      {snapshot && <SignedValues record={record} snapshot={snapshot} sayOf={sayOf} />}
      {corrections.length > 0 && <Corrections record={record} corrections={corrections} sayOf={sayOf} />}
      <RecordProof id={id} sayOf={sayOf} />
    </Page>
  )
}

function RecordFacts({ record }: { record: QualityRecord }) {
  const say = useWords(recordPagesWords)
  const sayRecord = useWords(recordsWords)
  const field = (name: string) => sayRecord(`record.field.${name}`)
  return (
    <Section title={say('records.facts')}>
      <Facts
        columns={2}
        facts={[
          [say('records.about'), record.title],
          [field('revision'), record.revision],
          [field('occurredAt'), <DateTime key="occurred" at={record.occurredAt} />],
          [field('openedAt'), <DateTime key="opened" at={record.openedAt} />],
          [say('records.signedAt'), record.lockedAt && <DateTime key="locked" at={record.lockedAt} />],
          [field('retainUntil'), record.retainUntil],
          [
            field('lateReason'),
            record.late ? (record.lateReason ?? sayRecord('record.late_unexplained')) : null,
          ],
          [say('records.voidReason'), record.voidReason],
        ]}
      />
    </Section>
  )
}
