import type { ReactNode } from 'react'
import { Go, type Goal } from './Go.tsx'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import s from './Page.module.css'

export type PageHeadProps = {
  title: ReactNode
  /** the page before it, one press up */
  back?: Goal & { label: string }
  /** quiet facts after the title: 118.6 ㎡ · 2021-06-30 交付 · 自住 */
  facts?: ReactNode
  /** marks after the title: state, deadline */
  marks?: ReactNode
  actions?: ReactNode
}

/** Title, facts about it, and what one can do here. */
export function PageHead(props: PageHeadProps) {
  return (
    <header className={s.head}>
      {props.back && (
        <Go {...props.back} className={s.back} label={props.back.label} title={props.back.label}>
          <Icon name="left" />
        </Go>
      )}
      <h1 className={s.title}>{props.title}</h1>
      {props.marks && <div className={s.marks}>{props.marks}</div>}
      {props.facts && <div className={s.facts}>{props.facts}</div>}
      {props.actions && <div className={s.actions}>{props.actions}</div>}
    </header>
  )
}

/** A page of the shell: its head, the work in the middle, the margin note beside it. */
export function Page(props: PageHeadProps & { margin?: ReactNode; fill?: boolean; children: ReactNode }) {
  return (
    <div className={join(s.page, props.margin ? s.withMargin : undefined, props.fill && s.fill)}>
      <PageHead {...props} />
      {props.margin && <div className={s.margin}>{props.margin}</div>}
      <div className={s.body}>{props.children}</div>
    </div>
  )
}

/** A titled group on paper. */
export function Section(props: { title?: ReactNode; end?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <section className={s.section}>
      {(props.title || props.end) && (
        <header className={s.sectionHead}>
          {props.title && <h2 className={s.sectionTitle}>{props.title}</h2>}
          {props.end && <div className={s.sectionEnd}>{props.end}</div>}
        </header>
      )}
      <div className={props.flush ? undefined : s.sectionBody}>{props.children}</div>
    </section>
  )
}

/** Names and values, read down: 房号 3-2-1802, 面积 118.6 ㎡. Empty values fall away unless `all`. */
export function Facts(props: {
  facts: readonly (readonly [string, ReactNode])[]
  columns?: 1 | 2 | 3
  all?: boolean
}) {
  const shown = props.all
    ? props.facts
    : props.facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className={join(s.factList, s[`columns${props.columns ?? 1}`])}>
      {shown.map(([name, value]) => (
        <div key={name} className={s.fact}>
          <dt>{name}</dt>
          <dd>{value ?? '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
