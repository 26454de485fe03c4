import { type FormEvent, useState } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { accountWords } from './account.words.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import s from './SignIn.module.css'
import { CodeStep, PasswordStep } from './SignInSteps.tsx'
import { useEntering } from './useEntering.ts'

/** The door of both shells: username and password, then the second factor where there is one. */
export function SignIn(props: { ended?: boolean }) {
  const say = useWords(accountWords)
  const [given, setGiven] = useState({ username: '', password: '', code: '' })
  const { step, busy, error, enter, startOver } = useEntering()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void enter(given)
  }
  const begin = () => {
    startOver()
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
