import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { LimitMark } from '../../documents/limits/LimitMark.tsx'
import { useReply } from '../../platform/web/ask.ts'
import { Badge, StateMark } from '../../platform/web/Badge.tsx'
import { RecordNo } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { OrderActs } from './OrderActs.tsx'
import { OrderCharges } from './OrderCharges.tsx'
import { OrderEvidence } from './OrderEvidence.tsx'
import { OrderMargin } from './OrderMargin.tsx'
import s from './OrderPage.module.css'
import { OrderSlip } from './OrderSlip.tsx'
import { OrderSteps } from './OrderSteps.tsx'
import { OrderTrail } from './OrderTrail.tsx'
import { orderSubjects } from './OrderViews.tsx'
import type { Order } from './order.contract.ts'
import { isOpen, toneOfPriority, toneOfState } from './order-tones.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { orderAt } from './workorders.contract.ts'
import { workOrderWords } from './workorders.words.ts'

/** One work order from its issue to its return: where it stands in the procedure, what may be done next, and why. */
export function OrderPage() {
  const say = useWords(ordersDeskWords)
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { id: estateId } = useEstate()
  const [explained, setExplained] = useState(false)
  const reply = useReply(orderAt, { params: { estateId, id } }, { subjects: orderSubjects })
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  if (reply.data?.order.id !== id) return <Skeleton lines={12} />
  const { order, verbs } = reply.data
  const explain = () => setExplained(!explained)
  return (
    <Page
      title={<RecordNo no={order.number} void={order.state === 'voided'} />}
      back={{ to: '/work-orders', label: say('order.back') }}
      facts={order.location}
      marks={<Marks order={order} onExplain={explain} />}
      actions={<OrderActs key={id} order={order} verbs={verbs} />}
      margin={<OrderMargin page={reply.data} explained={explained} onExplain={explain} />}
    >
      <OrderSteps key={order.state} order={order} />
      <div className={s.columns}>
        <div className={s.stack}>
          <OrderSlip order={order} />
          <OrderCharges order={order} />
        </div>
        <div className={s.stack}>
          <OrderEvidence order={order} />
          <OrderTrail page={reply.data} />
        </div>
      </div>
    </Page>
  )
}

function Marks({ order, onExplain }: { order: Order; onExplain: () => void }) {
  const sayOrder = useWords(workOrderWords)
  return (
    <>
      <Badge tone={toneOfPriority(order.priority)}>{order.priority}</Badge>
      <StateMark tone={toneOfState(order.state)}>{sayOrder(`workOrder.state.${order.state}`)}</StateMark>
      {isOpen(order) && <LimitMark limit={order.limit} onExplain={onExplain} />}
      {order.reworkOf && <Badge tone="late">{sayOrder('workOrder.exception.rework')}</Badge>}
    </>
  )
}
