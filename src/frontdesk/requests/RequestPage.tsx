import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { Badge, StateMark } from '../../platform/web/Badge.tsx'
import { address } from '../../platform/web/client.ts'
import { RecordNo } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import { MatterFacts } from './MatterFacts.tsx'
import { MatterMargin } from './MatterMargin.tsx'
import { MatterNotes } from './MatterNotes.tsx'
import { MatterTimeline } from './MatterTimeline.tsx'
import { stateTone } from './queueColumns.tsx'
import { RequestActs } from './RequestActs.tsx'
import { RequestDeadline } from './RequestDeadline.tsx'
import s from './RequestPage.module.css'
import type { RequestRow } from './requests.contract.ts'
import { requestPage, requestRecordPdf } from './requests.lists.contract.ts'

/** One matter from the call to its closing: what was said, what was done, what may be done next and why. */
export function RequestPage() {
  const say = useWords(logWords)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { id: estateId } = useEstate()
  const [explained, setExplained] = useState(false)
  const reply = useReply(
    requestPage,
    { params: { estateId, id } },
    { subjects: ['frontdesk.request', 'dispatch.work_order', 'documents.time_limit'] },
  )
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  if (reply.data?.request.id !== id) return <Skeleton lines={10} />
  const { request } = reply.data
  return (
    <Page
      title={
        <RecordNo no={request.number} void={request.state === 'cancelled' || request.state === 'duplicate'} />
      }
      back={{ to: '/', label: say('matter.back') }}
      facts={request.location}
      marks={<Marks row={request} onExplain={() => setExplained(!explained)} />}
      actions={<RequestActs row={request} />}
      margin={
        <MatterMargin page={reply.data} explained={explained} onExplain={() => setExplained(!explained)} />
      }
    >
      <div className={s.columns}>
        <Section
          title={say('matter.facts')}
          end={<PrintLink href={address(requestRecordPdf, { params: { estateId, id } })} />}
        >
          <MatterFacts page={reply.data} estateId={estateId} />
        </Section>
        <div className={s.stack}>
          <Section title={say('matter.timeline')}>
            <MatterTimeline page={reply.data} />
          </Section>
          <MatterNotes page={reply.data} />
        </div>
      </div>
    </Page>
  )
}

function Marks({ row, onExplain }: { row: RequestRow; onExplain: () => void }) {
  const say = useWords(requestLabels)
  const sayLog = useWords(logWords)
  return (
    <>
      <Badge tone={row.priority === 'P1' ? 'late' : 'plain'}>{row.priority}</Badge>
      <StateMark tone={stateTone(row)}>{say(`request.state.${row.state}`)}</StateMark>
      <RequestDeadline row={row} onExplain={onExplain} />
      {row.repeatCount > 0 && (
        <Badge tone="near">{sayLog('matter.repeat', { count: row.repeatCount + 1 })}</Badge>
      )}
      {row.late && <Badge tone="near">{sayLog('matter.late_entry')}</Badge>}
    </>
  )
}

function PrintLink({ href }: { href: string }) {
  const say = useWords(logWords)
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {say('matter.print')}
    </a>
  )
}
