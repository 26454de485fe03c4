import { useState } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { Sheet } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { ActForm, asksFirst } from './ActForm.tsx'
import { workOrderLabels } from './labels.words.ts'
import s from './OrderPhone.module.css'
import type { OrderPage } from './order.contract.ts'
import type { OrderMove } from './order-nouns.contract.ts'
import { orderPhoneWords } from './order-phone.words.ts'
import { useOrderDeed } from './useOrderDeed.tsx'

type ActsProps = { order: OrderPage['order']; next: OrderMove | undefined; others: readonly OrderMove[] }

/** The bottom edge: the next step as the one large button, whatever else may be done behind the other. */
export function PhoneActs({ order, next, others }: ActsProps) {
  const say = useWords(orderPhoneWords)
  const sayOrder = useWords(workOrderLabels)
  const act = useOrderDeed(order)
  const [isListed, list] = useState(false)
  const [asked, ask] = useState<OrderMove | null>(null)
  const begin = (verb: OrderMove) => {
    list(false)
    if (asksFirst(verb)) ask(verb)
    else act(verb)
  }
  const note = useNote(order)
  return (
    <>
      {(next || others.length > 0 || note) && (
        <div className={s.bar}>
          {next ? (
            <div className={s.next}>
              <Button look="primary" wide onClick={() => begin(next)}>
                {sayOrder(`workOrder.verb.${next}`)}
              </Button>
            </div>
          ) : (
            <p className={s.note}>{note}</p>
          )}
          {others.length > 0 && (
            <Button icon="more" onClick={() => list(true)}>
              {say('phone.other')}
            </Button>
          )}
        </div>
      )}
      <Sheet open={isListed} onClose={() => list(false)} title={say('phone.other_title')}>
        <div className={s.others}>
          {others.map((verb) => (
            <Button key={verb} wide look={verb === 'reject' ? 'danger' : 'plain'} onClick={() => begin(verb)}>
              {sayOrder(`workOrder.verb.${verb}`)}
            </Button>
          ))}
        </div>
      </Sheet>
      {asked && <ActForm key={asked} verb={asked} order={order} onClose={() => ask(null)} onDo={act} />}
    </>
  )
}

/** Why there is no next step, where there is none. */
function useNote(order: ActsProps['order']): string | null {
  const say = useWords(orderPhoneWords)
  const me = useMe()
  if (order.state === 'quoted') return say('phone.waits_price')
  if (['verified', 'charged'].includes(order.state)) return say('phone.over')
  return order.workerId !== me.staffId && order.workerId !== null ? say('phone.not_mine') : null
}
