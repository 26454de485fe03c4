import { Icon, type IconName } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import s from './SavedMark.module.css'

export type SavedState = 'saved' | 'saving' | 'pending' | 'refused'

const marks: Record<SavedState, IconName> = {
  saved: 'check',
  saving: 'sync',
  pending: 'clock',
  refused: 'stop',
}

/** 已保存 only when the server has it; until then 待同步. `what` names it where the place does not. */
export function SavedMark(props: { state: SavedState; what?: string }) {
  const say = useWords(kitWords)
  return (
    <span className={join(s.mark, s[props.state])} role="status">
      <Icon name={marks[props.state]} size={14} />
      {props.what} {say(`kit.${props.state}`)}
    </span>
  )
}
