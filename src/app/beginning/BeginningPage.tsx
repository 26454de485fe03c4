import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Field, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { beginForReal } from './beginning.contract.ts'
import { beginningWords } from './beginning.words.ts'

/** From trying out to work: one button takes the demo away and opens the real estate. */
export function BeginningPage() {
  const say = useWords(beginningWords)
  const demo = (useMe().estates as readonly { name: string; demo?: boolean }[]).find((each) => each.demo)
  const [said, setSaid] = useState({ name: '', manager: '', username: '', confirm: '' })
  const begin = useCommand(beginForReal)
  if (!demo) return <EmptyState title={say('beginning.no_demo')} icon="check" />
  const set = (part: Partial<typeof said>) => setSaid({ ...said, ...part })
  const about = (field: string) => begin.error?.about(field) ?? null
  // Everybody is signed out by it, and the sign-in covers this page: the password must stand until it is read.
  const open = async () => {
    const made = await begin.mutateAsync({ body: said }).catch(() => null)
    if (!made) return
    window.alert(`${say('beginning.done')} ${made.username} / ${made.password}`)
    window.location.assign('/')
  }
  return (
    <Page title={say('beginning.title')}>
      <Section>
        <p>{say('beginning.note')}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void open()
          }}
        >
          <FieldGrid>
            <Field label={say('beginning.name')} error={about('name')}>
              <TextInput value={said.name} onChange={(name) => set({ name })} required maxLength={60} />
            </Field>
            <Field label={say('beginning.manager')} error={about('manager')}>
              <TextInput
                value={said.manager}
                onChange={(manager) => set({ manager })}
                required
                maxLength={40}
              />
            </Field>
            <Field
              label={say('beginning.username')}
              hint={say('beginning.username_hint')}
              error={about('username')}
            >
              <TextInput
                value={said.username}
                onChange={(username) => set({ username })}
                required
                maxLength={40}
              />
            </Field>
            <Field label={say('beginning.confirm', { name: demo?.name ?? '' })} error={about('confirm')}>
              <TextInput value={said.confirm} onChange={(confirm) => set({ confirm })} required />
            </Field>
            {begin.error && <Refused error={begin.error} />}
            <Actions>
              <Button type="submit" look="danger" busy={begin.isPending}>
                {say('beginning.go')}
              </Button>
            </Actions>
          </FieldGrid>
        </form>
      </Section>
    </Page>
  )
}
