import { ClauseMargin } from '../../documents/controlled/ClauseMargin.tsx'
import { ExplainedLimits } from '../../documents/limits/ExplainedLimits.tsx'
import { limitsWords } from '../../documents/limits/limits.words.ts'
import { Button } from '../../platform/web/Button.tsx'
import { address } from '../../platform/web/client.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { MarginPart } from '../../platform/web/Margin.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import s from './OrderPage.module.css'
import type { OrderPage } from './order.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { orderPdf } from './workorders.contract.ts'

/** 边注 of an order: the edition it runs under, its limits and why they end when they do, the slip on paper. */
export function OrderMargin(props: { page: OrderPage; explained: boolean; onExplain: () => void }) {
  const say = useWords(ordersDeskWords)
  const sayLimit = useWords(limitsWords)
  const { id: estateId } = useEstate()
  const { order, limits } = props.page
  const [clause = 'KF05-03', edition] = order.revision.split(' ')
  const { language } = useLanguage()
  const slip = (parts: boolean) =>
    address(orderPdf, { params: { estateId, id: order.id }, query: { parts, language } })
  return (
    <ClauseMargin
      clause={clause}
      edition={edition}
      forms={[{ code: 'QR-KF-06-02', name: say('orders.form'), to: '/registers/QR-KF-06-02' }]}
    >
      {order.issuedAt && (
        <MarginPart title={say('orders.print')}>
          <div className={s.prints}>
            <a href={slip(false)} target="_blank" rel="noreferrer">
              {say('orders.print_record')}
            </a>
            <a href={slip(true)} target="_blank" rel="noreferrer">
              {say('orders.print_all')}
            </a>
          </div>
        </MarginPart>
      )}
      <MarginPart title={sayLimit('limit.title')}>
        {limits.length === 0 && <p>{sayLimit('limit.none')}</p>}
        <ExplainedLimits limits={limits} unfolded={props.explained} />
        {limits.length > 0 && (
          <Button look="quiet" onClick={props.onExplain} aria-expanded={props.explained}>
            {sayLimit('limit.explain')}
          </Button>
        )}
      </MarginPart>
    </ClauseMargin>
  )
}
