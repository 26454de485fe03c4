import { useState } from 'react'
import { addNote, type Household, removeNote } from '../../estate/household/household.contract.ts'
import { newId } from '../../platform/ids.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button, IconButton } from '../../platform/web/Button.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import s from './Household.module.css'
import { receptionWords } from './reception.words.ts'

const renews = ['estate.unit']

/** What the next clerk should know before speaking. */
export function UnitNotes({ household }: { household: Household }) {
  const say = useWords(receptionWords)
  const { id: estateId } = useEstate()
  const mayChange = useMay()('household.change')
  const [words, setWords] = useState('')
  const add = useCommand(addNote, { renews, onDone: () => setWords('') })
  const remove = useCommand(removeNote, { renews })
  const keep = () => {
    if (words.trim())
      add.mutate({
        params: { estateId, unitId: household.unit.id },
        body: { id: newId(), words: words.trim() },
      })
  }
  return (
    <Section title={say('reception.notes')}>
      {household.notes.length === 0 && <p className={s.none}>{say('reception.no_notes')}</p>}
      <ul className={s.list}>
        {household.notes.map((note) => (
          <li key={note.id} className={s.note}>
            <span>
              {note.words}{' '}
              <span className={s.quiet}>
                {note.author} <DateTime at={note.writtenAt} day />
              </span>
            </span>
            {mayChange && (
              <IconButton
                icon="close"
                label={say('reception.note_remove')}
                onClick={() => remove.mutate({ params: { estateId, noteId: note.id } })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form
          className={s.addNote}
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <TextInput
            value={words}
            onChange={setWords}
            placeholder={say('reception.note_add')}
            aria-label={say('reception.note_add')}
            maxLength={300}
          />
          <Button type="submit" busy={add.isPending} disabled={!words.trim()}>
            {say('reception.note_keep')}
          </Button>
        </form>
      )}
      {(add.error ?? remove.error) && <Refused error={add.error ?? remove.error} />}
    </Section>
  )
}
