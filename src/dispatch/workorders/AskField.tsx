import type { ReactNode } from 'react'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useMay } from '../../platform/web/me.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { PhotoPicker } from '../../platform/web/PhotoPicker.tsx'
import { TextArea, TextInput } from '../../platform/web/TextInput.tsx'
import { ChoiceAsk } from './ChoiceAsk.tsx'
import { MaterialsField } from './MaterialsField.tsx'
import s from './OrderActs.module.css'
import type { Ask, AskProps } from './order-answers.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { SignatureField } from './SignatureField.tsx'
import { WorkerSuggestions } from './WorkerSuggestions.tsx'

/** What the contract calls some of them. */
const fieldOf: Partial<Record<Ask, string>> = { suspendReason: 'reason', worker: 'workerId' }

/** One thing a move asks for, as the control that fits it. */
export function AskField(props: AskProps) {
  const say = useWords(ordersDeskWords)
  const { ask, order, optional, answers, set, problem } = props
  const mayActFor = useMay()('workOrder.actFor')
  if (ask === 'worker')
    return order.workerId || !mayActFor ? null : (
      <WorkerSuggestions
        order={order}
        label={say('orders.give')}
        value={answers.workerId || null}
        onChange={(workerId) => set({ workerId })}
      />
    )
  if (ask === 'offList')
    return (
      <Checkbox checked={answers.offList} onChange={(offList) => set({ offList })}>
        {say('ask.offList')}
      </Checkbox>
    )
  if (ask === 'photos' || ask === 'photo')
    return <PhotoPicker {...props.photos} label={say('ask.photos')} max={ask === 'photo' ? 1 : 9} />
  if (ask === 'signature') return <SignatureField {...props} />
  if (ask === 'materials') return <MaterialsField {...props} />
  const field = (
    <Field label={say(`ask.${ask}`)} optional={optional} error={problem?.about(fieldOf[ask] ?? ask)} wide>
      <Control {...props} />
    </Field>
  )
  return halves.has(ask) ? <div className={s.half}>{field}</div> : field
}

/** Figures that belong together stand side by side. */
const halves = new Set<Ask>(['labourMinutes', 'labourRateFen', 'paidFen', 'receiptNumber'])

function Control(props: AskProps): ReactNode {
  const say = useWords(ordersDeskWords)
  const { ask, answers, set } = props
  const value = answers.text[ask] ?? ''
  const write = (said: string) => set({ text: { ...answers.text, [ask]: said } })
  const count = (said: number | null) => set({ number: { ...answers.number, [ask]: said } })
  if (choiceAsks.has(ask)) return <ChoiceAsk ask={ask} value={value} onChange={write} />
  if (ask === 'expectedOn') return <DateField value={value} onChange={write} />
  if (ask === 'appointmentAt') return <DateField time value={value} onChange={write} />
  if (ask === 'receiptNumber') return <TextInput value={value} onChange={write} maxLength={40} />
  if (ask === 'waitedMinutes' || ask === 'labourMinutes')
    return (
      <NumberField value={answers.number[ask] ?? null} onChange={count} min={0} unit={say('ask.minutes')} />
    )
  if (ask.endsWith('Fen'))
    return <Yuan fen={answers.number[ask] ?? null} onChange={count} unit={say('ask.yuan')} />
  return <TextArea value={value} onChange={write} rows={ask === 'process' ? 3 : 2} maxLength={2000} />
}

const choiceAsks = new Set<Ask>(['liability', 'suspendReason', 'acceptance', 'rating'])

/** An amount typed in yuan, kept in fen. */
function Yuan(props: { fen: number | null; onChange: (fen: number | null) => void; unit: string }) {
  return (
    <NumberField
      value={props.fen === null ? null : props.fen / 100}
      onChange={(yuan) => props.onChange(yuan === null ? null : Math.round(yuan * 100))}
      min={0}
      decimals={2}
      unit={props.unit}
    />
  )
}
