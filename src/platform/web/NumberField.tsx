import { NumberField as Base } from '@base-ui/react/number-field'
import c from './control.module.css'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import s from './NumberField.module.css'

export type NumberFieldProps = {
  value: number | null
  onChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** digits after the point; a quantity shows none, an amount in yuan two */
  decimals?: number
  /** said after the box: 分, 元, ㎡ */
  unit?: string
  disabled?: boolean
  name?: string
  label?: string
}

/** A number, right-aligned, with steps by arrow keys. Money is typed in yuan: keep fen with Math.round(value * 100). */
export function NumberField(props: NumberFieldProps) {
  const say = useWords(kitWords)
  const decimals = props.decimals ?? 0
  return (
    <Base.Root
      value={props.value}
      onValueChange={props.onChange}
      min={props.min}
      max={props.max}
      step={props.step}
      disabled={props.disabled}
      name={props.name}
      locale="en"
      format={{ minimumFractionDigits: decimals, maximumFractionDigits: decimals }}
    >
      <Base.Group className={join(c.box, s.group)}>
        <Base.Input className={s.input} aria-label={props.label} />
        {props.unit && <span className={s.unit}>{props.unit}</span>}
        <span className={s.steps}>
          <Base.Decrement className={s.step} aria-label={say('kit.decrease')}>
            <Icon name="minus" size={12} />
          </Base.Decrement>
          <Base.Increment className={s.step} aria-label={say('kit.increase')}>
            <Icon name="plus" size={12} />
          </Base.Increment>
        </span>
      </Base.Group>
    </Base.Root>
  )
}
