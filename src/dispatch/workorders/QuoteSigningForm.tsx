import { Money } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import s from './ActSheet.module.css'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { OwnerSignature, useSigning } from './OwnerSignature.tsx'
import { orderPhoneWords } from './order-phone.words.ts'

/** V0503-1: the owner sees the price and signs it. */
export function QuoteSigningForm({ verb, order, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const signing = useSigning(order.contactName)
  const { errorOf, whenWhole } = useMissing({ glass: !signing.isGiven && 'workOrder.signature_required' })
  const done = () => {
    onDo('approveQuote', { signature: signing.body }, signing.files)
    onClose()
  }
  return (
    <ActSheet verb={verb} onClose={onClose} onDone={whenWhole(done)}>
      <div>
        <p className={s.label}>{say('phone.to_sign')}</p>
        <p className={s.amount}>
          <Money fen={order.quoteFen ?? 0} sign />
        </p>
        <p>{order.quoteWords}</p>
      </div>
      <OwnerSignature signing={signing} error={errorOf('glass')} />
    </ActSheet>
  )
}
