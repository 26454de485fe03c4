import { workOrderWords } from '../../dispatch/workorders/workorders.words.ts'
import { limitsWords, reminderLine } from '../../documents/limits/limits.words.ts'
import type { Reminder } from '../../documents/reminders/reminders.contract.ts'
import { remindersWords } from '../../documents/reminders/reminders.words.ts'
import { followUpWords } from '../../frontdesk/followups/followups.words.ts'
import { requestWords } from '../../frontdesk/requests/requests.words.ts'
import { shiftWords } from '../../frontdesk/shifts/shifts.words.ts'
import { StateMark, type Tone } from '../../platform/web/Badge.tsx'
import { IconButton } from '../../platform/web/Button.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { Go, type Goal } from '../../platform/web/Go.tsx'
import { join } from '../../platform/web/join.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import type { Words } from '../../platform/words.ts'
import { deskWords } from './desk.words.ts'
import s from './Reminders.module.css'

/** The sentences of every chapter that reminds; a chapter adds its own here when it comes. */
const sentences: Words = {
  ...limitsWords,
  ...workOrderWords,
  ...requestWords,
  ...followUpWords,
  ...shiftWords,
}

const tones: Record<Reminder['level'], Tone> = {
  info: 'info',
  amber: 'near',
  late: 'late',
  escalated: 'late',
}

/** One reminder: how urgent, when, the sentence as a link to its matter, and a way to have read it without going there. */
export function ReminderEntry(props: { reminder: Reminder; onRead: () => void; onOpen: () => void }) {
  const { reminder } = props
  const say = useWords(deskWords)
  const sayLevel = useWords(remindersWords)
  const { language } = useLanguage()
  return (
    <li className={join(s.entry, reminder.readAt ? s.read : undefined)}>
      <div className={s.what}>
        <p className={s.head}>
          <StateMark tone={tones[reminder.level]}>{sayLevel(`reminder.level.${reminder.level}`)}</StateMark>
          <DateTime at={reminder.raisedAt} />
        </p>
        <Go {...goalOf(reminder.url)} className={s.sentence} onGo={props.onOpen}>
          {reminderLine(reminder, language, sentences)}
        </Go>
      </div>
      {!reminder.readAt && <IconButton icon="check" label={say('desk.read_one')} onClick={props.onRead} />}
    </li>
  )
}

/** An address with its query, such as /work-orders?view=unreturned, as the shell goes there. */
function goalOf(url: string): Goal {
  const { pathname, searchParams } = new URL(url, 'http://house')
  return { to: pathname, search: Object.fromEntries(searchParams) }
}
