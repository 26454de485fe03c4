import { Field } from '@base-ui/react/field'
import s from './control.module.css'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import n from './NativeSelect.module.css'
import type { SelectProps } from './Select.tsx'

/** The same choice as Select, in the phone's own wheel: no weight, and thumbs know it. */
export function NativeSelect<Value extends string>(props: SelectProps<Value>) {
  const say = useWords(kitWords)
  return (
    <Field.Control
      className={join(s.box, n.native)}
      value={props.value ?? ''}
      onChange={(event) => props.onChange(event.currentTarget.value as Value)}
      render={
        <select disabled={props.disabled} name={props.name} aria-label={props.label}>
          {props.value === null && (
            <option value="" disabled>
              {props.placeholder ?? say('kit.choose')}
            </option>
          )}
          {props.options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.note ? `${option.label}（${option.note}）` : option.label}
            </option>
          ))}
        </select>
      }
    />
  )
}
