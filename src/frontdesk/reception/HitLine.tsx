import { useWords } from '../../platform/web/language.tsx'
import s from './OneBox.module.css'
import type { Found } from './onebox.browser.ts'
import { receptionWords } from './reception.words.ts'

/** One line of what the box found: where, who, and by what it was found. */
export function HitLine(props: { id: string; found: Found; current: boolean; onOpen: () => void }) {
  const say = useWords(receptionWords)
  const { found } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: -- the box keeps the focus and answers the keys for its options
    <div
      id={props.id}
      role="option"
      tabIndex={-1}
      aria-selected={props.current}
      className={s.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={props.onOpen}
    >
      <span className={s.room}>{found.where}</span>
      <span className={s.who}>
        {found.who}{' '}
        {found.relation && <span className={s.quiet}>{say(`reception.relation.${found.relation}`)}</span>}{' '}
        {found.phone && <span className={s.quiet}>{found.phone}</span>}{' '}
        {found.plate && <span className={s.quiet}>{found.plate}</span>}
      </span>
      <span className={s.quiet}>
        {found.number
          ? say('reception.open_number', { number: found.number })
          : say(`reception.by.${found.matched}`)}
      </span>
    </div>
  )
}
