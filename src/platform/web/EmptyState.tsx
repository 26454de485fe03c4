import type { ReactNode } from 'react'
import s from './EmptyState.module.css'
import { Icon, type IconName } from './Icon.tsx'

/** Nothing here: one sentence why, and a way on. */
export function EmptyState(props: { title: string; note?: ReactNode; icon?: IconName; action?: ReactNode }) {
  return (
    <div className={s.empty}>
      <Icon name={props.icon ?? 'list'} size={20} className={s.mark} />
      <p className={s.title}>{props.title}</p>
      {props.note && <p className={s.note}>{props.note}</p>}
      {props.action}
    </div>
  )
}
