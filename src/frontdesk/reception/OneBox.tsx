import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useId, useRef, useState } from 'react'
import { search } from '../../estate/search/search.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import c from '../../platform/web/control.module.css'
import { join } from '../../platform/web/join.ts'
import { useKeys } from '../../platform/web/keys.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { useComposed } from '../../platform/web/useComposed.ts'
import { HitLine } from './HitLine.tsx'
import s from './OneBox.module.css'
import { type Found, foundOf, goalOf } from './onebox.browser.ts'
import { receptionWords } from './reception.words.ts'

/** The one box of the desk: type, arrow down if need be, Enter, and the household is there. */
export function OneBox() {
  const say = useWords(receptionWords)
  const { id: estateId } = useEstate()
  const go = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const q = useDeferredValue(asked.trim())
  const { data } = useReply(search, { params: { estateId }, query: { q } }, { when: q.length > 0 })
  const composed = useComposed((said) => {
    setAsked(said)
    setAt(0)
  })
  const found = q && data ? foundOf(data) : []
  const shown = q !== ''
  useKeys({ '/': { does: say('reception.key.box'), run: () => input.current?.select() } }, { scope: 'shell' })

  const leave = () => {
    setWords('')
    setAsked('')
    input.current?.blur()
  }
  const open = (each: Found | undefined) => {
    if (!each) return
    leave()
    void go(goalOf(each) as never)
  }
  return (
    <div className={s.box}>
      <input
        ref={input}
        type="search"
        role="combobox"
        className={join(c.box, s.input)}
        value={words}
        placeholder={`/ ${say('reception.box')}`}
        aria-label={say('reception.box_label')}
        aria-expanded={shown}
        aria-controls={listId}
        aria-activedescendant={found[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          composed.change(event.currentTarget.value)
        }}
        {...composed.listeners}
        onBlur={() => setTimeout(() => setAsked(''), 150)}
        onFocus={() => setAsked(words)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (step && found.length) {
            event.preventDefault()
            setAt((at + step + found.length) % found.length)
          }
          if (event.key === 'Enter') open(found[at])
          if (event.key === 'Escape') leave()
        }}
      />
      {shown && data && (
        <div id={listId} role="listbox" aria-label={say('reception.box_label')} className={s.list}>
          {found.length === 0 && <p className={s.empty}>{say('reception.nothing')}</p>}
          {found.map((each, index) => (
            <HitLine
              key={each.key}
              id={`${listId}-${index}`}
              found={each}
              current={index === at}
              onOpen={() => open(each)}
            />
          ))}
        </div>
      )}
    </div>
  )
}
