import type { ReactNode } from 'react'
import { Go } from './Go.tsx'
import { Icon } from './Icon.tsx'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import s from './Margin.module.css'
import { useMedia } from './useMedia.ts'

export type MarginProps = {
  /** KF05-03, shown as the manual writes it */
  clause: string
  /** A/1 */
  revision?: string
  title?: string
  /** path of the document's own page */
  to?: string
  /** the parameters in force that concern this page: P2 到场 · 15 分 */
  limits?: readonly { label: string; value: ReactNode; tone?: 'near' | 'late' }[]
  /** the records this work files */
  forms?: readonly { code: string; name?: string; to?: string }[]
  next?: readonly { label: string; within?: string }[]
  /** anything else that belongs beside the text */
  children?: ReactNode
}

/** 边注: the clause that governs this page, beside it on the desk, one line under the title on the phone. */
export function Margin(props: MarginProps) {
  const say = useWords(kitWords)
  const beside = useMedia('(min-width: 1180px)')
  if (beside) {
    return (
      <aside className={s.margin} aria-label={say('kit.margin')}>
        <Clause {...props} />
        <Body {...props} />
      </aside>
    )
  }
  const first = props.limits?.[0]
  return (
    <details className={s.fold}>
      <summary className={s.line}>
        <Icon name="book" size={14} />
        <span className={s.code}>
          {props.clause} {props.revision}
        </span>
        {first && (
          <span className={s.first}>
            {first.label} {first.value}
          </span>
        )}
        <Icon name="down" size={14} className={s.arrow} />
      </summary>
      <div className={s.unfolded}>
        <Clause {...props} />
        <Body {...props} />
      </div>
    </details>
  )
}

function Clause({ clause, revision, title, to }: MarginProps) {
  return (
    <header className={s.clause}>
      <span className={s.code}>{to ? <Go to={to}>{clause}</Go> : clause}</span>
      {revision && <span className={s.revision}>{revision}</span>}
      {title && <p className={s.title}>{title}</p>}
    </header>
  )
}

function Body({ limits, forms, next, children }: MarginProps) {
  const say = useWords(kitWords)
  return (
    <>
      {limits?.length ? (
        <Part title={say('kit.margin.limits')}>
          {limits.map((limit) => (
            <li key={limit.label} className={s.pair}>
              <span>{limit.label}</span>
              <span className={limit.tone ? s[limit.tone] : s.value}>{limit.value}</span>
            </li>
          ))}
        </Part>
      ) : null}
      {forms?.length ? (
        <Part title={say('kit.margin.forms')}>
          {forms.map((form) => (
            <li key={form.code}>
              {form.to ? <Go to={form.to}>{form.code}</Go> : form.code}
              {form.name && <span className={s.quiet}>{form.name}</span>}
            </li>
          ))}
        </Part>
      ) : null}
      {next?.length ? (
        <Part title={say('kit.margin.next')}>
          {next.map((step) => (
            <li key={step.label} className={s.pair}>
              <span>{step.label}</span>
              {step.within && <span className={s.value}>{step.within}</span>}
            </li>
          ))}
        </Part>
      ) : null}
      {children && <div className={s.part}>{children}</div>}
    </>
  )
}

/** A titled part of the margin, for pages that bring their own. */
export function MarginPart(props: { title: string; children: ReactNode }) {
  return (
    <section className={s.own}>
      <h2 className={s.heading}>{props.title}</h2>
      {props.children}
    </section>
  )
}

const Part = (props: { title: string; children: ReactNode }) => (
  <section className={s.part}>
    <h2 className={s.heading}>{props.title}</h2>
    <ul>{props.children}</ul>
  </section>
)
