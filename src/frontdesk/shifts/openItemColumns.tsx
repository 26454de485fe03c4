import { openItemLog } from '../../documents/forms/qr-kf-06-04.layout.ts'
import { leavesOf } from '../../platform/print/print.contract.ts'
import { Button } from '../../platform/web/Button.tsx'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { momentText } from '../../platform/web/format.ts'
import { Go } from '../../platform/web/Go.tsx'
import type { Say } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import type { Language } from '../../platform/words.ts'
import type { ItemAct } from './OpenItemDialog.tsx'
import type { OpenItem } from './openitems.contract.ts'

type Speech = { say: Say; sayItem: Say; language: Language; onAct: (act: ItemAct) => void }

const widths: Record<string, string> = {
  date: '104px',
  sourceNo: '168px',
  item: '220px',
  followUps: '220px',
  dueAt: '104px',
  doneAt: '104px',
  ageDays: '72px',
}

/** The form's columns in the form's order, and beside the number what may be done with the row: in sight without scrolling. */
export function openItemColumns({ say, sayItem, language, onAct }: Speech): Column<OpenItem>[] {
  const cells = cellsOf(sayItem)
  const written = leavesOf(openItemLog.columns).map((column) => ({
    key: column.key,
    title: column[language],
    width: widths[column.key] ?? '88px',
    cut: true,
    cell: cells[column.key]!,
  }))
  const act: Column<OpenItem> = {
    key: 'act',
    title: say('items.act'),
    width: '152px',
    cell: (item) =>
      item.verbs.map((verb) => (
        <Button key={verb} look="quiet" onClick={() => onAct({ item, verb })}>
          {sayItem(`openItem.verb.${verb}`)}
        </Button>
      )),
  }
  return [...written.slice(0, 2), act, ...written.slice(2)]
}

const pages: Partial<Record<OpenItem['source'], string>> = {
  request: '/requests/$id',
  workOrder: '/work-orders/$id',
  followUp: '/follow-ups/$id',
}

const cellsOf = (sayItem: Say): Record<string, Column<OpenItem>['cell']> => ({
  date: (row) => row.day,
  sourceNo: (row) => {
    const to = pages[row.source]
    const number = <RecordNo no={row.sourceNumber || row.number} />
    return to && row.sourceId ? (
      <Go to={to} params={{ id: row.sourceId }}>
        {number}
      </Go>
    ) : (
      number
    )
  },
  item: (row) => row.item,
  reason: (row) => sayItem(`openItem.reason.${row.reason}`),
  dueAt: (row) => <DateTime at={row.dueAt} />,
  owner: (row) => row.owner,
  followUps: (row) => {
    const last = row.progress.at(-1)
    return last && `${momentText(new Date(last.at))} ${last.author} ${last.words}`
  },
  fromSig: (row) => row.handedBy,
  toSig: (row) => row.takenBy,
  doneAt: (row) => row.doneAt && <DateTime at={row.doneAt} />,
  clearedBy: (row) => row.clearedBy,
  ageDays: (row) => row.ageDays,
})
