import { type FormEvent, useState } from 'react'
import { changePassword } from '../../people/accounts/accounts.contract.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Field, FieldGrid, FormEnd } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { accountWords } from './account.words.ts'

const empty = { current: '', next: '', again: '' }

/** A new password; the server weighs it and signs every other device out. */
export function Password(props: { onDone?: () => void }) {
  const say = useWords(accountWords)
  const [given, setGiven] = useState(empty)
  const change = useCommand(changePassword, {
    onDone: () => {
      setGiven(empty)
      toast(say('account.password_changed'))
      props.onDone?.()
    },
  })
  const differs = given.again !== '' && given.again !== given.next
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (given.again === given.next) change.mutate({ body: { current: given.current, next: given.next } })
  }
  const box = (key: keyof typeof empty, autoComplete: string) => (
    <TextInput
      type="password"
      required
      autoComplete={autoComplete}
      value={given[key]}
      onChange={(text) => setGiven({ ...given, [key]: text })}
    />
  )
  return (
    <Section title={say('account.change_password')}>
      <form onSubmit={submit}>
        <FieldGrid>
          <Field label={say('account.current_password')} error={change.error?.about('current')}>
            {box('current', 'current-password')}
          </Field>
          <Field
            label={say('account.new_password')}
            hint={say('account.password_hint')}
            error={change.error?.about('next')}
          >
            {box('next', 'new-password')}
          </Field>
          <Field label={say('account.again')} error={differs ? say('account.differs') : null}>
            {box('again', 'new-password')}
          </Field>
          <FormEnd refused={change.error && !change.error.field && <Refused error={change.error} />}>
            <Button type="submit" busy={change.isPending} disabled={!given.next || differs}>
              {say('account.change_password')}
            </Button>
          </FormEnd>
        </FieldGrid>
      </form>
    </Section>
  )
}
