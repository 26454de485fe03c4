import type { Insertable } from 'kysely'
import type { Post } from '../../platform/actor.ts'
import { workingMinutes } from '../../platform/calendar/duty.ts'
import type { DocumentsTimeLimit } from '../../platform/database/tables.ts'
import { newId } from '../../platform/ids.ts'
import { flagAt, type LimitInForce, limitAt, numberAt, textAt } from '../controlled/controlled.ts'
import { dutyCalendar } from './duty-calendars.ts'
import { momentsOf } from './moments.ts'
import { nextTelling, quietHours } from './telling.ts'

export type Priority = 'P1' | 'P2' | 'P3' | 'P4'

/** A limit to begin. The parameter in force at `startedAt` sets it and keeps governing it. */
export type LimitSpec = {
  estateId: number
  /** schema.table of what must be done in time */
  subject: string
  subjectId: string
  /** verify, accept, arrive, fix …; one of a kind runs on a subject at a time */
  kind: string
  /** the key of its length, such as sla.repair.P2.arriveMinutes */
  parameter: string
  startedAt: Date
  /** P1 and P2 run day and night and are told in quiet hours; P3 and P4 of the night begin in the morning (B-1) */
  priority?: Priority | null
  /** a moment in place of a length: P4's minutes before the appointment. The parameter then only names the rule. */
  dueAt?: Date
  /** environment kinds go to the environment supervisor in place of the assistant (B-4) */
  environment?: boolean
  /** who has it in hand; nobody yet: whoever of `handlerPost` is on duty */
  handlerId?: string | null
  handlerPost?: Post
  latePosts?: readonly Post[]
  escalatePosts?: readonly Post[]
  /** number and location, for the sentence of the reminder */
  facts?: Record<string, unknown>
  url: string
}

export type LimitRow = Insertable<DocumentsTimeLimit> & ReturnType<typeof momentsOf>

/** The row of documents.time_limit that begins a limit; nothing is written. Throws for an unknown parameter. */
export async function planLimit(spec: LimitSpec): Promise<LimitRow> {
  const at = spec.startedAt
  const length = await limitAt(spec.parameter, at)
  const terms = await termsFor(spec, length)
  const moments = momentsOf(terms)
  const told = { amber_told_at: null, late_told_at: null, escalated_told_at: null }
  const priority = spec.priority ?? null
  return {
    estate_id: spec.estateId,
    id: newId(),
    subject: spec.subject,
    subject_id: spec.subjectId,
    kind: spec.kind,
    parameter: spec.parameter,
    revision: `${length.document} ${length.label}`,
    priority,
    ...terms,
    ...moments,
    handler_id: spec.handlerId ?? null,
    handler_post: spec.handlerPost ?? null,
    late_posts: [...(spec.latePosts ?? [spec.environment ? 'environmentSupervisor' : 'managerAssistant'])],
    escalate_posts: [...(spec.escalatePosts ?? ['manager'])],
    facts: JSON.stringify(spec.facts ?? {}),
    url: spec.url,
    tell_at: nextTelling({ priority, ...moments, ...told }, await quietHours(at)),
    ...told,
  }
}

async function termsFor(spec: LimitSpec, length: LimitInForce) {
  const at = spec.startedAt
  const ordinary = spec.priority === 'P3' || spec.priority === 'P4'
  const common = {
    calendar: length.workdays === undefined ? 'desk' : 'office',
    night_start: ordinary && !spec.dueAt && (await flagAt('sla.nightDefers', at)),
    amber_percent: await numberAt('alert.amberPercent', at),
    over_percent: await numberAt('alert.managerOverPercent', at),
    started_at: at,
  }
  if (spec.dueAt) {
    const minutes = Math.max(0, Math.floor(spec.dueAt.getTime() / 60_000) - Math.floor(at.getTime() / 60_000))
    return { ...common, mode: 'appointment', minutes, due_at: spec.dueAt }
  }
  if (length.workdays !== undefined)
    return {
      ...common,
      mode: 'business',
      minutes: workingMinutes(dutyCalendar('office'), length.workdays),
      due_at: null,
    }
  const mode = ordinary ? await textAt(modeKey(spec.parameter), at) : 'natural'
  return { ...common, mode, minutes: Math.ceil(length.minutes!), due_at: null }
}

/** KF05-03 4.6 says for each class of repair how its clock runs; KF05-02 4.4 for all other ordinary matters. */
const modeKey = (parameter: string): string => {
  const repair = /^sla\.repair\.P\d\./.exec(parameter)?.[0]
  return repair ? `${repair}mode` : 'sla.mode'
}
