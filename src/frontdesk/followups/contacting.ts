import { numberAt } from '../../documents/controlled/controlled.ts'
import { refuse } from '../../platform/refusal.ts'
import type { FollowUpMoved } from './followups.contract.ts'
import { addAttempt } from './followups.store.ts'
import { moveVisit, type VisitCall, type VisitScene } from './moving-visits.ts'
import { visitEnded } from './visit-limits.ts'

type Told = { occurredAt?: string }
type Mode = NonNullable<FollowUpMoved['followUp']['mode']>

/** V0510-5: nobody calls back on his own work. */
export function mustNotBeOwn({ row, actor }: VisitScene): void {
  if (row.handler_id === actor.staffId)
    refuse('forbidden', 'followUp.own_work', { rule: 'V0510-5', clause: 'KF05-10 7' })
}

/** V0510-2: a call shorter than the manual finds credible is marked, not refused. */
export async function suspicionOf(
  { row, at }: VisitScene,
  told: { mode?: string; callSeconds?: number },
): Promise<{ suspicious: boolean; warnings: FollowUpMoved['warnings'] }> {
  const mode = told.mode ?? row.mode
  const seconds = told.callSeconds ?? row.call_seconds
  const least = await numberAt('followUp.suspiciousSeconds', at)
  const suspicious = mode === 'phone' && seconds !== null && seconds < least
  const facts = { seconds, least }
  return {
    suspicious,
    warnings: suspicious ? [{ reason: 'followUp.short_call', rule: 'V0510-2', facts }] : [],
  }
}

/** KF05-10 5.2: reached, and how. */
export const contactVisit = (
  call: VisitCall,
  facts: Told & { mode?: Mode; interviewee?: string; callSeconds?: number },
): Promise<FollowUpMoved> =>
  moveVisit(call, 'contact', facts, {
    before: async (scene) => {
      mustNotBeOwn(scene)
      const { suspicious, warnings } = await suspicionOf(scene, facts)
      await attempted(scene, { result: 'reached', callSeconds: facts.callSeconds })
      return {
        warnings,
        set: {
          mode: facts.mode!,
          visitor_id: scene.actor.staffId,
          interviewee: facts.interviewee?.trim() || scene.row.interviewee,
          contact_status: 'reached',
          attempts: scene.row.attempts + 1,
          call_seconds: facts.callSeconds ?? null,
          contacted_at: scene.at,
          suspicious,
        },
      }
    },
  })

const attempted = (
  { tx, row, actor, at }: VisitScene,
  attempt: { result: string; callSeconds?: number; words?: string },
) => addAttempt(tx, row, { ...attempt, by: actor.staffId, at })

/** KF05-10 5.4: nobody answered; another time, up to the manual's number of attempts. */
export const missVisit = (
  call: VisitCall,
  facts: Told & {
    mode?: Mode
    contactStatus?: 'noAnswer' | 'outOfService'
    callSeconds?: number
    words?: string
  },
): Promise<FollowUpMoved> =>
  moveVisit(call, 'miss', facts, {
    before: async (scene) => {
      mustNotBeOwn(scene)
      await attempted(scene, { ...facts, result: facts.contactStatus! })
      return {
        set: {
          mode: facts.mode ?? scene.row.mode ?? 'phone',
          visitor_id: scene.actor.staffId,
          contact_status: facts.contactStatus!,
          attempts: scene.row.attempts + 1,
        },
      }
    },
  })

/** V0510-6: a refusal to be visited is written down as it was. */
export const refuseVisit = (
  call: VisitCall,
  facts: Told & { mode?: Mode; comment?: string },
): Promise<FollowUpMoved> =>
  moveVisit(call, 'refuse', facts, {
    before: async (scene) => {
      mustNotBeOwn(scene)
      const wasReached = scene.row.state === 'contacted'
      if (!wasReached) await attempted(scene, { result: 'refused', words: facts.comment })
      return {
        result: 'refused',
        set: {
          mode: facts.mode ?? scene.row.mode ?? 'phone',
          visitor_id: scene.actor.staffId,
          contact_status: 'refused',
          attempts: scene.row.attempts + (wasReached ? 0 : 1),
          comment: facts.comment!.trim(),
          done_at: scene.at,
        },
      }
    },
    after: ({ tx, row, at }) => visitEnded(tx, row, at),
  })
