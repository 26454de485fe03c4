import { nowMs } from '../../platform/clock.ts'
import { Badge, StateMark, type Tone } from '../../platform/web/Badge.tsx'
import { DateTime, RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { RequestDeadline } from './RequestDeadline.tsx'
import type { RequestRow } from './requests.contract.ts'

type Say = (key: string, facts?: Record<string, unknown>) => string

/** What the queue shows of a matter; the deadline first, since that decides what is done next. */
export const queueColumns = (say: Say, sayRequest: Say): readonly Column<RequestRow>[] => [
  {
    key: 'deadline',
    title: say('queue.deadline'),
    width: '194px',
    cell: (row) => <RequestDeadline row={row} />,
  },
  {
    key: 'priority',
    title: sayRequest('request.field.priority'),
    width: '56px',
    cell: (row) => (
      <Badge tone={row.priority === 'P1' ? 'late' : row.priority === 'P2' ? 'near' : 'plain'}>
        {row.priority}
      </Badge>
    ),
  },
  {
    key: 'number',
    title: say('queue.number'),
    width: '152px',
    cell: (row) => <RecordNo no={row.number} />,
    wideOnly: true,
  },
  {
    key: 'location',
    title: say('queue.location'),
    width: '120px',
    cut: true,
    cell: (row) => (row.unitId ? <RoomNo room={row.location} /> : row.location),
  },
  {
    key: 'words',
    title: say('queue.words'),
    cut: true,
    cell: (row) => (
      <>
        {sayRequest(`request.category.${row.category}`)} · {row.words}
      </>
    ),
  },
  {
    key: 'state',
    title: say('queue.state'),
    width: '84px',
    cell: (row) => <StateMark tone={stateTone(row)}>{sayRequest(`request.state.${row.state}`)}</StateMark>,
  },
  {
    key: 'assignee',
    title: say('queue.assignee'),
    width: '72px',
    cut: true,
    cell: (row) => row.assignee,
    wideOnly: true,
  },
  {
    key: 'received',
    title: say('queue.received'),
    width: '104px',
    cell: (row) => <DateTime at={row.receivedAt} />,
    wideOnly: true,
  },
]

export function stateTone(row: Pick<RequestRow, 'state'>): Tone {
  if (row.state === 'pending') return 'paused'
  if (row.state === 'reopened') return 'late'
  if (['done', 'answered', 'followedUp', 'closed'].includes(row.state)) return 'done'
  return row.state === 'received' ? 'near' : 'info'
}

/** The mark at a row's edge: late, nearly late, paused. */
export function toneOf(row: RequestRow): 'late' | 'near' | 'paused' | null {
  const { limit } = row
  if (!limit) return null
  if (limit.pausedSince) return 'paused'
  const at = nowMs()
  if (limit.due && new Date(limit.due).getTime() < at) return 'late'
  return limit.amberAt && new Date(limit.amberAt).getTime() < at ? 'near' : null
}
