import type { ReactNode } from 'react'
import s from './Badge.module.css'
import { Icon, type IconName } from './Icon.tsx'
import { join } from './join.ts'

export type Tone = 'plain' | 'info' | 'near' | 'late' | 'paused' | 'done'

/** A short word in a tinted box: a priority, a kind, a count. */
export function Badge(props: { tone?: Tone; children: ReactNode; title?: string }) {
  return (
    <span className={join(s.badge, s[props.tone ?? 'plain'])} title={props.title}>
      {props.children}
    </span>
  )
}

const marks: Record<Tone, IconName> = {
  plain: 'clock',
  info: 'right',
  near: 'alarm',
  late: 'stop',
  paused: 'pause',
  done: 'check',
}

/** Where a matter stands: mark and word together, so that colour is never alone. */
export function StateMark(props: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  const tone = props.tone ?? 'plain'
  return (
    <span className={join(s.mark, s[`${tone}Ink`])}>
      <Icon name={props.icon ?? marks[tone]} size={14} />
      {props.children}
    </span>
  )
}
