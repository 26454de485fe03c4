import { useParams } from '@tanstack/react-router'
import { useReply } from '../../platform/web/ask.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { RecordNo } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMe } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { problemOf } from '../../platform/web/problem.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { offered, orderAhead, orderSubject, verbsAhead } from './ahead.browser.ts'
import { OrderContact } from './OrderContact.tsx'
import { OrderDeadline } from './OrderDeadline.tsx'
import { useOrderActions, useUnread } from './OrderDeeds.tsx'
import { OrderPlace, OrderStateMark, PriorityBadge } from './OrderMarks.tsx'
import s from './OrderPhone.module.css'
import { OrderWaiting } from './OrderWaiting.tsx'
import { OrderWords } from './OrderWords.tsx'
import type { OrderPage } from './order.contract.ts'
import { orderPhoneWords } from './order-phone.words.ts'
import { PhoneActs } from './PhoneActs.tsx'
import { PhoneMargin } from './PhoneMargin.tsx'
import { PhoneSlip } from './PhoneSlip.tsx'
import { PhoneSteps } from './PhoneSteps.tsx'
import { orderAt } from './workorders.contract.ts'

const back = { to: '/' }

/** One order under the thumb: where, what, who, the steps with their times, and the next of them at the bottom edge. */
export function OrderPhonePage() {
  const say = useWords(orderPhoneWords)
  const { id: estateId } = useEstate()
  const { orderId = '' } = useParams({ strict: false }) as { orderId?: string }
  const about = { params: { estateId, id: orderId } }
  const read = useReply(orderAt, about, { subjects: [orderSubject], keep: true })
  if (read.data?.order.id === orderId) return <OneOrder page={read.data} readAt={read.dataUpdatedAt} />
  const isAway = read.error && problemOf(read.error).kind === 'offline'
  return (
    <Page title={say('phone.order')} back={{ ...back, label: say('phone.mine') }}>
      {!read.error && <Skeleton lines={8} />}
      {isAway && <EmptyState icon="cloudOff" title={say('phone.not_kept')} />}
      {read.error && !isAway && <Refused error={read.error} onRetry={() => void read.refetch()} />}
    </Page>
  )
}

function OneOrder({ page, readAt }: { page: OrderPage; readAt: number }) {
  const say = useWords(orderPhoneWords)
  const me = useMe()
  const actions = useOrderActions(page.order.id)
  const unread = useUnread(actions, readAt)
  const order = orderAhead(page.order, unread, me)
  const verbs = order === page.order ? page.verbs : verbsAhead(order, waitsForPrice(order))
  const isStopped = actions.some(({ state }) => state === 'refused')
  return (
    <div className={s.order}>
      <div className={s.sheet}>
        <Page
          title={<OrderPlace {...order} />}
          back={{ ...back, label: say('phone.mine') }}
          marks={<PriorityBadge priority={order.priority} />}
          facts={<RecordNo no={order.number} />}
          margin={<PhoneMargin order={order} limits={page.limits} />}
        >
          <div className={s.standing}>
            <OrderStateMark state={order.state} />
            <OrderDeadline limit={order.limit} />
          </div>
          <OrderWaiting orderId={order.id} actions={actions} />
          <OrderWords order={order} />
          <OrderContact order={order} />
          <PhoneSteps order={order} />
          <PhoneSlip order={order} />
        </Page>
      </div>
      <PhoneActs order={order} {...(isStopped ? { next: undefined, others: [] } : offered(verbs))} />
    </div>
  )
}

const waitsForPrice = ({ state, quoteOffList, quoteApprover }: OrderPage['order']): boolean =>
  state === 'quoted' && quoteOffList && !quoteApprover
