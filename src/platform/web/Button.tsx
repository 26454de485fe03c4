import type { ComponentProps, ReactNode } from 'react'
import s from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'
import { join } from './join.ts'
import { Tooltip } from './Tooltip.tsx'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  /** primary: the one thing to do next, at most one on a page */
  look?: ButtonLook
  icon?: IconName
  /** the key that does the same, shown beside the word: 'Ctrl+Enter' */
  keys?: string
  /** at work: disabled, says so, keeps its width */
  busy?: boolean
  /** as wide as its place: the bottom edge of the phone */
  wide?: boolean
}

export function Button({ look = 'plain', icon, keys, busy, wide, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={join(s.button, s[look], wide && s.wide)}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
    >
      {busy ? <span className={s.wheel} /> : icon && <Icon name={icon} />}
      <span className={s.word}>{children}</span>
      {keys && <kbd className={s.keys}>{keys}</kbd>}
    </button>
  )
}

export type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children'> & {
  icon: IconName
  /** what it does: its accessible name and its tooltip */
  label: string
  keys?: string
  size?: number
  /** false where everyone knows the mark, and where Escape must close the overlay rather than the tooltip */
  tip?: boolean
}

/** A button that is only a mark: square, named, with its name on hover and focus. */
export function IconButton({ icon, label, keys, size, tip = true, ...rest }: IconButtonProps) {
  const button = (
    <button type="button" {...rest} className={join(s.button, s.quiet, s.square)} aria-label={label}>
      <Icon name={icon} size={size} />
    </button>
  )
  return tip ? (
    <Tooltip text={label} keys={keys}>
      {button}
    </Tooltip>
  ) : (
    button
  )
}

/** Buttons in a row, the primary one first; wraps rather than overflows. */
export function Actions(props: { children: ReactNode; end?: boolean }) {
  return <div className={join(s.actions, props.end && s.end)}>{props.children}</div>
}
