import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { logWords } from './log.words.ts'
import s from './RequestPage.module.css'
import type { RequestPage } from './requests.lists.contract.ts'
import { noteOnRequest } from './requests.verbs.contract.ts'

/** Words of progress between the moves. */
export function MatterNotes({ page }: { page: RequestPage }) {
  const say = useWords(logWords)
  const { id: estateId } = useEstate()
  const [words, setWords] = useState('')
  const note = useCommand(noteOnRequest, { renews: ['frontdesk.request'], onDone: () => setWords('') })
  const mayNote = page.request.verbs.includes('note')
  if (!mayNote && page.notes.length === 0) return null
  return (
    <Section title={say('matter.notes')}>
      {page.notes.map((each) => (
        <p key={each.id} className={s.note}>
          {each.words}{' '}
          <span className={s.quiet}>
            {each.author} <DateTime at={each.writtenAt} />
          </span>
        </p>
      ))}
      {mayNote && (
        <form
          className={s.row}
          onSubmit={(event) => {
            event.preventDefault()
            if (words.trim())
              note.mutate({ params: { estateId, id: page.request.id }, body: { words: words.trim() } })
          }}
        >
          <TextInput
            value={words}
            onChange={setWords}
            aria-label={say('matter.note_add')}
            placeholder={say('matter.note_add')}
            maxLength={2000}
          />
          <Button type="submit" busy={note.isPending} disabled={!words.trim()}>
            {say('matter.note_add')}
          </Button>
        </form>
      )}
      {note.error && <Refused error={note.error} />}
    </Section>
  )
}
