import { useState } from 'react'
import {
  listReminders,
  type Reminder,
  readAllReminders,
  readReminder,
} from '../../documents/reminders/reminders.contract.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Drawer } from '../../platform/web/Dialog.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { QuickViews } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { usePages } from '../../platform/web/usePages.ts'
import { deskWords } from './desk.words.ts'
import { ReminderEntry } from './ReminderEntry.tsx'
import s from './Reminders.module.css'

const about = ['documents.reminder']

/** My reminders, newest first: each a sentence that leads to its matter, read when opened or when said so. */
export function RemindersDrawer(props: { open: boolean; unread: number; onClose: () => void }) {
  const say = useWords(deskWords)
  const { id: estateId } = useEstate()
  const [view, setView] = useState<'unread' | 'all'>('unread')
  const readAll = useCommand(readAllReminders, { renews: about })
  return (
    <Drawer
      open={props.open}
      onClose={props.onClose}
      title={say('desk.reminders')}
      actions={
        <Button
          icon="check"
          disabled={props.unread === 0}
          busy={readAll.isPending}
          onClick={() => readAll.mutate({ params: { estateId } })}
        >
          {say('desk.read_all')}
        </Button>
      }
    >
      <QuickViews
        label={say('desk.reminders')}
        at={view}
        onMove={setView}
        views={[
          { key: 'unread', label: say('desk.reminders_unread_only') },
          { key: 'all', label: say('desk.reminders_all') },
        ]}
      />
      {readAll.error && <Refused error={readAll.error} />}
      {props.open && <Reminders key={view} unread={view === 'unread'} onLeave={props.onClose} />}
    </Drawer>
  )
}

function Reminders({ unread, onLeave }: { unread: boolean; onLeave: () => void }) {
  const say = useWords(deskWords)
  const { id: estateId } = useEstate()
  const query = { unread: unread || undefined }
  const pages = usePages(listReminders, { params: { estateId }, query }, { subjects: about })
  const read = useCommand(readReminder, { renews: about })
  const onRead = ({ id }: Reminder) => read.mutate({ params: { estateId, id } })
  if (pages.error) return <Refused error={pages.error} onRetry={pages.onRetry} />
  if (!pages.rows) return <Skeleton lines={6} />
  if (pages.rows.length === 0) return <EmptyState title={say('desk.no_reminders')} icon="check" />
  return (
    <>
      {read.error && <Refused error={read.error} />}
      <ul className={s.list} aria-label={say('desk.reminders')}>
        {pages.rows.map((each) => (
          <ReminderEntry
            key={each.id}
            reminder={each}
            onRead={() => onRead(each)}
            onOpen={() => {
              if (!each.readAt) onRead(each)
              onLeave()
            }}
          />
        ))}
      </ul>
      {pages.more && (
        <Button look="quiet" busy={pages.more.loading} onClick={pages.more.load}>
          {say('desk.reminders_more')}
        </Button>
      )}
    </>
  )
}
