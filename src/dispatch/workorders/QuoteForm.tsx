import { useState } from 'react'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { fenOf } from './materials.browser.ts'
import { orderPhoneWords } from './order-phone.words.ts'

/** KF05-03 5.3: a price before the work, typed in yuan and kept in fen. Off the list it waits for an approver (V0503-3). */
export function QuoteForm({ verb, order, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const [yuan, setYuan] = useState<number | null>(null)
  const [words, setWords] = useState(order.quoteWords)
  const [offList, setOffList] = useState(false)
  const { errorOf, whenWhole } = useMissing({
    yuan: yuan === null && 'workOrder.quoteFen_required',
    words: !words.trim() && 'workOrder.quoteWords_required',
  })
  const done = () => {
    onDo('quote', { quoteFen: fenOf(yuan ?? 0), quoteWords: words.trim(), offList })
    onClose()
  }
  return (
    <ActSheet verb={verb} onClose={onClose} onDone={whenWhole(done)}>
      <Field label={say('phone.amount')} error={errorOf('yuan')}>
        <NumberField value={yuan} onChange={setYuan} min={0} decimals={2} unit={say('phone.yuan')} />
      </Field>
      <Field label={say('phone.quote_words')} error={errorOf('words')}>
        <TextArea value={words} onChange={setWords} maxLength={500} />
      </Field>
      <Checkbox checked={offList} onChange={setOffList} hint={say('phone.off_list_note')}>
        {say('phone.off_list')}
      </Checkbox>
    </ActSheet>
  )
}
