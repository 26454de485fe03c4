import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { Ask } from './Ask.tsx'
import { staffScreenWords } from './screens.words.ts'
import type { Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'
import { leaveCompany, signOutEverywhere } from './terms.contract.ts'
import { useToday } from './useToday.tsx'

type DialogProps = { person: Person; onClose: () => void }

/** Leaves the company: what ends with it is said before it is done. */
export function LeaveDialog({ person, onClose }: DialogProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const today = useToday()
  const [draft, setDraft] = useState({ on: today, reason: '' })
  const leave = useCommand(leaveCompany, { renews: ['people.staff', 'people.roster'], onDone: onClose })
  return (
    <Ask
      title={`${sayStaff('staff.verb.leave')} · ${person.name}`}
      note={say('people.leave_note')}
      action={sayStaff('staff.verb.leave')}
      danger
      busy={leave.isPending}
      error={leave.error}
      disabled={!draft.on || draft.reason.trim().length < 2}
      onDo={() => leave.mutate({ params: { estateId, staffId: person.id }, body: draft })}
      onClose={onClose}
    >
      <Field label={say('people.last_day')} error={leave.error?.about('on')}>
        <DateField value={draft.on} max={today} onChange={(on) => setDraft({ ...draft, on })} />
      </Field>
      <Field label={say('people.why')} error={leave.error?.about('reason')}>
        <TextInput
          value={draft.reason}
          maxLength={200}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </Field>
    </Ask>
  )
}

/** Signs every device out. */
export function SignOutConfirm({ person, onClose }: DialogProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const signOut = useCommand(signOutEverywhere, { renews: ['people.staff'], onDone: onClose })
  return (
    <Ask
      title={`${sayStaff('staff.verb.signOut')} · ${person.name}`}
      note={say('people.sign_out_note')}
      action={sayStaff('staff.verb.signOut')}
      danger
      busy={signOut.isPending}
      error={signOut.error}
      onDo={() => signOut.mutate({ params: { estateId, staffId: person.id } })}
      onClose={onClose}
    />
  )
}
