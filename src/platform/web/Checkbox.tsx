import { type ReactNode, useId } from 'react'
import s from './Choice.module.css'

/** Yes or no, with its words. The native box: it is read, printed and pressed as one everywhere. */
export function Checkbox(props: {
  checked: boolean
  onChange: (checked: boolean) => void
  children: ReactNode
  hint?: ReactNode
  disabled?: boolean
  /** some of the things below it, not all */
  mixed?: boolean
}) {
  const hintId = useId()
  return (
    <label className={s.choice}>
      <input
        type="checkbox"
        className={s.mark}
        checked={props.checked}
        disabled={props.disabled}
        aria-describedby={props.hint ? hintId : undefined}
        ref={(box) => {
          if (box) box.indeterminate = Boolean(props.mixed)
        }}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>
        {props.children}
        {props.hint && (
          <span id={hintId} className={s.hint}>
            {props.hint}
          </span>
        )}
      </span>
    </label>
  )
}
