import { useState } from 'react'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Confirm } from '../../platform/web/Dialog.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Source } from '../../platform/web/Field.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'
import { inOrder, type OutboxAction } from '../../platform/web/outbox-queue.ts'
import { Page } from '../../platform/web/Page.tsx'
import { SavedMark } from '../../platform/web/SavedMark.tsx'
import { fieldWords } from './field.words.ts'
import s from './WaitingPage.module.css'

/** Everything done on this phone that the server does not have yet, oldest first, and what it would not take. */
export function WaitingPage() {
  const say = useWords(fieldWords)
  const { actions, discard } = useOutbox()
  const [leaving, setLeaving] = useState<OutboxAction | null>(null)
  return (
    <Page title={say('field.waiting_title')} back={{ to: '/', label: say('field.mine') }}>
      {actions.length === 0 && (
        <EmptyState icon="check" title={say('field.nothing_waits')} note={say('field.nothing_waits_note')} />
      )}
      <ul className={s.list}>
        {inOrder(actions).map((action) => (
          <Waiting key={action.commandId} action={action} onDiscard={() => setLeaving(action)} />
        ))}
      </ul>
      <Confirm
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) void discard(leaving)
          setLeaving(null)
        }}
        title={say('field.discard_title', { what: leaving?.what })}
        note={say('field.discard_note')}
        action={say('field.discard')}
        danger
      />
    </Page>
  )
}

function Waiting({ action, onDiscard }: { action: OutboxAction; onDiscard: () => void }) {
  const say = useWords(fieldWords)
  const { language } = useLanguage()
  const { retry } = useOutbox()
  const me = useMe()
  const mine = action.staffId === me.staffId
  return (
    <li className={s.entry}>
      <div className={s.head}>
        <span className={s.what}>{action.what}</span>
        <SavedMark state={action.state === 'sending' ? 'saving' : action.state} />
      </div>
      <p className={s.note}>
        {say('field.done_at')} <DateTime at={action.at} />
        {action.files.length > 0 && ` · ${say('field.photos', { n: action.files.length })}`}
        {!mine && ` · ${say('field.of_another')}`}
      </p>
      {action.refusal && (
        <p className={s.refusal}>
          {action.refusal.detail[language]}{' '}
          <Source rule={action.refusal.rule} clause={action.refusal.clause} />
        </p>
      )}
      {action.state === 'refused' && mine && (
        <Actions>
          <Button icon="sync" onClick={() => void retry(action)}>
            {say('field.retry')}
          </Button>
          <Button look="danger" icon="trash" onClick={onDiscard}>
            {say('field.discard')}
          </Button>
        </Actions>
      )}
    </li>
  )
}
