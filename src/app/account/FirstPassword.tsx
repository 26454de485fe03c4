import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { accountWords } from './account.words.ts'
import { Password } from './Password.tsx'
import s from './SignIn.module.css'
import { useSignOut } from './useSignOut.ts'

/** Somebody else has seen this password: before anything else its owner chooses another. */
export function FirstPassword(props: { onDone: () => void }) {
  const say = useWords(accountWords)
  const signOut = useSignOut()
  return (
    <main className={s.door}>
      <div className={s.form}>
        <header className={s.head}>
          <h1 className={s.name}>{say('account.first_password')}</h1>
          <p className={s.subtitle}>{say('account.first_password_note')}</p>
        </header>
        <Password onDone={props.onDone} />
        <Button look="quiet" wide onClick={signOut}>
          {say('account.sign_out')}
        </Button>
      </div>
    </main>
  )
}
