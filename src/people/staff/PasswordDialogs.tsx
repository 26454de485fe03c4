import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { Ask } from './Ask.tsx'
import s from './Staff.module.css'
import { staffScreenWords } from './screens.words.ts'
import type { Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'
import { openAccount, resetPassword } from './terms.contract.ts'

type DialogProps = { person: Person; onClose: () => void }

/** Opens an account under a name of its own, then shows its first password. */
export function OpenAccount({ person, onClose }: DialogProps) {
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const [username, setUsername] = useState(person.suggestedUsername)
  const open = useCommand(openAccount, { renews: ['people.staff'] })
  if (open.data) return <Secret person={person} secret={open.data} onClose={onClose} />
  return (
    <Ask
      title={`${sayStaff('staff.verb.openAccount')} · ${person.name}`}
      action={sayStaff('staff.verb.openAccount')}
      busy={open.isPending}
      error={open.error}
      disabled={username.length < 2}
      onDo={() => open.mutate({ params: { estateId, staffId: person.id }, body: { username } })}
      onClose={onClose}
    >
      <Field label={sayStaff('staff.field.username')} error={open.error?.about('username')}>
        <TextInput
          value={username}
          onChange={(text) => setUsername(text.trim().toLowerCase())}
          maxLength={40}
          autoComplete="off"
        />
      </Field>
    </Ask>
  )
}

/** Replaces a lost password. */
export function ResetPassword({ person, onClose }: DialogProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const [dropSecondFactor, setDrop] = useState(false)
  const reset = useCommand(resetPassword, { renews: ['people.staff'] })
  if (reset.data) return <Secret person={person} secret={reset.data} onClose={onClose} />
  return (
    <Ask
      title={`${sayStaff('staff.verb.resetPassword')} · ${person.name}`}
      note={say('people.reset_note')}
      action={sayStaff('staff.verb.resetPassword')}
      danger
      busy={reset.isPending}
      error={reset.error}
      onDo={() => reset.mutate({ params: { estateId, staffId: person.id }, body: { dropSecondFactor } })}
      onClose={onClose}
    >
      {person.account?.secondFactor && (
        <Checkbox checked={dropSecondFactor} onChange={setDrop} hint={say('people.drop_factor_note')}>
          {say('people.drop_factor')}
        </Checkbox>
      )}
    </Ask>
  )
}

type SecretProps = DialogProps & { secret: { username: string; password: string } }

/** The temporary password, large enough to be read aloud, gone when the dialog closes. */
function Secret({ person, secret, onClose }: SecretProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  return (
    <Dialog
      open
      title={say('people.temporary_title', { name: person.name })}
      note={say('people.temporary_note')}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {say('people.told')}
        </Button>
      }
    >
      <dl className={s.secret}>
        <dt>{sayStaff('staff.field.username')}</dt>
        <dd>{secret.username}</dd>
        <dt>{sayStaff('staff.field.password')}</dt>
        <dd>{secret.password}</dd>
      </dl>
    </Dialog>
  )
}
