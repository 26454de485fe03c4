import { useMemo, useState } from 'react'
import { shanghaiTime } from '../../platform/clock.ts'
import { useReply } from '../../platform/web/ask.ts'
import { Badge, StateMark } from '../../platform/web/Badge.tsx'
import { Button } from '../../platform/web/Button.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { type Say, useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { useNowMs } from '../../platform/web/tick.ts'
import { useGo } from '../../platform/web/useGo.ts'
import { OrdersMargin } from './OrdersMargin.tsx'
import { OrderViews, orderSubjects } from './OrderViews.tsx'
import type { OrderRow } from './order.contract.ts'
import { toneOfState } from './order-tones.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { useReturning } from './useReturning.tsx'
import { unreturnedOrders } from './workorders.contract.ts'
import { workOrderWords } from './workorders.words.ts'

/** KF05-03 5.8: what was finished and is not back at the desk; several slips are taken back at once. */
export function UnreturnedOrders() {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { id: estateId } = useEstate()
  const mayReturn = useMay()('workOrder.return')
  const go = useGo()
  const now = useNowMs()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const reply = useReply(unreturnedOrders, { params: { estateId } }, { subjects: orderSubjects })
  const { takeBack, busy } = useReturning(estateId)
  const columns = useMemo(() => columnsOf(say, sayOrder), [say, sayOrder])
  const isLate = reply.data !== undefined && now > Date.parse(reply.data.by)
  const slips = (reply.data?.rows ?? []).filter((row) => chosen.has(row.id))
  return (
    <Page
      title={say('orders.title')}
      facts={<OrderViews />}
      actions={
        slips.length > 0 && (
          <Button
            look="primary"
            icon="check"
            busy={busy}
            onClick={() => void takeBack(slips).then(() => setChosen(new Set()))}
          >
            {say('orders.return_chosen', { count: slips.length })}
          </Button>
        )
      }
      margin={<OrdersMargin />}
      fill
    >
      <FilterBar>
        <span>{say('orders.return_title')}</span>
        {reply.data && (
          <Badge tone={isLate && reply.data.rows.length > 0 ? 'late' : 'plain'}>
            {say('orders.return_by', { time: shanghaiTime(new Date(reply.data.by)) })}
          </Badge>
        )}
      </FilterBar>
      <Table<OrderRow>
        label={say('orders.return_title')}
        columns={columns}
        rows={reply.data?.rows}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        tone={() => (isLate ? 'late' : null)}
        onOpen={({ id }) => go({ to: '/work-orders/$id', params: { id } })}
        chosen={mayReturn ? chosen : undefined}
        onChoose={mayReturn ? setChosen : undefined}
        error={reply.error}
        onRetry={() => void reply.refetch()}
        empty={<EmptyState title={say('orders.return_empty')} icon="check" />}
        keys
        fill
      />
    </Page>
  )
}

/** What still keeps the slip from the desk: the owner's signature, perhaps money, or nothing. */
const standing: Partial<Record<OrderRow['state'], string>> = {
  finished: 'orders.return_wait',
  verified: 'orders.return_verified',
  charged: 'orders.return_ready',
}

const columnsOf = (say: Say, sayOrder: Say): Column<OrderRow>[] => [
  {
    key: 'worker',
    title: sayOrder('workOrder.field.worker'),
    width: '88px',
    cut: true,
    cell: (row) => row.worker,
  },
  {
    key: 'number',
    title: sayOrder('workOrder.field.number'),
    width: '164px',
    cell: (row) => <RecordNo no={row.number} />,
  },
  {
    key: 'location',
    title: sayOrder('workOrder.field.location'),
    width: '128px',
    cut: true,
    cell: (row) => row.location,
  },
  {
    key: 'description',
    title: sayOrder('workOrder.field.description'),
    cut: true,
    wideOnly: true,
    cell: (row) => row.description,
  },
  {
    key: 'state',
    title: say('orders.state'),
    width: '104px',
    cell: (row) => (
      <StateMark tone={toneOfState(row.state)}>{sayOrder(`workOrder.state.${row.state}`)}</StateMark>
    ),
  },
  {
    key: 'standing',
    title: say('orders.standing'),
    width: '120px',
    cell: (row) => say(standing[row.state] ?? ''),
  },
  {
    key: 'finished',
    title: say('orders.finished'),
    width: '104px',
    cell: (row) => <DateTime at={row.finishedAt} />,
  },
]
