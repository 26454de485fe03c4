import { useState } from 'react'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Confirm } from '../../platform/web/Dialog.tsx'
import { Source } from '../../platform/web/Field.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useOutbox } from '../../platform/web/outbox.tsx'
import type { OutboxAction } from '../../platform/web/outbox-queue.ts'
import { SavedMark } from '../../platform/web/SavedMark.tsx'
import { orderSubject } from './ahead.browser.ts'
import s from './OrderPhone.module.css'
import { orderPhoneWords } from './order-phone.words.ts'

/** What of this order the server has: 已保存, or each deed that still waits; and what it would not take, with its rule. */
export function OrderWaiting({ orderId, actions }: { orderId: string; actions: readonly OutboxAction[] }) {
  const { stateOf } = useOutbox()
  const waiting = actions.filter(({ state }) => state !== 'refused')
  const saved = stateOf({ subject: orderSubject, subjectId: orderId })
  return (
    <>
      {actions
        .filter(({ state }) => state === 'refused')
        .map((action) => (
          <RefusedDeed key={action.commandId} action={action} />
        ))}
      {waiting.length > 0 && (
        <ul className={s.waiting}>
          {waiting.map((action) => (
            <li key={action.commandId}>
              <span>
                {action.what} <DateTime at={action.at} />
              </span>
              <SavedMark state={action.state === 'sending' ? 'saving' : action.state} />
            </li>
          ))}
        </ul>
      )}
      {saved === 'saved' && <SavedMark state="saved" />}
    </>
  )
}

function RefusedDeed({ action }: { action: OutboxAction }) {
  const say = useWords(orderPhoneWords)
  const { language } = useLanguage()
  const { retry, discard } = useOutbox()
  const [leaving, setLeaving] = useState(false)
  return (
    <section className={s.refused} role="alert">
      <h2>{say('phone.refused', { what: action.what })}</h2>
      <p>
        {action.refusal?.detail[language]}{' '}
        <Source rule={action.refusal?.rule} clause={action.refusal?.clause} />
      </p>
      <p>{say('phone.refused_note')}</p>
      <Actions>
        <Button icon="sync" onClick={() => void retry(action)}>
          {say('phone.retry')}
        </Button>
        <Button look="danger" icon="trash" onClick={() => setLeaving(true)}>
          {say('phone.discard')}
        </Button>
      </Actions>
      <Confirm
        open={leaving}
        onClose={() => setLeaving(false)}
        onConfirm={() => void discard(action)}
        title={say('phone.discard_title', { what: action.what })}
        note={say('phone.discard_note')}
        action={say('phone.discard')}
        danger
      />
    </section>
  )
}
