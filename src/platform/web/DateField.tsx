import { Field } from '@base-ui/react/field'
import s from './control.module.css'

export type DateFieldProps = {
  /** YYYY-MM-DD, or YYYY-MM-DDTHH:MM with `time`, in Shanghai; '' when empty */
  value: string
  onChange: (value: string) => void
  /** the hour and minute too */
  time?: boolean
  min?: string
  max?: string
  disabled?: boolean
  name?: string
  label?: string
}

/** A day, or a moment, in the browser's own picker: typed on the desk, a wheel on the phone. */
export function DateField(props: DateFieldProps) {
  return (
    <Field.Control
      type={props.time ? 'datetime-local' : 'date'}
      className={s.box}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      min={props.min}
      max={props.max}
      disabled={props.disabled}
      name={props.name}
      aria-label={props.label}
    />
  )
}
