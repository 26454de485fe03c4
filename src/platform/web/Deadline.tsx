import type { Tone } from './Badge.tsx'
import s from './Deadline.module.css'
import { type DeadlineFacts, type DeadlineState, deadlineState, deadlineText } from './deadline.ts'
import { momentText } from './format.ts'
import { Icon, type IconName } from './Icon.tsx'
import { join } from './join.ts'
import { useLanguage } from './language.tsx'
import { useNowMs } from './tick.ts'

const marks: Record<DeadlineState, IconName> = {
  calm: 'clock',
  near: 'alarm',
  late: 'stop',
  paused: 'pause',
  done: 'check',
}

export const deadlineTone: Record<DeadlineState, Tone> = {
  calm: 'plain',
  near: 'near',
  late: 'late',
  paused: 'paused',
  done: 'done',
}

export type DeadlineProps = DeadlineFacts & {
  /** what is due, before the time: 到场 还剩 6 分 */
  what?: string
  /** opens the intervals counted and why; makes the mark a button */
  onExplain?: () => void
}

/** A running deadline in words, with mark and colour; its width holds still while it ticks. */
export function Deadline(props: DeadlineProps) {
  const { language } = useLanguage()
  const at = useNowMs()
  const state = deadlineState(props, at)
  const content = (
    <>
      <Icon name={marks[state]} size={14} />
      {props.what && <span className={s.what}>{props.what}</span>}
      <time dateTime={new Date(props.dueAt).toISOString()}>{deadlineText(props, at, language)}</time>
    </>
  )
  const look = join(s.deadline, s[state])
  const title = momentText(new Date(props.dueAt))
  if (!props.onExplain) {
    return (
      <span className={look} title={title}>
        {content}
      </span>
    )
  }
  return (
    <button type="button" className={join(look, s.explained)} title={title} onClick={props.onExplain}>
      {content}
    </button>
  )
}
