import { useState } from 'react'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { useKeys } from '../../platform/web/keys.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Menu } from '../../platform/web/Menu.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { GiveDialog } from './GiveDialog.tsx'
import { OrderActDialog } from './OrderActDialog.tsx'
import type { Order, OrderMoved } from './order.contract.ts'
import { actsOn, type OrderAct } from './order-acts.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { useVerbName } from './useVerbName.tsx'

/** The server's word for giving an order to somebody; it has a dialog of its own. */
const give: OrderAct = { verb: 'reassign', asks: [] }

/** What this person may do with the order now: the next step first, the rest behind it. */
export function OrderActs({ order, verbs }: { order: Order; verbs: OrderMoved['verbs'] }) {
  const say = useWords(ordersDeskWords)
  const name = useVerbName()
  const me = useMe()
  const [asked, setAsked] = useState<OrderAct | null>(null)
  const offered = orderedFor(order, verbs)
  const [first, ...rest] = offered
  useKeys(
    { e: { does: say('orders.key.act'), run: () => first && setAsked(first) } },
    { when: Boolean(first) },
  )
  useKeys(
    { g: { does: say('orders.key.give'), run: () => setAsked(give) } },
    { when: verbs.includes('reassign') },
  )
  if (!first) return null
  // a step that is the worker's own is the desk's to enter, not the desk's next thing to do
  const isNext = !first.dated || order.workerId === me.staffId
  const close = () => setAsked(null)
  return (
    <Actions>
      <Button look={isNext ? 'primary' : 'plain'} keys="E" onClick={() => setAsked(first)}>
        {name(first.verb)}
      </Button>
      {rest.slice(0, 2).map((act) => (
        <Button key={act.verb} look={act.danger ? 'danger' : 'plain'} onClick={() => setAsked(act)}>
          {name(act.verb)}
        </Button>
      ))}
      {rest.length > 2 && (
        <Menu
          trigger={<Button icon="more">{say('order.more')}</Button>}
          entries={rest.slice(2).map((act) => ({
            key: act.verb,
            label: name(act.verb),
            danger: act.danger,
            run: () => setAsked(act),
          }))}
        />
      )}
      {asked?.verb === 'reassign' && <GiveDialog order={order} onClose={close} />}
      {asked && asked.verb !== 'reassign' && (
        <OrderActDialog key={asked.verb} act={asked} order={order} onClose={close} />
      )}
    </Actions>
  )
}

/** What nobody has yet is given out first; what is in somebody's hands may be given to another after its own steps. */
function orderedFor(order: Order, verbs: OrderMoved['verbs']): OrderAct[] {
  const acts = actsOn(verbs)
  if (!verbs.includes('reassign')) return acts
  const isLoose = order.workerId === null || order.state === 'rejected' || order.state === 'noShow'
  return isLoose ? [give, ...acts] : [...acts.slice(0, 1), give, ...acts.slice(1)]
}
