import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { beginTotp, endTotp, whoAmI } from '../../people/accounts/accounts.contract.ts'
import { asking, useCommand, useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { Button } from '../../platform/web/Button.tsx'
import { Field, FieldGrid, FormEnd } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { accountWords } from './account.words.ts'
import { type Offered, TotpOffer } from './TotpOffer.tsx'

/** The second factor: begun with the password, shown once, confirmed with a code; given up with the password. */
export function SecondFactor() {
  const say = useWords(accountWords)
  const queries = useQueryClient()
  const session = useReply(whoAmI, {})
  const [offered, setOffered] = useState<Offered | null>(null)
  const on = Boolean(session.data?.totp)
  const done = () => {
    setOffered(null)
    void queries.invalidateQueries(asking(whoAmI, {}))
  }
  return (
    <Section
      title={say('account.second_factor')}
      end={<Badge tone={on ? 'done' : 'plain'}>{say(on ? 'account.totp_on' : 'account.totp_off')}</Badge>}
    >
      {offered ? (
        <TotpOffer offered={offered} onDone={done} onCancel={() => setOffered(null)} />
      ) : (
        <WithPassword on={on} onOffered={setOffered} onEnded={done} />
      )}
    </Section>
  )
}

function WithPassword(props: { on: boolean; onOffered: (offered: Offered) => void; onEnded: () => void }) {
  const say = useWords(accountWords)
  const [password, setPassword] = useState('')
  const begin = useCommand(beginTotp, { onDone: props.onOffered })
  const end = useCommand(endTotp, { onDone: props.onEnded })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const done = { onSuccess: () => setPassword('') }
    if (props.on) end.mutate({ body: { password } }, done)
    else begin.mutate({ body: { password } }, done)
  }
  return (
    <form onSubmit={submit}>
      <FieldGrid>
        <Field
          label={say('account.current_password')}
          hint={say(props.on ? 'account.totp_end_hint' : 'account.totp_hint')}
        >
          <TextInput
            type="password"
            required
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
        </Field>
        <FormEnd refused={<Refused error={begin.error ?? end.error} />}>
          <Button
            type="submit"
            look={props.on ? 'danger' : 'plain'}
            busy={begin.isPending || end.isPending}
            disabled={!password}
          >
            {say(props.on ? 'account.totp_end' : 'account.totp_begin')}
          </Button>
        </FormEnd>
      </FieldGrid>
    </form>
  )
}
