import type { ReactNode } from 'react'
import { Go, type Goal } from './Go.tsx'
import s from './List.module.css'

export type ListEntry = {
  key: string
  /** opens by address, the phone's way */
  goal?: Goal
  /** or by doing */
  onOpen?: () => void
  /** above the title: deadline, marks */
  marks?: ReactNode
  title: ReactNode
  note?: ReactNode
  /** at the end: a badge, an amount, one action */
  end?: ReactNode
}

/** Things in hand, one below the other, each a large target: the phone's answer to the table. */
export function List(props: { label: string; entries: readonly ListEntry[] }) {
  return (
    <ul className={s.list} aria-label={props.label}>
      {props.entries.map((entry) => (
        <li key={entry.key} className={s.entry}>
          <Opener entry={entry}>
            {entry.marks && <span className={s.marks}>{entry.marks}</span>}
            <span className={s.title}>{entry.title}</span>
            {entry.note && <span className={s.note}>{entry.note}</span>}
          </Opener>
          {entry.end && <span className={s.end}>{entry.end}</span>}
        </li>
      ))}
    </ul>
  )
}

function Opener({ entry, children }: { entry: ListEntry; children: ReactNode }) {
  if (entry.goal) {
    return (
      <Go {...entry.goal} className={s.opener}>
        {children}
      </Go>
    )
  }
  if (!entry.onOpen) return <div className={s.opener}>{children}</div>
  return (
    <button type="button" className={s.opener} onClick={entry.onOpen}>
      {children}
    </button>
  )
}
