import { LimitMark } from '../../documents/limits/LimitMark.tsx'
import { Badge, StateMark } from '../../platform/web/Badge.tsx'
import { DateTime, RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import type { Say } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import type { OrderRow } from './order.contract.ts'
import { isOpen, toneOfPriority, toneOfState } from './order-tones.browser.ts'

/** What a list shows of an order; `say` speaks the desk's words, `sayOrder` those of the order. */
export const orderColumns = (say: Say, sayOrder: Say): Column<OrderRow>[] => [
  {
    key: 'deadline',
    title: say('orders.deadline'),
    width: '180px',
    cell: (row) => isOpen(row) && <LimitMark limit={row.limit} />,
  },
  {
    key: 'priority',
    title: sayOrder('workOrder.field.priority'),
    width: '60px',
    cell: (row) => <Badge tone={toneOfPriority(row.priority)}>{row.priority}</Badge>,
  },
  {
    key: 'number',
    title: sayOrder('workOrder.field.number'),
    width: '164px',
    wideOnly: true,
    cell: (row) => <RecordNo no={row.number} void={row.state === 'voided'} />,
  },
  {
    key: 'location',
    title: sayOrder('workOrder.field.location'),
    width: '128px',
    cut: true,
    cell: (row) => (row.unitId ? <RoomNo room={row.location} /> : row.location),
  },
  {
    key: 'description',
    title: sayOrder('workOrder.field.description'),
    cut: true,
    cell: (row) => (
      <>
        {row.trade && `${sayOrder(`workOrder.trade.${row.trade}`)} · `}
        {row.description}
      </>
    ),
  },
  {
    key: 'state',
    title: say('orders.state'),
    width: '96px',
    cell: (row) => (
      <StateMark tone={toneOfState(row.state)}>{sayOrder(`workOrder.state.${row.state}`)}</StateMark>
    ),
  },
  {
    key: 'worker',
    title: sayOrder('workOrder.field.worker'),
    width: '80px',
    cut: true,
    cell: (row) => row.worker ?? say('orders.nobody'),
  },
  {
    key: 'issued',
    title: say('orders.issued'),
    width: '104px',
    wideOnly: true,
    cell: (row) => <DateTime at={row.issuedAt} />,
  },
]
