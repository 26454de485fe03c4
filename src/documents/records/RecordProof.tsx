import { useReply } from '../../platform/web/ask.ts'
import { StateMark, type Tone } from '../../platform/web/Badge.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { recordPagesWords } from './pages.words.ts'
import { verifyRecord } from './records.contract.ts'
import type { ChapterSay } from './signed-values.layout.ts'
import { Trail } from './Trail.tsx'

const tones: Record<'sealed' | 'pending' | 'broken', Tone> = {
  sealed: 'done',
  pending: 'plain',
  broken: 'late',
}

/** The record's trail, every hash computed anew when the page is opened, and what that found. */
export function RecordProof({ id, sayOf }: { id: string; sayOf: ChapterSay }) {
  const say = useWords(recordPagesWords)
  const { id: estateId } = useEstate()
  const { data, error, refetch } = useReply(verifyRecord, { params: { estateId, id } })
  if (error) return <Refused error={error} onRetry={() => void refetch()} />
  if (data?.record.id !== id) return <Skeleton lines={6} />
  const { seal, broken, trail, record } = data
  const isBroken = (entry: { id: string }) => broken.includes(entry.id)
  return (
    <Section
      title={say('records.proof')}
      end={
        <StateMark tone={tones[seal]} icon={seal === 'broken' ? 'alert' : 'seal'}>
          {say(`records.proof.${seal}`, { count: broken.length })}
        </StateMark>
      }
    >
      <Trail
        label={say('records.proof')}
        entries={trail}
        verbOf={(verb) => sayOf(record.subject, 'verb', verb)}
        noteOf={(entry) =>
          isBroken(entry) ? <StateMark tone="late">{say('records.altered')}</StateMark> : entry.revision
        }
        toneOf={(entry) => (isBroken(entry) ? 'late' : undefined)}
      />
    </Section>
  )
}
