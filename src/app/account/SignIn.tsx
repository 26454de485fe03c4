import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { signIn, whoAmI } from '../../people/sessions/sessions.contract.ts'
import { asking } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { call } from '../../platform/web/client.ts'
import { useWords } from '../../platform/web/language.tsx'
import { problemOf } from '../../platform/web/problem.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { accountWords } from './account.words.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import s from './SignIn.module.css'
import { CodeStep, PasswordStep } from './SignInSteps.tsx'

/** The door of both shells: username and password, then the second factor where there is one. */
export function SignIn(props: { ended?: boolean }) {
  const say = useWords(accountWords)
  const [given, setGiven] = useState({ username: '', password: '', code: '' })
  const [step, setStep] = useState<'password' | 'code'>('password')
  const { busy, error, enter } = useEntering(() => setStep('code'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(step === 'code' ? given : { ...given, code: undefined })
  }
  const begin = () => {
    setStep('password')
    setGiven({ username: '', password: '', code: '' })
  }
  return (
    <main className={s.door}>
      <form className={s.form} onSubmit={submit}>
        <header className={s.head}>
          <h1 className={s.name}>{say('account.title')}</h1>
          <p className={s.subtitle}>{say('account.subtitle')}</p>
        </header>
        {props.ended && !error && <p className={s.ended}>{say('account.signed_out')}</p>}
        {step === 'password' ? (
          <PasswordStep given={given} onGive={setGiven} />
        ) : (
          <CodeStep given={given} onGive={setGiven} />
        )}
        <Refused error={error} />
        <Button look="primary" type="submit" wide busy={busy}>
          {say(step === 'code' ? 'account.verify' : 'account.sign_in')}
        </Button>
        {step === 'code' && (
          <Button look="quiet" wide onClick={begin}>
            {say('account.other_person')}
          </Button>
        )}
        <footer className={s.foot}>
          <LanguageSwitch />
        </footer>
      </form>
    </main>
  )
}

type Given = { username: string; password: string; code?: string }

function useEntering(onCode: () => void) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const enter = async (body: Given) => {
    setBusy(true)
    setError(null)
    try {
      const reply = await call(signIn, { body })
      if ('totpRequired' in reply) return onCode()
      // nothing the person before has read may be seen by the next
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoAmI.name })
      queries.setQueryData(asking(whoAmI, {}).queryKey, reply)
    } catch (thrown) {
      setError(problemOf(thrown))
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, enter }
}
