import { useWords } from '../../platform/web/language.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { Select } from '../../platform/web/Select.tsx'
import type { Ask } from './order-answers.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

type Choice = { values: readonly string[]; words: string; strip?: true; letter?: true }

const choices: Partial<Record<Ask, Choice>> = {
  liability: {
    values: ['publicArea', 'warranty', 'ownerPays', 'utility'],
    words: 'liability',
    strip: true,
  },
  acceptance: { values: ['qualified', 'unqualified'], words: 'acceptance', strip: true },
  rating: { values: ['A', 'B', 'C'], words: 'rating', strip: true, letter: true },
  suspendReason: {
    values: ['parts', 'owner', 'contractor', 'approval', 'technical', 'labour', 'forceMajeure', 'other'],
    words: 'suspend',
  },
}

/** One of the contract's answers: a few side by side, more in a list. */
export function ChoiceAsk(props: { ask: Ask; value: string; onChange: (value: string) => void }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const choice = choices[props.ask]
  if (!choice) return null
  const options = choice.values.map((value) => ({
    value,
    label: `${choice.letter ? `${value} ` : ''}${sayOrder(`workOrder.${choice.words}.${value}`)}`,
  }))
  return choice.strip ? (
    <Segmented
      label={say(`ask.${props.ask}`)}
      options={options}
      value={props.value || null}
      onChange={props.onChange}
    />
  ) : (
    <Select options={options} value={props.value || null} onChange={props.onChange} />
  )
}
