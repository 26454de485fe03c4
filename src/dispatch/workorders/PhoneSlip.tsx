import type { ReactNode } from 'react'
import { DateTime, Money } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import { fileUrl } from '../../platform/web/send-file.ts'
import { workOrderLabels } from './labels.words.ts'
import s from './OrderPhone.module.css'
import type { OrderPage } from './order.contract.ts'
import { orderPhoneWords } from './order-phone.words.ts'

type Order = OrderPage['order']

/** What the slip says so far: price, waiting, work done, materials, what is due, who signed, photos. */
export function PhoneSlip({ order }: { order: Order }) {
  const say = useWords(orderPhoneWords)
  const facts = useFacts(order).filter(([, value]) => value !== null && value !== '')
  if (facts.length === 0 && order.photos.length === 0) return null
  return (
    <Section title={say('phone.done_so_far')}>
      {facts.length > 0 && <Facts facts={facts} />}
      {order.photos.length > 0 && <Photos photos={order.photos} />}
    </Section>
  )
}

function useFacts(order: Order): (readonly [string, ReactNode])[] {
  const say = useWords(workOrderLabels)
  const held = order.suspensions.find(({ resumedAt }) => resumedAt === null)
  return [
    [say('workOrder.field.quote'), order.quoteFen === null ? null : <Quote key="quote" order={order} />],
    [say('workOrder.state.suspended'), held ? say(`workOrder.suspend.${held.reason}`) : null],
    [say('workOrder.field.expectedOn'), held ? held.expectedOn.slice(5) : null],
    [say('workOrder.field.reason'), order.reason],
    [say('workOrder.field.process'), order.process],
    [say('workOrder.field.materials'), order.materials.length ? <Used key="used" order={order} /> : null],
    [say('workOrder.field.due'), order.finishedAt ? <Money key="due" fen={order.dueFen} sign /> : null],
    [say('workOrder.field.rating'), order.rating ? say(`workOrder.rating.${order.rating}`) : null],
    ...order.signatures.map(
      ({ meaning, signer, signedAt }) =>
        [
          say(`workOrder.verb.${meaning === 'quote' ? 'approveQuote' : 'verify'}`),
          <span key={signedAt}>
            {signer} <DateTime at={signedAt} />
          </span>,
        ] as const,
    ),
  ]
}

const Quote = ({ order }: { order: Order }) => (
  <span>
    <Money fen={order.quoteFen ?? 0} sign /> {order.quoteWords}
  </span>
)

const Used = ({ order }: { order: Order }) => (
  <ul>
    {order.materials.map((used) => (
      <li key={`${used.name} ${used.model}`}>
        {used.name} {used.model} × {used.quantity} <Money fen={used.amountFen} sign />
      </li>
    ))}
  </ul>
)

function Photos({ photos }: Pick<Order, 'photos'>) {
  const say = useWords(orderPhoneWords)
  const sayOrder = useWords(workOrderLabels)
  const { id: estateId } = useEstate()
  return (
    <ul className={s.photos}>
      {photos.map(({ digest, stage }, place) => (
        <li key={digest}>
          <a href={fileUrl(estateId, digest)} target="_blank" rel="noreferrer">
            <img
              src={fileUrl(estateId, digest)}
              alt={say('phone.photo', { stage: sayOrder(`workOrder.stage.${stage}`), n: place + 1 })}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
