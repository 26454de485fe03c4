import { useWords } from '../../platform/web/language.tsx'
import { RadioGroup } from '../../platform/web/RadioGroup.tsx'
import s from './ActSheet.module.css'
import { workOrderLabels } from './labels.words.ts'
import type { OrderRow } from './order.contract.ts'
import { orderPhoneWords } from './order-phone.words.ts'

export type Liability = NonNullable<OrderRow['liability']>
const liabilities: readonly Liability[] = ['publicArea', 'warranty', 'ownerPays', 'utility']

/** Who is to pay: decides whether the owner must have signed a price (V0503-1). */
export function LiabilityChoice(props: {
  value: Liability | null
  onChange: (value: Liability) => void
  error?: string | null
}) {
  const say = useWords(orderPhoneWords)
  const sayOrder = useWords(workOrderLabels)
  const options = liabilities.map((value) => ({ value, label: sayOrder(`workOrder.liability.${value}`) }))
  return (
    <div className={s.choice}>
      <RadioGroup
        label={say('phone.liability')}
        shown
        options={options}
        value={props.value}
        onChange={props.onChange}
      />
      {props.value === 'ownerPays' && <p className={s.label}>{say('phone.pays_note')}</p>}
      {props.error && (
        <p className={s.wrong} role="alert">
          {props.error}
        </p>
      )}
    </div>
  )
}
