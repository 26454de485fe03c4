import { useState } from 'react'
import { listReminders } from '../../documents/reminders/reminders.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { Icon } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { later } from '../../platform/web/later.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { deskWords } from './desk.words.ts'
import s from './Reminders.module.css'

const RemindersDrawer = later(() => import('./RemindersDrawer.tsx').then((part) => part.RemindersDrawer))

/** The bell in the top line: how many of my reminders are unread, and the list behind it. */
export function RemindersBell() {
  const say = useWords(deskWords)
  const { id: estateId } = useEstate()
  const [open, setOpen] = useState(false)
  const newest = useReply(
    listReminders,
    { params: { estateId }, query: { unread: true, limit: 1 } },
    { subjects: ['documents.reminder'] },
  )
  const unread = newest.data?.unread ?? 0
  const count = unread >= 99 ? '99+' : String(unread)
  const name = unread ? say('desk.reminders_unread', { count }) : say('desk.reminders')
  return (
    <>
      <button
        type="button"
        className={s.bell}
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="bell" />
        {unread > 0 && <span className={s.count}>{count}</span>}
      </button>
      <RemindersDrawer when={open} open={open} unread={unread} onClose={() => setOpen(false)} />
    </>
  )
}
