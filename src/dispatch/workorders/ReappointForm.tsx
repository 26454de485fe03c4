import { useState } from 'react'
import { now, shanghaiDay, shanghaiInstant, shanghaiTime } from '../../platform/clock.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { orderPhoneWords } from './order-phone.words.ts'

/** Another time agreed on with the owner. */
export function ReappointForm({ verb, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const [when, setWhen] = useState('')
  const [reason, setReason] = useState('')
  const earliest = `${shanghaiDay(now())}T${shanghaiTime(now())}`
  const { errorOf, whenWhole } = useMissing({
    when: when ? when < earliest && 'workOrder.appointment_past' : 'workOrder.appointmentAt_required',
  })
  const done = () => {
    const [day = '', time] = when.split('T')
    const appointmentAt = shanghaiInstant(day, time).toISOString()
    onDo('reappoint', { appointmentAt, reason: reason.trim() || undefined })
    onClose()
  }
  return (
    <ActSheet verb={verb} onClose={onClose} onDone={whenWhole(done)}>
      <Field label={say('phone.when')} error={errorOf('when')}>
        <DateField time value={when} onChange={setWhen} min={earliest} />
      </Field>
      <Field label={say('phone.words')} optional>
        <TextArea value={reason} onChange={setReason} maxLength={500} rows={2} />
      </Field>
    </ActSheet>
  )
}
