import { StateMark } from '../../../platform/web/Badge.tsx'
import { Deadline } from '../../../platform/web/Deadline.tsx'
import { Money, RecordNo, RoomNo } from '../../../platform/web/Figures.tsx'
import type { Column } from '../../../platform/web/rows.ts'
import type { Matter } from './sample.ts'

const stateWords = {
  received: '已受理',
  assigned: '已派单',
  working: '处理中',
  paused: '等料',
  closed: '已关闭',
}
const stateTones = {
  received: 'plain',
  assigned: 'info',
  working: 'info',
  paused: 'paused',
  closed: 'done',
} as const

/** The columns of a queue, as a chapter would write them. */
export const columns: Column<Matter>[] = [
  {
    key: 'due',
    title: '时限',
    width: '168px',
    sortable: true,
    cell: (row) => (
      <Deadline
        dueAt={row.due}
        from={row.from}
        pausedAt={row.state === 'paused' ? row.from : null}
        doneAt={row.state === 'closed' ? row.from : null}
      />
    ),
  },
  { key: 'no', title: '单号', width: '160px', wideOnly: true, cell: (row) => <RecordNo no={row.no} /> },
  { key: 'room', title: '房号', width: '92px', sortable: true, cell: (row) => <RoomNo room={row.room} /> },
  { key: 'words', title: '事由', cut: true, cell: (row) => row.words },
  {
    key: 'state',
    title: '状态',
    width: '92px',
    wideOnly: true,
    cell: (row) => <StateMark tone={stateTones[row.state]}>{stateWords[row.state]}</StateMark>,
  },
  { key: 'who', title: '处理人', width: '76px', wideOnly: true, cell: (row) => row.who },
  { key: 'fen', title: '金额', width: '116px', align: 'end', cell: (row) => <Money fen={row.fen} /> },
]
