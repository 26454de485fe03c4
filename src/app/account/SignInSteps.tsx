import { useState } from 'react'
import { IconButton } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { accountWords } from './account.words.ts'
import s from './SignIn.module.css'

type Given = { username: string; password: string; code: string }
type StepProps = { given: Given; onGive: (given: Given) => void }

export function PasswordStep({ given, onGive }: StepProps) {
  const say = useWords(accountWords)
  const [shown, setShown] = useState(false)
  return (
    <>
      <Field label={say('account.username')}>
        <TextInput
          value={given.username}
          onChange={(username) => onGive({ ...given, username })}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
        />
      </Field>
      <Field label={say('account.password')}>
        <div className={s.secret}>
          <TextInput
            value={given.password}
            onChange={(password) => onGive({ ...given, password })}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            required
          />
          <IconButton
            icon={shown ? 'eyeOff' : 'eye'}
            label={say(shown ? 'account.hide_password' : 'account.show_password')}
            onClick={() => setShown(!shown)}
          />
        </div>
      </Field>
    </>
  )
}

export function CodeStep({ given, onGive }: StepProps) {
  const say = useWords(accountWords)
  return (
    <Field label={say('account.code')} hint={say('account.code_hint')}>
      <TextInput
        value={given.code}
        onChange={(code) => onGive({ ...given, code: code.trim() })}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={32}
        autoFocus
        required
      />
    </Field>
  )
}
