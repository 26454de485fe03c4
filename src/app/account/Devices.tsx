import { endSession, mySessions } from '../../people/accounts/accounts.contract.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import { useCommand, useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { Button } from '../../platform/web/Button.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { List } from '../../platform/web/List.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { accountWords } from './account.words.ts'
import { deviceName } from './device.ts'

type Session = ReplyOf<typeof mySessions>[number]

/** Where I am signed in; any of them can be signed out from here. */
export function Devices() {
  const say = useWords(accountWords)
  const sessions = useReply(mySessions, {}, { subjects: ['account.session'] })
  const end = useCommand(endSession, { renews: ['account.session'] })
  const entry = (session: Session) => ({
    key: session.id,
    title: deviceName(session.device),
    note: (
      <>
        {session.address} · {say('account.since')} <DateTime at={session.since} />
      </>
    ),
    end: session.current ? (
      <Badge tone="done">{say('account.this_device')}</Badge>
    ) : (
      <Button busy={end.isPending} onClick={() => end.mutate({ params: { sessionId: session.id } })}>
        {say('account.end_session')}
      </Button>
    ),
  })
  return (
    <Section title={say('account.devices')}>
      <Refused error={sessions.error ?? end.error} onRetry={() => void sessions.refetch()} />
      {sessions.data && <List label={say('account.devices')} entries={sessions.data.map(entry)} />}
    </Section>
  )
}
