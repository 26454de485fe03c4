import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import {
  EstateAndId,
  EstateParams,
  Id,
  Instant,
  Nullable,
  Page,
  pageQuery,
} from '../../platform/http/shapes.ts'

/** 提醒: what one person must know. `reason` is spoken by limits.words or the raising chapter's words, with `facts`. */
export const Reminder = Type.Object({
  id: Id,
  reason: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown()),
  url: Type.String(),
  level: Type.Enum(['info', 'amber', 'late', 'escalated']),
  subjectId: Nullable(Id),
  raisedAt: Instant,
  readAt: Nullable(Instant),
})
export type Reminder = Static<typeof Reminder>

export const listReminders = endpoint({
  name: 'reminders.list',
  method: 'GET',
  url: '/api/estates/:estateId/reminders',
  params: EstateParams,
  query: Type.Object({ unread: Type.Optional(Type.Boolean()), ...pageQuery }),
  reply: Page(Reminder, { unread: Type.Integer({ description: 'at most 99' }) }),
  summary: 'My reminders, newest first, with the number of unread ones (99 at most)',
})

export const readReminder = endpoint({
  name: 'reminders.read',
  method: 'POST',
  url: '/api/estates/:estateId/reminders/:id/reading',
  params: EstateAndId,
  reply: Type.Object({ id: Id, readAt: Instant }),
  summary: 'I have read this reminder',
})

export const readAllReminders = endpoint({
  name: 'reminders.readAll',
  method: 'POST',
  url: '/api/estates/:estateId/reminders/reading',
  params: EstateParams,
  reply: Type.Object({ read: Type.Integer() }),
  summary: 'I have read all my reminders',
})
