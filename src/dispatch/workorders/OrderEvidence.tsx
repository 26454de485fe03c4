import { Badge } from '../../platform/web/Badge.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { momentText } from '../../platform/web/format.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { fileUrl } from '../../platform/web/send-file.ts'
import s from './OrderPage.module.css'
import type { Order } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

/** What proves the work: photos by stage, signatures with who and when, the owner's verdict. */
export function OrderEvidence({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const nothing = order.photos.length === 0 && order.signatures.length === 0
  return (
    <Section title={say('order.evidence')}>
      {nothing && <p className={s.none}>{say('order.no_evidence')}</p>}
      {order.acceptance && (
        <p>
          {sayOrder('workOrder.field.acceptance')}{' '}
          <Badge tone={order.acceptance === 'qualified' ? 'done' : 'late'}>
            {sayOrder(`workOrder.acceptance.${order.acceptance}`)}
          </Badge>{' '}
          {order.rating && (
            <Badge tone={order.rating === 'C' ? 'late' : 'done'}>
              {order.rating} {sayOrder(`workOrder.rating.${order.rating}`)}
            </Badge>
          )}{' '}
          {order.acceptanceWords}
        </p>
      )}
      <Photos order={order} />
      <Signatures order={order} />
    </Section>
  )
}

function Photos({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { id: estateId } = useEstate()
  if (order.photos.length === 0) return null
  return (
    <ul className={s.photos}>
      {order.photos.map((photo) => {
        const stage = sayOrder(`workOrder.stage.${photo.stage}`)
        const url = fileUrl(estateId, photo.digest)
        return (
          <li key={photo.digest}>
            <a href={url} target="_blank" rel="noreferrer">
              <img
                src={url}
                alt={say('order.photo_of', { stage, at: momentText(new Date(photo.takenAt)) })}
                className={s.photo}
                loading="lazy"
              />
            </a>
            <span className={s.caption}>{stage}</span>
          </li>
        )
      })}
    </ul>
  )
}

function Signatures({ order }: { order: Order }) {
  const say = useWords(ordersDeskWords)
  const { id: estateId } = useEstate()
  return order.signatures.map((each) => (
    <div key={each.meaning + each.signedAt} className={s.signature}>
      {each.digest ? (
        <img
          src={fileUrl(estateId, each.digest)}
          alt={say('order.signature_of', { name: each.signer })}
          className={s.drawn}
        />
      ) : (
        <span className={s.evidence}>{each.evidence}</span>
      )}
      <span>
        {each.signer} {say(`order.meaning.${each.meaning}`)} <DateTime at={each.signedAt} />{' '}
        {each.takenBy && <span className={s.quiet}>{say('order.taken_by', { name: each.takenBy })}</span>}
      </span>
    </div>
  ))
}
