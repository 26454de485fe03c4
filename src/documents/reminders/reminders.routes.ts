import { route } from '../../platform/http/route.ts'
import * as at from './reminders.contract.ts'
import { myReminders, readAllReminders, readReminder } from './reminders.ts'

export const reminderRoutes = [
  route(at.listReminders, ({ actor, params, query }) => myReminders(actor, params.estateId, query)),
  route(at.readReminder, ({ actor, params }) => readReminder(actor, params.estateId, params.id)),
  route(at.readAllReminders, ({ actor, params }) => readAllReminders(actor, params.estateId)),
]
