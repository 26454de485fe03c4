import { Button, IconButton } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import s from './ActSheet.module.css'
import { workOrderLabels } from './labels.words.ts'
import { emptyLine, type MaterialLine } from './materials.browser.ts'
import { orderPhoneWords } from './order-phone.words.ts'

const most = 30
const suppliers = ['property', 'owner'] as const

/** What was used, one card a line: a table does not fit under a thumb. */
export function MaterialRows(props: {
  lines: readonly MaterialLine[]
  onChange: (lines: readonly MaterialLine[]) => void
  error: string | null
}) {
  const say = useWords(orderPhoneWords)
  const { lines, onChange } = props
  return (
    <>
      {lines.map((line, place) => (
        <Line
          key={line.key}
          line={line}
          place={place + 1}
          onChange={(next) => onChange(lines.map((each) => (each.key === line.key ? next : each)))}
          onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
        />
      ))}
      {props.error && (
        <p className={s.wrong} role="alert">
          {props.error}
        </p>
      )}
      <Button icon="plus" disabled={lines.length >= most} onClick={() => onChange([...lines, emptyLine()])}>
        {say('phone.add_material')}
      </Button>
    </>
  )
}

type LineProps = {
  line: MaterialLine
  place: number
  onChange: (line: MaterialLine) => void
  onRemove: () => void
}

function Line({ line, place, onChange, onRemove }: LineProps) {
  const say = useWords(orderPhoneWords)
  const sayOrder = useWords(workOrderLabels)
  const set = (facts: Partial<MaterialLine>) => onChange({ ...line, ...facts })
  const options = suppliers.map((value) => ({ value, label: sayOrder(`workOrder.supplied.${value}`) }))
  return (
    <fieldset className={s.line} aria-label={say('phone.material', { n: place })}>
      <div className={s.lineHead}>
        {say('phone.material', { n: place })}
        <IconButton icon="trash" label={say('phone.remove_material', { n: place })} onClick={onRemove} />
      </div>
      <div className={s.pair}>
        <Field label={say('phone.material_name')}>
          <TextInput value={line.name} onChange={(name) => set({ name })} maxLength={60} />
        </Field>
        <Field label={say('phone.material_model')} optional>
          <TextInput value={line.model} onChange={(model) => set({ model })} maxLength={60} />
        </Field>
        <Field label={say('phone.quantity')}>
          <NumberField
            value={line.quantity}
            onChange={(quantity) => set({ quantity })}
            min={0}
            decimals={2}
          />
        </Field>
        {line.suppliedBy === 'property' && (
          <Field label={`${say('phone.unit_price')} ${say('phone.yuan')}`}>
            <NumberField value={line.yuan} onChange={(yuan) => set({ yuan })} min={0} decimals={2} />
          </Field>
        )}
      </div>
      <Segmented
        label={say('phone.supplied')}
        options={options}
        value={line.suppliedBy}
        onChange={(suppliedBy) => set({ suppliedBy })}
      />
    </fieldset>
  )
}
