import type { Matter } from './matters.ts'
import type { Scene } from './people-of.ts'
import { lastOf, timeOf } from './rows.ts'
import { type Step, visitorOf } from './steps.ts'

/** The return visit as it stands. */
export function followUpRow(
  matter: Matter,
  scene: Scene,
  steps: readonly Step[],
  ids: { id: string; number: string },
  requestNumber: string,
) {
  const last = lastOf(steps, 'followUp')
  const visitor = visitorOf(matter, scene)
  const reached = matter.visited !== 'unreachable'
  const done = timeOf(steps, 'followUp', 'complete')
  return {
    estate_id: 1,
    ...ids,
    source: 'request',
    source_id: matter.id,
    source_number: requestNumber,
    unit_id: matter.home?.id ?? null,
    location: matter.home?.code ?? matter.spot!.name,
    zone_id: matter.home?.zone ?? matter.spot!.zone,
    interviewee: matter.home?.name ?? matter.clerk.name,
    phone_sealed: matter.home?.phoneSealed ?? null,
    phone_mask: matter.home?.phoneMask ?? '',
    kind:
      matter.story.category === 'help'
        ? 'help'
        : matter.story.category === 'cleaning'
          ? 'onDemand'
          : 'repair',
    mode: last ? 'phone' : null,
    state: last?.to ?? 'due',
    sampled_by: 'drawn',
    planned_at: matter.finishAt,
    moved_at: last?.at ?? matter.finishAt,
    due_at: new Date(matter.finishAt.getTime() + 3 * 86_400_000),
    handler_id: matter.worker?.id ?? null,
    assignee_id: visitor.id,
    visitor_id: last ? visitor.id : null,
    reviewer_id: timeOf(steps, 'followUp', 'review') ? scene.assistant.id : null,
    score_quality: done ? 5 : null,
    score_attitude: done ? 5 : null,
    score_timeliness: done ? (matter.visited === 'A' ? 5 : 4) : null,
    overall: done && reached ? matter.visited : null,
    comment: '',
    contact_status: last ? (reached ? 'reached' : 'noAnswer') : null,
    attempts: reached ? 0 : steps.filter((step) => step.verb === 'miss').length,
    call_seconds: done ? 60 + ((matter.words.length * 7) % 120) : null,
    suspicious: false,
    contacted_at: timeOf(steps, 'followUp', 'contact'),
    done_at: done,
    reviewed_at: timeOf(steps, 'followUp', 'review'),
    closed_at: timeOf(steps, 'followUp', 'close'),
    revision: 'KF05-10 A/0',
    version: 1 + steps.filter((step) => step.on === 'followUp').length,
  }
}
