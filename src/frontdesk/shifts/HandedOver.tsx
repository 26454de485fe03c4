import { useMemo } from 'react'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { yuan } from '../../platform/web/format.ts'
import { type Say, useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { deskShiftWords } from './desk-shift.words.ts'
import type { Line } from './handover-sheet.browser.ts'
import { type Checklist, checklistLines, type ShiftPage } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

type Item = ShiftPage['items'][number]

/** What a shift hands over: the list as ticked and counted, and its rows of QR-KF-06-04. */
export function HandedOver({ page: { shift, items } }: { page: ShiftPage }) {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const columns = useMemo(() => columnsOf(say, sayShift), [say, sayShift])
  const { checklist } = shift
  return (
    <>
      {checklist && (
        <Section title={say('shifts.checklist')}>
          <Facts
            columns={2}
            facts={[
              ...checklistLines.map(
                (line) => [sayShift(`shift.line.${line}`), `✓ ${countedOf(say, checklist, line)}`] as const,
              ),
              [say('shifts.words'), shift.words],
            ]}
          />
        </Section>
      )}
      <Section title={say('shifts.matters')} end={String(items.length)} flush>
        <Table<Item>
          label={say('shifts.matters')}
          columns={columns}
          rows={items}
          rowKey={(row) => row.id}
          empty={<EmptyState title={say('shifts.no_matters')} icon="check" />}
        />
      </Section>
    </>
  )
}

/** The counts and the note of one line, as a sentence. */
function countedOf(say: Say, checklist: Checklist, line: Line): string {
  const { parcels, keys, cash } = checklist
  const pair = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [`${say(`shifts.${name}`)} ${value}`]
  const money = (fen: number | undefined) => (fen === undefined ? undefined : yuan(fen))
  const counts: Partial<Record<Line, string[]>> = {
    parcels: pair('parcels', parcels.count),
    keys: [...pair('keys_expected', keys.expected), ...pair('keys_counted', keys.counted)],
    cash: [
      ...pair('cash_expected', money(cash.expectedFen)),
      ...pair('keys_counted', money(cash.countedFen)),
      ...pair('receipts_from', cash.receiptsFrom),
      ...pair('receipts_to', cash.receiptsTo),
    ],
  }
  return [...(counts[line] ?? []), checklist[line].words].filter(Boolean).join(' · ')
}

const columnsOf = (say: Say, sayShift: Say): Column<Item>[] => [
  {
    key: 'source',
    title: say('shifts.source'),
    width: '168px',
    wideOnly: true,
    cell: (row) => <RecordNo no={row.sourceNumber} />,
  },
  { key: 'item', title: say('shifts.item'), cut: true, cell: (row) => row.item },
  {
    key: 'reason',
    title: say('shifts.reason'),
    width: '96px',
    cell: (row) => sayShift(`openItem.reason.${row.reason}`),
  },
  { key: 'due', title: say('shifts.due'), width: '104px', cell: (row) => <DateTime at={row.dueAt} /> },
  { key: 'owner', title: say('shifts.owner'), width: '80px', cut: true, cell: (row) => row.owner },
]
