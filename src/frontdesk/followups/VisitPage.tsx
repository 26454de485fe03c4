import { useParams } from '@tanstack/react-router'
import { LimitMark } from '../../documents/limits/LimitMark.tsx'
import { Trail } from '../../documents/records/Trail.tsx'
import { useReply } from '../../platform/web/ask.ts'
import { Badge, StateMark } from '../../platform/web/Badge.tsx'
import { Phone, RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Facts, Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { type FollowUpPage, followUpAt } from './followups.contract.ts'
import { followUpWords } from './followups.words.ts'
import { VisitMargin } from './VisitMargin.tsx'
import { VisitSheet } from './VisitSheet.tsx'
import { visitsWords } from './visits.words.ts'

/** One return visit: whom, about what, what to ask, and what has been answered (KF05-10). */
export function VisitPage() {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { id: estateId } = useEstate()
  const reply = useReply(
    followUpAt,
    { params: { estateId, id } },
    { subjects: ['frontdesk.follow_up', 'documents.time_limit'] },
  )
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  if (reply.data?.followUp.id !== id) return <Skeleton lines={10} />
  const { followUp, verbs, trail } = reply.data
  return (
    <Page
      title={<RecordNo no={followUp.number} />}
      back={{ to: '/follow-ups', label: say('visits.title') }}
      facts={followUp.location}
      marks={
        <>
          <StateMark tone={followUp.state === 'failed' ? 'late' : 'info'}>
            {sayVisit(`followUp.state.${followUp.state}`)}
          </StateMark>
          <LimitMark limit={followUp.limit} />
          {followUp.suspicious && <Badge tone="near">{say('visit.suspicious')}</Badge>}
        </>
      }
      margin={<VisitMargin edition={followUp.revision.split(' ')[1]} />}
    >
      <VisitFacts page={reply.data} />
      <VisitSheet key={followUp.state} row={followUp} verbs={verbs} />
      <Section title={say('visit.trail')}>
        <Trail
          label={say('visit.trail')}
          entries={trail}
          verbOf={(verb) => sayVisit(`followUp.verb.${verb}`)}
        />
      </Section>
    </Page>
  )
}

function VisitFacts({ page: { followUp: row } }: { page: FollowUpPage }) {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const field = (name: string) => sayVisit(`followUp.field.${name}`)
  return (
    <Section title={say('visit.facts')}>
      <Facts
        columns={2}
        facts={[
          [
            say('visits.place'),
            row.unitId ? (
              <Go
                key="u"
                to="/households/$unitId"
                params={{ unitId: row.unitId }}
                title={say('visit.people')}
              >
                <RoomNo room={row.location} />
              </Go>
            ) : (
              row.location
            ),
          ],
          [
            say('visits.source'),
            row.source === 'request' && row.sourceId ? (
              <Go key="s" to="/requests/$id" params={{ id: row.sourceId }}>
                <RecordNo no={row.sourceNumber} />
              </Go>
            ) : (
              row.sourceNumber
            ),
          ],
          [field('interviewee'), row.interviewee],
          [say('visit.phone'), row.phone ? <Phone key="p" phone={row.phone} /> : null],
          [say('visits.kind'), sayVisit(`followUp.kind.${row.kind}`)],
          [field('attempts'), row.attempts > 0 ? String(row.attempts) : null],
          [field('assignee'), row.visitor ?? row.assignee],
          [field('mode'), row.mode && sayVisit(`followUp.mode.${row.mode}`)],
          [field('overall'), row.overall && `${row.overall} ${sayVisit(`followUp.overall.${row.overall}`)}`],
          [field('comment'), row.comment],
          [
            sayVisit('followUp.verb.link'),
            row.linkedId ? (
              <Go key="l" to="/requests/$id" params={{ id: row.linkedId }}>
                <RecordNo no={row.linkedNumber ?? ''} />
              </Go>
            ) : null,
          ],
          [field('reviewer'), row.reviewer],
        ]}
      />
    </Section>
  )
}
