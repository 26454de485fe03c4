import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { Menu } from '../../platform/web/Menu.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { type Asking, PersonDialog } from './PersonDialog.tsx'
import { PersonParts } from './PersonParts.tsx'
import { staffScreenWords } from './screens.words.ts'
import { getPerson, type Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'

/** One person: posts and zones with their terms, shifts, account, and what has been changed. */
export function PersonPage() {
  const { staffId } = useParams({ strict: false }) as { staffId: string }
  const { id: estateId } = useEstate()
  const person = useReply(
    getPerson,
    { params: { estateId, staffId } },
    { subjects: ['people.staff', 'people.roster'] },
  )
  if (person.error) return <Refused error={person.error} onRetry={() => void person.refetch()} />
  if (!person.data) return <Skeleton lines={12} />
  return <PersonView person={person.data} />
}

function PersonView({ person }: { person: Person }) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const [asking, ask] = useState<Asking | null>(null)
  const more = (['leave', 'return', 'signOut', 'resetPassword'] as const).filter((verb) =>
    person.verbs.includes(verb),
  )
  return (
    <Page
      title={person.name}
      facts={person.workNumber}
      back={{ to: '/staff', label: sayStaff('staff.title') }}
      marks={
        <>
          {!person.active && <Badge tone="paused">{say('people.left')}</Badge>}
          {person.elsewhere && <Badge>{say('people.elsewhere')}</Badge>}
        </>
      }
      margin={<Margin clause="KF03" to="/manual/KF01" />}
      actions={
        <>
          {person.verbs.includes('change') && (
            <Button icon="pen" onClick={() => ask({ verb: 'change' })}>
              {sayStaff('staff.verb.change')}
            </Button>
          )}
          {more.length > 0 && (
            <Menu
              trigger={<Button icon="more">{sayStaff('staff.field.more')}</Button>}
              entries={more.map((verb) => ({
                key: verb,
                label: sayStaff(`staff.verb.${verb}`),
                danger: verb === 'leave',
                run: () => ask({ verb }),
              }))}
            />
          )}
        </>
      }
    >
      <PersonParts person={person} ask={ask} />
      {asking && <PersonDialog person={person} asking={asking} onClose={() => ask(null)} />}
    </Page>
  )
}
