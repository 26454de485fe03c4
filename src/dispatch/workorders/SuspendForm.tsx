import { useState } from 'react'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NativeSelect } from '../../platform/web/NativeSelect.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { workOrderLabels } from './labels.words.ts'
import { orderPhoneWords } from './order-phone.words.ts'

const reasons = [
  'parts',
  'owner',
  'contractor',
  'approval',
  'technical',
  'labour',
  'forceMajeure',
  'other',
] as const

/** KF05-03 6.5: it waits, for a reason and to an expected day (V0502-5). */
export function SuspendForm({ verb, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const sayOrder = useWords(workOrderLabels)
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null)
  const [expectedOn, setExpectedOn] = useState('')
  const [words, setWords] = useState('')
  const today = shanghaiDay(now())
  const { errorOf, whenWhole } = useMissing({
    reason: !reason && 'workOrder.reason_required',
    day: expectedOn ? expectedOn < today && 'workOrder.expected_past' : 'workOrder.expectedOn_required',
  })
  const done = () => {
    onDo('suspend', { reason, expectedOn, words: words.trim() || undefined })
    onClose()
  }
  const options = reasons.map((value) => ({ value, label: sayOrder(`workOrder.suspend.${value}`) }))
  return (
    <ActSheet verb={verb} note={say('phone.suspend_note')} onClose={onClose} onDone={whenWhole(done)}>
      <Field label={say('phone.suspend_why')} error={errorOf('reason')}>
        <NativeSelect options={options} value={reason} onChange={setReason} />
      </Field>
      <Field label={say('phone.expected')} error={errorOf('day')}>
        <DateField value={expectedOn} onChange={setExpectedOn} min={today} />
      </Field>
      <Field label={say('phone.words')} optional>
        <TextArea value={words} onChange={setWords} maxLength={500} rows={2} />
      </Field>
    </ActSheet>
  )
}
