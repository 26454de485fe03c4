import { v5 } from 'uuid'
import { mustBePictures } from '../../platform/files/files.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustNotBeOwn, suspicionOf } from './contacting.ts'
import type { FollowUpMoved } from './followups.contract.ts'
import type { VisitChange } from './followups.store.ts'
import { type Link, linkAtOnce, linkVisit } from './linking.ts'
import { moveVisit, type VisitCall, type VisitScene } from './moving-visits.ts'
import { awaitLink, visitEnded } from './visit-limits.ts'

export type Conclusion = {
  overall?: 'A' | 'B' | 'C'
  comment?: string
  scoreQuality?: number
  scoreAttitude?: number
  scoreTimeliness?: number
  scoreCharge?: number
  callSeconds?: number
  /** digest of the owner's signature: a visit in person has one (V0510-1) */
  signature?: string
  occurredAt?: string
}

/** KF05-10 5.3: asked point by point; satisfied or fairly so. A C is no completion: it must become a matter. */
export const completeVisit = (call: VisitCall, facts: Conclusion): Promise<FollowUpMoved> =>
  moveVisit(call, 'complete', facts, {
    before: async (scene) => {
      if (facts.overall === 'C')
        refuse('invalid', 'followUp.c_must_be_linked', {
          field: 'overall',
          rule: 'V0510-3',
          clause: 'KF05-10 7',
        })
      const { set, warnings } = await concluded(scene, facts)
      return { set: { ...set, done_at: scene.at }, warnings, result: facts.overall! }
    },
    after: ({ tx, row, at }) => visitEnded(tx, row, at),
  })

/** KF05-10 5.5: not satisfied, or something new is wrong; with `how` it becomes a matter at once. */
export async function failVisit(call: VisitCall, facts: Conclusion & Link): Promise<FollowUpMoved> {
  const reply = await moveVisit(call, 'fail', facts, {
    before: async (scene) => {
      const { set, warnings } = await concluded(scene, facts)
      return { set: { ...set, failed_at: scene.at }, warnings }
    },
    after: async (scene) => {
      await visitEnded(scene.tx, scene.row, scene.at)
      await awaitLink(scene.tx, scene.row, scene.at)
    },
    follow: async (scene) => {
      if (facts.how === 'reopen' || facts.how === 'existing') await linkAtOnce(scene, facts)
    },
  })
  return facts.how === 'new' ? linkVisit(linkingCall(call), { how: 'new', linkedId: facts.linkedId }) : reply
}

async function concluded(
  scene: VisitScene,
  facts: Conclusion,
): Promise<{ set: VisitChange; warnings: FollowUpMoved['warnings'] }> {
  mustNotBeOwn(scene)
  const { tx, row } = scene
  if (row.mode === 'visit' && !facts.signature)
    refuse('invalid', 'followUp.signature_required', {
      field: 'signature',
      rule: 'V0510-1',
      clause: 'KF05-10 5.2',
    })
  await mustBePictures(tx, row.estate_id, facts.signature ? [facts.signature] : [], 'signature')
  const { suspicious, warnings } = await suspicionOf(scene, facts)
  return {
    warnings,
    set: {
      visitor_id: scene.actor.staffId,
      overall: facts.overall!,
      comment: facts.comment?.trim() ?? '',
      score_quality: facts.scoreQuality ?? null,
      score_attitude: facts.scoreAttitude ?? null,
      score_timeliness: facts.scoreTimeliness ?? null,
      score_charge: facts.scoreCharge ?? null,
      call_seconds: facts.callSeconds ?? row.call_seconds,
      owner_signature: facts.signature ?? null,
      suspicious,
    },
  }
}

/** The linking that follows a failure is a command of its own, the same one whenever the failure is sent again. */
const linkingCall = (call: VisitCall): VisitCall => ({
  ...call,
  command: { id: v5('followUps.link', call.command.id) },
})
