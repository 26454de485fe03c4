import { Button, IconButton } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { Money } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import s from './OrderActs.module.css'
import type { AskProps } from './order-answers.browser.ts'
import { emptyMaterial, type MaterialDraft, sumOf } from './order-materials.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { workOrderWords } from './workorders.words.ts'

/** The lines of materials of QR-KF-06-02: name, model, quantity, price, whose they were, and what they come to. */
export function MaterialsField({ answers, set, problem }: AskProps) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { materials } = answers
  const change = (key: string, part: Partial<MaterialDraft>) =>
    set({ materials: materials.map((each) => (each.key === key ? { ...each, ...part } : each)) })
  return (
    <fieldset className={s.materials}>
      <legend className={s.legend}>{sayOrder('workOrder.field.materials')}</legend>
      {materials.map((line, place) => (
        <Line
          key={line.key}
          line={line}
          place={place}
          problem={problem}
          onChange={(part) => change(line.key, part)}
          onRemove={() => set({ materials: materials.filter(({ key }) => key !== line.key) })}
        />
      ))}
      <div className={s.materialsEnd}>
        <Button icon="plus" look="quiet" onClick={() => set({ materials: [...materials, emptyMaterial()] })}>
          {say('order.material_add')}
        </Button>
        {materials.length > 0 && (
          <span>
            {say('order.material_sum')} <Money fen={sumOf(materials)} sign />
          </span>
        )}
      </div>
    </fieldset>
  )
}

type LineProps = {
  line: MaterialDraft
  place: number
  problem: AskProps['problem']
  onChange: (part: Partial<MaterialDraft>) => void
  onRemove: () => void
}

function Line({ line, place, problem, onChange, onRemove }: LineProps) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const about = (field: string) => problem?.about(`materials.${place}.${field}`)
  return (
    <div className={s.material}>
      <Field label={say('order.material')} bare={place > 0} error={about('name')}>
        <TextInput value={line.name} onChange={(name) => onChange({ name })} maxLength={60} />
      </Field>
      <Field label={say('order.model')} bare={place > 0}>
        <TextInput value={line.model} onChange={(model) => onChange({ model })} maxLength={60} />
      </Field>
      <Field label={say('order.quantity')} bare={place > 0} error={about('quantity')}>
        <NumberField
          value={line.quantity}
          onChange={(quantity) => onChange({ quantity })}
          min={0}
          decimals={line.quantity !== null && !Number.isInteger(line.quantity) ? 2 : 0}
        />
      </Field>
      <Field label={say('order.price')} bare={place > 0} error={about('unitPriceFen')}>
        <NumberField
          value={line.unitPriceFen === null ? null : line.unitPriceFen / 100}
          onChange={(yuan) => onChange({ unitPriceFen: yuan === null ? null : Math.round(yuan * 100) })}
          min={0}
          decimals={2}
        />
      </Field>
      <Field label={say('order.supplied')} bare={place > 0}>
        <Select
          options={(['property', 'owner'] as const).map((value) => ({
            value,
            label: sayOrder(`workOrder.supplied.${value}`),
          }))}
          value={line.suppliedBy}
          onChange={(suppliedBy) => onChange({ suppliedBy })}
        />
      </Field>
      <IconButton icon="trash" label={say('order.material_remove', { n: place + 1 })} onClick={onRemove} />
    </div>
  )
}
