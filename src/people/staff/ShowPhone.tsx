import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Field } from '../../platform/web/Field.tsx'
import { Phone } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { RadioGroup } from '../../platform/web/RadioGroup.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { Ask } from './Ask.tsx'
import s from './Staff.module.css'
import { staffScreenWords } from './screens.words.ts'
import { type Person, unmaskPerson, unmaskReasons } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'

/** A colleague's full number, for a reason that is chosen; the looking is recorded (B-8). */
export function ShowPhone({ person, onClose }: { person: Person; onClose: () => void }) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const [why, setWhy] = useState({ reason: 'work' as (typeof unmaskReasons)[number], words: '' })
  const unmask = useCommand(unmaskPerson, { renews: ['people.staff'] })
  return (
    <Ask
      title={`${sayStaff('staff.verb.unmask')} · ${person.name}`}
      note={say('people.unmask_note')}
      action={sayStaff('staff.verb.unmask')}
      busy={unmask.isPending}
      error={unmask.error}
      disabled={why.reason === 'other' && !why.words.trim()}
      onDo={() =>
        unmask.mutate({
          params: { estateId, staffId: person.id },
          body: { reason: why.reason, ...(why.words.trim() && { words: why.words }) },
        })
      }
      onClose={onClose}
    >
      <RadioGroup
        label={say('people.why')}
        shown
        options={unmaskReasons.map((value) => ({ value, label: sayStaff(`staff.reason.${value}`) }))}
        value={why.reason}
        onChange={(reason) => setWhy({ ...why, reason })}
      />
      {why.reason === 'other' && (
        <Field label={say('people.words')}>
          <TextInput value={why.words} onChange={(words) => setWhy({ ...why, words })} maxLength={200} />
        </Field>
      )}
      <output className={s.full} aria-live="polite">
        {unmask.data && <Phone phone={unmask.data.value} />}
      </output>
    </Ask>
  )
}
