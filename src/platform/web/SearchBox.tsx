import { useState } from 'react'
import c from './control.module.css'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import s from './SearchBox.module.css'
import { useComposed } from './useComposed.ts'

export type SearchBoxProps = {
  value: string
  /** called with finished words only, never while an input method composes */
  onSearch: (words: string) => void
  placeholder?: string
  /** its accessible name */
  label?: string
  /** the key that brings the focus here, shown at its end */
  keys?: string
  id?: string
}

/** A box that narrows a list as one types. */
export function SearchBox(props: SearchBoxProps) {
  const say = useWords(kitWords)
  const [draft, setDraft] = useState<string | null>(null)
  const composed = useComposed((words) => {
    setDraft(null)
    props.onSearch(words)
  })
  return (
    <div className={s.box}>
      <Icon name="search" className={s.mark} />
      <input
        id={props.id}
        type="search"
        className={join(c.box, s.input)}
        value={draft ?? props.value}
        placeholder={props.placeholder}
        aria-label={props.label ?? say('kit.search')}
        autoComplete="off"
        enterKeyHint="search"
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          composed.change(event.currentTarget.value)
        }}
        {...composed.listeners}
      />
      {props.keys && <kbd className={s.keys}>{props.keys}</kbd>}
    </div>
  )
}
