import { Field } from '@base-ui/react/field'
import type { ReactNode } from 'react'
import s from './FilterBar.module.css'
import { join } from './join.ts'

/** The line above a list: quick views, filters, a search box; at its end what one can do with the list. */
export function FilterBar(props: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={s.bar}>
      <div className={s.filters}>{props.children}</div>
      {props.end && <div className={s.end}>{props.end}</div>}
    </div>
  )
}

/** One filter with its name before it: 自 [2026-11-01]. */
export function Filter(props: { label: string; children: ReactNode }) {
  return (
    <Field.Root className={s.filter}>
      <Field.Label className={s.name}>{props.label}</Field.Label>
      {props.children}
    </Field.Root>
  )
}

export type QuickView<Key extends string> = {
  key: Key
  label: string
  count?: number
  tone?: 'plain' | 'near' | 'late'
}

/** The ready views of a list with what they count: 全部 31 · 将超时 3 · 已超时 1 · 我登记的 8. */
export function QuickViews<Key extends string>(props: {
  label: string
  views: readonly QuickView<Key>[]
  at: Key
  onMove: (key: Key) => void
}) {
  return (
    <fieldset className={s.views} aria-label={props.label}>
      {props.views.map((view) => (
        <button
          key={view.key}
          type="button"
          className={s.view}
          aria-pressed={view.key === props.at}
          onClick={() => props.onMove(view.key)}
        >
          {view.label}
          {view.count !== undefined && (
            <span className={join(s.count, view.count > 0 && s[view.tone ?? 'plain'])}>{view.count}</span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
