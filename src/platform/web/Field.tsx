import { Field as Base } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import s from './Field.module.css'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'

/** Why an input is refused: the sentence, and the rule and clause it stands on. `Refused#about(field)` gives one. */
export type FieldError = { text: string; rule?: string; clause?: string }

export type FieldProps = {
  label: string
  hint?: ReactNode
  error?: FieldError | string | null
  optional?: boolean
  /** the label is read aloud but not drawn, where the place already says it */
  bare?: boolean
  /** as wide as the form, rather than one column of it */
  wide?: boolean
  children: ReactNode
}

/** A label, its control, a hint, and a refusal that names its rule and clause. Any kit control goes inside. */
export function Field(props: FieldProps) {
  const say = useWords(kitWords)
  return (
    <Base.Root className={join(s.field, props.wide && s.wide)} invalid={Boolean(props.error)}>
      <Base.Label className={join(s.label, props.bare && s.bare)} nativeLabel>
        {props.label}
        {props.optional && <span className={s.optional}>{say('kit.optional')}</span>}
      </Base.Label>
      {props.children}
      {props.hint && <Base.Description className={s.hint}>{props.hint}</Base.Description>}
      <Wrong error={props.error} />
    </Base.Root>
  )
}

function Wrong(props: { error: FieldProps['error'] }) {
  if (!props.error) return null
  const error = typeof props.error === 'string' ? { text: props.error } : props.error
  return (
    <Base.Error match className={s.error} role="alert">
      <Icon name="alert" size={14} />
      <span>
        {error.text} <Source rule={error.rule} clause={error.clause} />
      </span>
    </Base.Error>
  )
}

/** The rule and clause behind a refusal, small, after its sentence. */
export function Source(props: { rule?: string; clause?: string }) {
  if (!props.rule && !props.clause) return null
  return <span className={s.source}>{[props.clause, props.rule].filter(Boolean).join(' · ')}</span>
}

/** Fields in columns that reflow: two or three on the desk, one on the phone. */
export function FieldGrid(props: { children: ReactNode }) {
  return <div className={s.grid}>{props.children}</div>
}

/** The end of a form: what was refused of the whole, then its buttons. */
export function FormEnd(props: { refused?: ReactNode; children: ReactNode }) {
  return (
    <div className={s.end}>
      {props.refused}
      <div className={s.buttons}>{props.children}</div>
    </div>
  )
}
