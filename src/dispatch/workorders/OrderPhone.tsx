import { useCommand } from '../../platform/web/ask.ts'
import { IconButton } from '../../platform/web/Button.tsx'
import { Phone } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay, useMe } from '../../platform/web/me.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import s from './OrderPage.module.css'
import type { Order } from './order.contract.ts'
import { isOpen } from './order-tones.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { orderPhone } from './workorders.contract.ts'

/** The contact's number, masked until somebody who may asks for it; the looking is recorded (V02-1). */
export function OrderPhone({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const may = useMay()
  const me = useMe()
  const { id: estateId } = useEstate()
  const look = useCommand(orderPhone, { renews: ['dispatch.work_order'] })
  const mayLook = may('household.unmask') || (order.workerId === me.staffId && isOpen(order))
  return (
    <span className={s.phone}>
      <Phone phone={look.data?.phone ?? order.contactPhone} />
      {mayLook && !look.data && (
        <IconButton
          icon="eye"
          label={say('order.show_phone')}
          disabled={look.isPending}
          onClick={() => look.mutate({ params: { estateId, id: order.id }, body: {} })}
        />
      )}
      {look.error && <Refused error={look.error} />}
    </span>
  )
}
