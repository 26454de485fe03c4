import { useMemo } from 'react'
import { workOrder } from '../../documents/forms/qr-kf-06-02.layout.ts'
import { blankForm } from '../../documents/printing/printing.contract.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { address } from '../../platform/web/client.ts'
import { DayRange } from '../../platform/web/DayRange.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { useGo } from '../../platform/web/useGo.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { OrdersMargin } from './OrdersMargin.tsx'
import { orderSubjects } from './OrderViews.tsx'
import type { OrderRow } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { registerColumns } from './registerColumns.tsx'
import { orderList, orderRegisterXlsx } from './workorders.contract.ts'
import { workOrderWords } from './workorders.words.ts'

const today = shanghaiDay(now())
const days = { from: `${today.slice(0, 8)}01`, to: today }

/** QR-KF-06-02 on screen: every slip of the days, in the form's columns and order; void numbers keep their row. */
export function OrderRegister() {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const may = useMay()
  const go = useGo()
  const [{ from, to }, set] = useFilters(days)
  const asked = { params: { estateId }, query: { from, to } }
  const pages = usePages(orderList, asked, { subjects: orderSubjects, limit: 100 })
  const columns = useMemo(
    () => registerColumns({ say, sayOrder, language, estateId }),
    [say, sayOrder, language, estateId],
  )
  return (
    <Page title={workOrder.title[language]} facts={workOrder.code} margin={<OrdersMargin />} fill>
      <FilterBar
        end={
          <>
            {may('record.see') && (
              <a href={address(orderRegisterXlsx, { ...asked, query: { from, to, language } })}>
                {say('orders.sheet')}
              </a>
            )}
            {may('document.see') && (
              <a
                href={address(blankForm, {
                  params: { estateId, code: workOrder.code },
                  query: { parts: true, language },
                })}
                target="_blank"
                rel="noreferrer"
              >
                {say('orders.blank')}
              </a>
            )}
          </>
        }
      >
        <DayRange
          label={say('orders.days')}
          from={from}
          to={to}
          onChange={(chosen) => set({ from: chosen.from || days.from, to: chosen.to || days.to })}
        />
      </FilterBar>
      <Table<OrderRow>
        {...pages}
        label={workOrder.title[language]}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={({ id }) => go({ to: '/work-orders/$id', params: { id } })}
        empty={<EmptyState title={say('orders.empty')} note={say('orders.empty_note')} icon="list" />}
        keys
        fill
      />
    </Page>
  )
}
