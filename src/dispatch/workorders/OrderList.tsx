import { useMemo } from 'react'
import { standingOf } from '../../documents/limits/LimitMark.tsx'
import { DayRange } from '../../platform/web/DayRange.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { useGo } from '../../platform/web/useGo.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { OrdersMargin } from './OrdersMargin.tsx'
import { OrderViews, orderSubjects } from './OrderViews.tsx'
import type { OrderRow } from './order.contract.ts'
import { isOpen } from './order-tones.browser.ts'
import { orderColumns } from './orderColumns.tsx'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { WorkerFilter } from './WorkerFilter.tsx'
import { orderList } from './workorders.contract.ts'
import { workOrderMoves } from './workorders.moves.ts'
import { workOrderWords } from './workorders.words.ts'

const everything = { state: '', worker: '', from: '', to: '' }

/** Every order there ever was, newest first, by state, worker and day. */
export function OrderList() {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { id: estateId } = useEstate()
  const go = useGo()
  const [filters, set] = useFilters(everything)
  const query = {
    state: (filters.state || undefined) as OrderRow['state'] | undefined,
    workerId: filters.worker || undefined,
    from: filters.from || undefined,
    to: filters.to || undefined,
  }
  const pages = usePages(orderList, { params: { estateId }, query }, { subjects: orderSubjects })
  const columns = useMemo(() => orderColumns(say, sayOrder), [say, sayOrder])
  const states = [
    { value: '', label: say('orders.any_state') },
    { value: 'open', label: say('orders.open') },
    ...workOrderMoves.states.map((value) => ({ value, label: sayOrder(`workOrder.state.${value}`) })),
  ]
  return (
    <Page title={say('orders.title')} facts={<OrderViews />} margin={<OrdersMargin />} fill>
      <FilterBar>
        <Select
          label={say('orders.state')}
          placeholder={say('orders.any_state')}
          options={states}
          value={filters.state}
          onChange={(state) => set({ state })}
        />
        <WorkerFilter value={filters.worker} onChange={(worker) => set({ worker })} />
        <DayRange label={say('orders.days')} from={filters.from} to={filters.to} onChange={set} />
      </FilterBar>
      <Table<OrderRow>
        {...pages}
        label={say('orders.list')}
        columns={columns}
        rowKey={(row) => row.id}
        tone={(row) => (isOpen(row) ? standingOf(row.limit) : null)}
        onOpen={({ id }) => go({ to: '/work-orders/$id', params: { id } })}
        empty={<EmptyState title={say('orders.empty')} note={say('orders.empty_note')} icon="filter" />}
        keys
        fill
      />
    </Page>
  )
}
