import { useReply } from '../../platform/web/ask.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { ViewLinks } from '../../platform/web/ViewLinks.tsx'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { orderCounts } from './workorders.contract.ts'

export const orderSubjects = ['dispatch.work_order', 'documents.time_limit']

/** The three ways to look at work orders, with what each counts. */
export function OrderViews() {
  const say = useWords(ordersDeskWords)
  const { id: estateId } = useEstate()
  const { data } = useReply(orderCounts, { params: { estateId } }, { subjects: orderSubjects })
  return (
    <ViewLinks
      label={say('orders.views')}
      views={[
        {
          to: '/work-orders',
          label: say('orders.board'),
          count: data?.open,
          tone: data?.late ? 'late' : data?.amber ? 'near' : 'plain',
        },
        { to: '/work-orders/list', label: say('orders.list') },
        {
          to: '/work-orders/unreturned',
          label: say('orders.unreturned'),
          count: data?.unreturned,
          tone: 'near',
        },
      ]}
    />
  )
}
