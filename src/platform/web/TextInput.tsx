import { Field } from '@base-ui/react/field'
import type { ComponentProps, Ref } from 'react'
import s from './control.module.css'
import { join } from './join.ts'

export type TextInputProps = Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'className'> & {
  value: string
  onChange: (value: string) => void
}

/** One line of text. Reports every change, composing or not: filters should listen through SearchBox. */
export function TextInput({ value, onChange, ...rest }: TextInputProps) {
  return (
    <Field.Control
      autoComplete="off"
      {...rest}
      className={s.box}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export type TextAreaProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange' | 'className'> & {
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLTextAreaElement>
}

/** Several lines; grows with its words. */
export function TextArea({ value, onChange, ...rest }: TextAreaProps) {
  return (
    <Field.Control
      render={<textarea rows={3} {...rest} />}
      className={join(s.box, s.area)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
