import type { ReactNode } from 'react'
import { DateTime } from './Figures.tsx'
import { join } from './join.ts'
import s from './Timeline.module.css'

export type Happened = {
  key: string
  at: Date | string
  who: string
  what: ReactNode
  note?: ReactNode
  tone?: 'plain' | 'done' | 'near' | 'late' | 'paused'
}

/** What happened, oldest first, as it was recorded: when, who, what. */
export function Timeline(props: { label: string; entries: readonly Happened[] }) {
  return (
    <ol className={s.line} aria-label={props.label}>
      {props.entries.map((entry) => (
        <li key={entry.key} className={join(s.entry, s[entry.tone ?? 'plain'])}>
          <span className={s.when}>
            <DateTime at={entry.at} />
          </span>
          <div className={s.what}>
            <p>
              {entry.what} <span className={s.who}>{entry.who}</span>
            </p>
            {entry.note && <div className={s.note}>{entry.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
