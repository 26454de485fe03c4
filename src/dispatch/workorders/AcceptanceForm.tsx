import { useState } from 'react'
import { Field } from '../../platform/web/Field.tsx'
import { Money } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import s from './ActSheet.module.css'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { workOrderLabels } from './labels.words.ts'
import { OwnerSignature, useSigning } from './OwnerSignature.tsx'
import { orderPhoneWords } from './order-phone.words.ts'

const acceptances = ['qualified', 'unqualified'] as const
const ratings = ['A', 'B', 'C'] as const

/** KF05-03 5.6: the phone is handed to the owner, who judges the work and signs. Nothing is chosen beforehand. */
export function AcceptanceForm({ verb, order, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const sayOrder = useWords(workOrderLabels)
  const [acceptance, setAcceptance] = useState<(typeof acceptances)[number] | null>(null)
  const [rating, setRating] = useState<(typeof ratings)[number] | null>(null)
  const [words, setWords] = useState('')
  const signing = useSigning(order.contactName)
  const { errorOf, whenWhole } = useMissing({
    acceptance: !acceptance && 'workOrder.acceptance_required',
    rating: !rating && 'workOrder.rating_required',
    glass: !signing.isGiven && 'workOrder.signature_required',
  })
  const done = () => {
    const acceptanceWords = (isFaulted && words.trim()) || undefined
    onDo('verify', { acceptance, acceptanceWords, rating, signature: signing.body }, signing.files)
    onClose()
  }
  // words are asked for where there is something to say: the glass must not slip below the edge
  const isFaulted = acceptance === 'unqualified' || rating === 'B' || rating === 'C'
  const wrong = errorOf('acceptance') ?? errorOf('rating')
  return (
    <ActSheet verb={verb} onClose={onClose} onDone={whenWhole(done)}>
      {order.dueFen > 0 && (
        <p className={s.due}>
          <span>{say('phone.due')}</span> <Money fen={order.dueFen} sign />
        </p>
      )}
      <Segmented
        label={say('phone.acceptance')}
        shown
        options={acceptances.map((value) => ({ value, label: sayOrder(`workOrder.acceptance.${value}`) }))}
        value={acceptance}
        onChange={setAcceptance}
      />
      <Segmented
        label={say('phone.rating')}
        shown
        options={ratings.map((value) => ({
          value,
          label: `${value} ${sayOrder(`workOrder.rating.${value}`)}`,
        }))}
        value={rating}
        onChange={setRating}
      />
      {wrong && (
        <p className={s.wrong} role="alert">
          {wrong}
        </p>
      )}
      {isFaulted && (
        <Field label={say('phone.words')} optional>
          <TextArea value={words} onChange={setWords} maxLength={500} rows={2} />
        </Field>
      )}
      <OwnerSignature signing={signing} error={errorOf('glass')} />
    </ActSheet>
  )
}
