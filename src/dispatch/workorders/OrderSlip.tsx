import { DateTime, RecordNo, RoomNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useMay } from '../../platform/web/me.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import s from './OrderPage.module.css'
import { OrderPhone } from './OrderPhone.tsx'
import type { Order } from './order.contract.ts'
import { sourceUrl } from './order-tones.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

/** The written part of QR-KF-06-02, as far as it is filled. */
export function OrderSlip({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const mayVisit = useMay()('household.see')
  const field = (name: string) => sayOrder(`workOrder.field.${name}`)
  const source = sourceUrl(order)
  return (
    <Section title={say('order.slip')}>
      <p className={s.words}>{order.description}</p>
      <Facts
        columns={2}
        facts={[
          [
            field('location'),
            order.unitId && mayVisit ? (
              <Go key="u" to="/households/$unitId" params={{ unitId: order.unitId }}>
                <RoomNo room={order.location} />
              </Go>
            ) : (
              order.location
            ),
          ],
          [
            say('orders.source'),
            <span key="s">
              {sayOrder(`workOrder.source.${order.source}`)}{' '}
              {source && order.sourceNumber ? (
                <Go to={source}>
                  <RecordNo no={order.sourceNumber} />
                </Go>
              ) : (
                order.sourceNumber
              )}
            </span>,
          ],
          [field('contact'), order.contactName],
          [field('phone'), order.contactPhone && <OrderPhone key="p" order={order} />],
          [field('kind'), sayOrder(`workOrder.kind.${order.kind}`)],
          [field('trade'), order.trade && sayOrder(`workOrder.trade.${order.trade}`)],
          [
            field('appointmentAt'),
            order.appointmentAt ? <DateTime key="a" at={order.appointmentAt} /> : null,
          ],
          [field('worker'), order.worker ?? say('orders.nobody')],
          [say('orders.issuer'), order.issuer],
          [field('liability'), order.liability && sayOrder(`workOrder.liability.${order.liability}`)],
          [field('exception'), order.exception && sayOrder(`workOrder.exception.${order.exception}`)],
          [field('reason'), order.reason && reasonIn(order.reason, sayOrder)],
          [
            say('orders.rework_of'),
            order.reworkOf && (
              <Go key="r" to="/work-orders/$id" params={{ id: order.reworkOf }}>
                {say('orders.card_open')}
              </Go>
            ),
          ],
          [field('checker'), order.checker],
        ]}
      />
      {order.process && <Facts facts={[[field('process'), <span key="w">{order.process}</span>]]} />}
      <Suspensions order={order} />
    </Section>
  )
}

/** A suspension without words keeps its reason's word; everything else is what somebody wrote. */
const reasonIn = (reason: string, sayOrder: (key: string) => string): string => {
  const key = `workOrder.suspend.${reason}`
  const said = sayOrder(key)
  return said === key ? reason : said
}

function Suspensions({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  if (order.suspensions.length === 0) return null
  return (
    <ul className={s.waits}>
      {order.suspensions.map((each) => (
        <li key={each.suspendedAt}>
          <DateTime at={each.suspendedAt} />{' '}
          {say('order.suspended', {
            reason: sayOrder(`workOrder.suspend.${each.reason}`),
            day: each.expectedOn.slice(5),
          })}
          {each.words && ` · ${each.words}`}
          {each.resumedAt && (
            <>
              {' · '}
              <DateTime at={each.resumedAt} /> {sayOrder('workOrder.verb.resume')}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
