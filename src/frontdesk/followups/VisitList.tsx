import { useMemo } from 'react'
import { LimitMark, standingOf } from '../../documents/limits/LimitMark.tsx'
import { StateMark } from '../../platform/web/Badge.tsx'
import { Deadline } from '../../platform/web/Deadline.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import { FilterBar, QuickViews } from '../../platform/web/FilterBar.tsx'
import { type Say, useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { useGo } from '../../platform/web/useGo.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { dueFollowUps, type FollowUpRow } from './followups.contract.ts'
import { followUpWords } from './followups.words.ts'
import { VisitMargin } from './VisitMargin.tsx'
import { visitsWords } from './visits.words.ts'

const views = ['all', 'mine'] as const
const unfiltered = { view: 'all' }

/** KF05-10: who is to be called back, the soonest due on top. */
export function VisitList() {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const { id: estateId } = useEstate()
  const go = useGo()
  const [{ view }, set] = useFilters(unfiltered)
  const query = { mine: view === 'mine' || undefined }
  const pages = usePages(
    dueFollowUps,
    { params: { estateId }, query },
    { subjects: ['frontdesk.follow_up', 'documents.time_limit'] },
  )
  const columns = useMemo(() => columnsOf(say, sayVisit), [say, sayVisit])
  return (
    <Page title={say('visits.title')} margin={<VisitMargin />} fill>
      <FilterBar>
        <QuickViews
          label={say('visits.view')}
          at={view as 'all'}
          onMove={(next) => set({ view: next })}
          views={views.map((key) => ({ key: key as 'all', label: say(`visits.${key}`) }))}
        />
      </FilterBar>
      <Table<FollowUpRow>
        {...pages}
        label={say('visits.title')}
        columns={columns}
        rowKey={(row) => row.id}
        tone={(row) => standingOf(row.limit)}
        onOpen={({ id }) => go({ to: '/follow-ups/$id', params: { id } })}
        empty={<EmptyState title={say('visits.empty')} icon="check" />}
        keys
        fill
      />
    </Page>
  )
}

const columnsOf = (say: Say, sayVisit: Say): Column<FollowUpRow>[] => [
  {
    key: 'deadline',
    title: say('visits.deadline'),
    width: '190px',
    cell: (row) => (row.limit ? <LimitMark limit={row.limit} /> : <Deadline dueAt={row.dueAt} />),
  },
  {
    key: 'place',
    title: say('visits.place'),
    width: '128px',
    cut: true,
    cell: (row) => <RoomNo room={row.location} />,
  },
  {
    key: 'interviewee',
    title: sayVisit('followUp.field.interviewee'),
    width: '96px',
    cut: true,
    cell: (row) => row.interviewee,
  },
  {
    key: 'kind',
    title: say('visits.kind'),
    width: '72px',
    cell: (row) => sayVisit(`followUp.kind.${row.kind}`),
  },
  {
    key: 'source',
    title: say('visits.source'),
    width: '164px',
    wideOnly: true,
    cell: (row) => <RecordNo no={row.sourceNumber} />,
  },
  {
    key: 'state',
    title: say('visits.state'),
    width: '112px',
    cell: (row) => (
      <StateMark tone={row.state === 'failed' ? 'late' : 'info'}>
        {sayVisit(`followUp.state.${row.state}`)}
      </StateMark>
    ),
  },
  {
    key: 'attempts',
    title: sayVisit('followUp.field.attempts'),
    width: '80px',
    align: 'end',
    wideOnly: true,
    cell: (row) => row.attempts,
  },
  {
    key: 'assignee',
    title: sayVisit('followUp.field.assignee'),
    cut: true,
    cell: (row) => row.assignee ?? row.visitor,
  },
]
