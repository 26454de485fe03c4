import type { ComponentType } from 'react'
import { OneBox } from '../../frontdesk/reception/OneBox.tsx'
import { OnDuty } from '../../people/roster/OnDuty.tsx'
import { RemindersBell } from './RemindersBell.tsx'

type Slots = {
  /** the one box: room, name, phone, plate, number */
  box?: ComponentType
  /** who is on duty now */
  onDuty?: ComponentType
  reminders?: ComponentType
}

/** What chapters put into the top line. A slot nobody fills is not drawn. */
export const slots: Slots = { box: OneBox, onDuty: OnDuty, reminders: RemindersBell }
