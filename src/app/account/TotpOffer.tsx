import { type FormEvent, useState } from 'react'
import { type beginTotp, confirmTotp } from '../../people/accounts/accounts.contract.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { kitWords } from '../../platform/web/kit.words.ts'
import { useWords } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { accountWords } from './account.words.ts'
import s from './TotpOffer.module.css'

export type Offered = ReplyOf<typeof beginTotp>

/** The key to scan and the backup codes, shown this once, and the first code that proves the key was taken. */
export function TotpOffer(props: { offered: Offered; onDone: () => void; onCancel: () => void }) {
  const say = useWords(accountWords)
  const sayKit = useWords(kitWords)
  const [code, setCode] = useState('')
  const confirm = useCommand(confirmTotp, {
    onDone: () => {
      toast(say('account.totp_now_on'))
      props.onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate({ body: { code } })
  }
  return (
    <form className={s.offer} onSubmit={submit}>
      <p>{say('account.totp_scan')}</p>
      <img className={s.picture} src={props.offered.picture} alt={say('account.totp_picture')} />
      <p>{say('account.totp_codes')}</p>
      <ul className={s.codes}>
        {props.offered.backupCodes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Field label={say('account.code')} hint={say('account.totp_prove')}>
        <TextInput
          value={code}
          onChange={(text) => setCode(text.trim())}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          required
        />
      </Field>
      <Refused error={confirm.error} />
      <Actions>
        <Button type="submit" look="primary" busy={confirm.isPending} disabled={code.length < 6}>
          {say('account.totp_confirm')}
        </Button>
        <Button onClick={props.onCancel}>{sayKit('kit.cancel')}</Button>
      </Actions>
    </form>
  )
}
