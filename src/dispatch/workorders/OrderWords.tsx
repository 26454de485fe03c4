import { DateTime } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { workOrderLabels } from './labels.words.ts'
import s from './OrderPhone.module.css'
import type { OrderRow } from './order.contract.ts'

/** What is wrong, in the caller's words, and when somebody is expected. */
export function OrderWords({ order }: { order: OrderRow }) {
  const say = useWords(workOrderLabels)
  return (
    <Section>
      <p className={s.words}>{order.description}</p>
      <p className={s.facts}>
        <span>{say(`workOrder.kind.${order.kind}`)}</span>
        {order.trade && <span>{say(`workOrder.trade.${order.trade}`)}</span>}
        {order.liability && <span>{say(`workOrder.liability.${order.liability}`)}</span>}
        {order.appointmentAt && (
          <span>
            {say('workOrder.field.appointmentAt')} <DateTime at={order.appointmentAt} />
          </span>
        )}
        {order.exception && <span>{say(`workOrder.exception.${order.exception}`)}</span>}
      </p>
    </Section>
  )
}
