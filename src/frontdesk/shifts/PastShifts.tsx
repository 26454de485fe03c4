import { useMemo } from 'react'
import { StateMark } from '../../platform/web/Badge.tsx'
import { address } from '../../platform/web/client.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { type Say, useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { usePages } from '../../platform/web/usePages.ts'
import { deskShiftWords } from './desk-shift.words.ts'
import { openItemsPdf } from './openitems.contract.ts'
import { type Shift, shiftList } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

/** Every shift, newest first; what it handed over can be printed on QR-KF-06-04 with both signatures. */
export function PastShifts() {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const mayPrint = useMay()('record.see')
  const pages = usePages(
    shiftList,
    { params: { estateId }, query: {} },
    { subjects: ['frontdesk.shift'], limit: 20 },
  )
  const columns = useMemo(() => {
    const paper = (shiftId: string) =>
      address(openItemsPdf, { params: { estateId }, query: { shiftId, language } })
    return columnsOf(say, sayShift, mayPrint ? paper : undefined)
  }, [say, sayShift, estateId, language, mayPrint])
  return (
    <Section title={say('shifts.past')} flush>
      <Table<Shift>
        {...pages}
        label={say('shifts.past')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyState title={say('shifts.no_past')} icon="list" />}
      />
    </Section>
  )
}

const columnsOf = (say: Say, sayShift: Say, paper?: (id: string) => string): Column<Shift>[] => [
  { key: 'day', title: say('shifts.day'), width: '104px', cell: (row) => row.day },
  {
    key: 'kind',
    title: say('shifts.kind'),
    width: '72px',
    cell: (row) => sayShift(`shift.kind.${row.kind}`),
  },
  { key: 'keeper', title: say('shifts.keeper'), width: '88px', cut: true, cell: (row) => row.keeper },
  { key: 'taker', title: say('shifts.taker'), width: '88px', cut: true, cell: (row) => row.taker },
  {
    key: 'handedOverAt',
    title: say('shifts.handed_over_at'),
    width: '120px',
    wideOnly: true,
    cell: (row) => row.handedOverAt && <DateTime at={row.handedOverAt} />,
  },
  {
    key: 'state',
    title: say('shifts.state'),
    cell: (row) => (
      <StateMark
        tone={row.state === 'handedOver' ? 'done' : row.state === 'handoverRefused' ? 'late' : 'info'}
      >
        {sayShift(`shift.state.${row.state}`)}
      </StateMark>
    ),
  },
  {
    key: 'print',
    title: say('shifts.print'),
    width: '72px',
    wideOnly: true,
    cell: (row) =>
      paper &&
      row.keeperSignedAt && (
        <a href={paper(row.id)} target="_blank" rel="noreferrer">
          {say('shifts.print')}
        </a>
      ),
  },
]
