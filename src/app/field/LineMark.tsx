import { Go } from '../../platform/web/Go.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import type { LineState } from '../../platform/web/live.ts'
import { useOutbox } from '../../platform/web/outbox.tsx'
import { fieldWords } from './field.words.ts'
import s from './Shell.module.css'

/** 在线 or 离线, and what still waits to be sent; pressing it shows what. */
export function LineMark(props: { line: LineState }) {
  const say = useWords(fieldWords)
  const { actions } = useOutbox()
  const offline = props.line === 'offline'
  const refused = actions.filter(({ state }) => state === 'refused').length
  const waiting = actions.length - refused
  return (
    <Go to="/waiting" className={s.mark}>
      <span className={join(s.part, offline && s.offline)} role="status">
        <Icon name={offline ? 'cloudOff' : 'check'} size={14} />
        {say(offline ? 'field.offline' : 'field.online')}
      </span>
      {waiting > 0 && <span className={s.part}>{say('field.waiting', { n: waiting })}</span>}
      {refused > 0 && <span className={join(s.part, s.refused)}>{say('field.refused', { n: refused })}</span>}
    </Go>
  )
}
