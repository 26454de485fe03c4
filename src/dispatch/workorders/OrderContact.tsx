import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Phone } from '../../platform/web/Figures.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMe } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import s from './OrderPhone.module.css'
import type { OrderRow } from './order.contract.ts'
import { orderPhoneWords } from './order-phone.words.ts'
import { orderPhone } from './workorders.contract.ts'

const over: readonly OrderRow['state'][] = ['returned', 'closed', 'voided']

/** Whom to ring at the door. The number is masked; its worker sees it whole while the order is in hand (V02-1). */
export function OrderContact({ order }: { order: OrderRow }) {
  const say = useWords(orderPhoneWords)
  const me = useMe()
  const { id: estateId } = useEstate()
  const whole = useCommand(orderPhone)
  if (!order.contactName && !order.contactPhone) return null
  const maySee = order.workerId === me.staffId && order.contactPhone !== '' && !over.includes(order.state)
  const show = () => whole.mutate({ params: { estateId, id: order.id }, body: {} })
  return (
    <Section>
      <div className={s.contact}>
        <span>
          {order.contactName} {!whole.data && <Phone phone={order.contactPhone} />}
        </span>
        {maySee && !whole.data && (
          <Button icon="eye" busy={whole.isPending} onClick={show}>
            {say('phone.show')}
          </Button>
        )}
      </div>
      {whole.data && (
        <a className={s.call} href={`tel:${whole.data.phone}`}>
          <Icon name="phone" />
          <span>
            {say('phone.call')} <Phone phone={whole.data.phone} />
          </span>
        </a>
      )}
      {whole.error && <Refused error={whole.error} />}
    </Section>
  )
}
