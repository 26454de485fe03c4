import { useId } from 'react'
import s from './Choice.module.css'
import { join } from './join.ts'
import type { Option } from './Select.tsx'

export type RadioGroupProps<Value extends string> = {
  /** what is being chosen, read aloud; drawn above when `shown` */
  label: string
  shown?: boolean
  options: readonly Option<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  disabled?: boolean
}

/** One of a few, all in sight, one below the other. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  return <Group {...props} look={s.column} />
}

/** One of two to five, side by side in one strip: priority, place, satisfied or not. */
export function Segmented<Value extends string>(props: RadioGroupProps<Value>) {
  return <Group {...props} look={s.strip} />
}

function Group<Value extends string>(props: RadioGroupProps<Value> & { look: string | undefined }) {
  const name = useId()
  return (
    <fieldset className={s.group} disabled={props.disabled}>
      <legend className={props.shown ? s.legend : s.unseen}>{props.label}</legend>
      <div className={props.look}>
        {props.options.map((option) => (
          <label key={option.value} className={join(s.choice, s.option)}>
            <input
              type="radio"
              className={s.mark}
              name={name}
              value={option.value}
              checked={props.value === option.value}
              disabled={option.disabled}
              onChange={() => props.onChange(option.value)}
            />
            <span>
              {option.label}
              {option.note && <span className={s.hint}>{option.note}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
