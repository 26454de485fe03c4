import { useMemo, useState } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { type Say, useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { deskShiftWords } from './desk-shift.words.ts'
import { answeredOf } from './handover-sheet.browser.ts'
import { MatterDialog } from './MatterDialog.tsx'
import { type MatterGiven, type OpenMatter, openMatters } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

const subjects = ['frontdesk.request', 'dispatch.work_order', 'frontdesk.follow_up', 'frontdesk.open_item']

type Given = Record<string, MatterGiven>
type OpenMattersProps = { given: Given; onChange: (given: Given) => void }
type Row = OpenMatter & { amended: boolean }

/** What the system finds open by itself, with why, by when and who; the keeper changes what is not so. */
export function OpenMatters({ given, onChange }: OpenMattersProps) {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const { id: estateId } = useEstate()
  const [at, setAt] = useState<OpenMatter | null>(null)
  const matters = useReply(openMatters, { params: { estateId } }, { subjects })
  const rows = matters.data?.rows.map((row) => ({
    ...answeredOf(row, given[row.sourceId]),
    amended: row.sourceId in given,
  }))
  const columns = useMemo(() => columnsOf(say, sayShift), [say, sayShift])
  return (
    <Section title={say('shifts.matters')} end={rows && String(rows.length)}>
      <p>{say('shifts.matters_note')}</p>
      <Table<Row>
        label={say('shifts.matters')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.sourceId}
        onOpen={setAt}
        error={matters.error}
        onRetry={() => void matters.refetch()}
        empty={<EmptyState title={say('shifts.no_matters')} icon="check" />}
      />
      {at && (
        <MatterDialog
          matter={at}
          onClose={() => setAt(null)}
          onKeep={(answer) => {
            onChange({ ...given, [at.sourceId]: { ...given[at.sourceId], ...answer } })
            setAt(null)
          }}
        />
      )}
    </Section>
  )
}

const columnsOf = (say: Say, sayShift: Say): Column<Row>[] => [
  {
    key: 'source',
    title: say('shifts.source'),
    width: '168px',
    wideOnly: true,
    cell: (row) => <RecordNo no={row.sourceNumber} />,
  },
  {
    key: 'item',
    title: say('shifts.item'),
    cut: true,
    cell: (row) => (
      <>
        {row.amended && <Badge tone="info">{say('shifts.amended')}</Badge>} {row.item}
      </>
    ),
  },
  {
    key: 'reason',
    title: say('shifts.reason'),
    width: '96px',
    cell: (row) => sayShift(`openItem.reason.${row.reason}`),
  },
  { key: 'due', title: say('shifts.due'), width: '104px', cell: (row) => <DateTime at={row.dueAt} /> },
  { key: 'owner', title: say('shifts.owner'), width: '80px', cut: true, cell: (row) => row.owner },
  {
    key: 'age',
    title: say('shifts.age'),
    width: '64px',
    align: 'end',
    wideOnly: true,
    cell: (row) => say('shifts.days', { n: row.ageDays }),
  },
]
