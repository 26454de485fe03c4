import { useState } from 'react'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { orderPhoneWords } from './order-phone.words.ts'

/** A move that asks only why: handed back, declined by the owner. */
export function ReasonForm({ verb, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const [reason, setReason] = useState('')
  const { errorOf, whenWhole } = useMissing({ reason: !reason.trim() && 'workOrder.reason_required' })
  const done = () => {
    onDo(verb, { reason: reason.trim() })
    onClose()
  }
  return (
    <ActSheet verb={verb} onClose={onClose} onDone={whenWhole(done)}>
      <Field label={say('phone.reason')} error={errorOf('reason')}>
        <TextArea value={reason} onChange={setReason} maxLength={500} />
      </Field>
    </ActSheet>
  )
}
