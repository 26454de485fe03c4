import { Icon } from '../../platform/web/Icon.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import type { LineState } from '../../platform/web/live.ts'
import { fieldWords } from './field.words.ts'
import s from './Shell.module.css'

/** 在线 or 离线, and what still waits to be sent. */
export function LineMark(props: { line: LineState }) {
  const say = useWords(fieldWords)
  const offline = props.line === 'offline'
  return (
    <span className={join(s.mark, offline && s.offline)} role="status">
      <Icon name={offline ? 'cloudOff' : 'check'} size={14} />
      {say(offline ? 'field.offline' : 'field.online')}
    </span>
  )
}
