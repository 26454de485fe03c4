import { DateTime } from '../../platform/web/Figures.tsx'
import type { ListEntry } from '../../platform/web/List.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'
import { SavedMark } from '../../platform/web/SavedMark.tsx'
import { orderSubject } from './ahead.browser.ts'
import s from './MyOrders.module.css'
import { OrderDeadline } from './OrderDeadline.tsx'
import { OrderPlace, OrderStateMark, PriorityBadge } from './OrderMarks.tsx'
import type { OrderRow } from './order.contract.ts'
import { orderRowWords } from './rows.words.ts'

/** One order in the list: how long it has, where, what, how urgent; and whether this phone still holds something of it. */
export function useOrderEntry(): (row: OrderRow) => ListEntry {
  const { stateOf } = useOutbox()
  return (row) => {
    const saved = stateOf({ subject: orderSubject, subjectId: row.id })
    return {
      key: row.id,
      goal: { to: '/orders/$orderId', params: { orderId: row.id } },
      marks: (
        <>
          <OrderDeadline limit={row.limit} />
          <OrderStateMark state={row.state} />
        </>
      ),
      title: (
        <>
          <span className={s.title}>
            <OrderPlace {...row} /> <PriorityBadge priority={row.priority} />
          </span>
          <span className={s.words}>{row.description}</span>
        </>
      ),
      note: <Note row={row} />,
      end: saved === 'saved' ? undefined : <SavedMark state={saved} />,
    }
  }
}

function Note({ row }: { row: OrderRow }) {
  const say = useWords(orderRowWords)
  return (
    <span className={s.facts}>
      <span>{row.trade ? say(`workOrder.trade.${row.trade}`) : say(`workOrder.kind.${row.kind}`)}</span>
      {row.appointmentAt && (
        <span>
          {say('workOrder.field.appointmentAt')} <DateTime at={row.appointmentAt} />
        </span>
      )}
    </span>
  )
}
