import { minutesAt } from '../../documents/controlled/controlled.ts'
import { lockRecord } from '../../documents/records/records.ts'
import type { Actor } from '../../platform/actor.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { type At, acting, type Scene } from './acting.ts'
import { advance } from './advancing.ts'
import { against } from './checks.ts'
import { leavingHold } from './handling.ts'
import { mustBeWithoutOrder } from './order-rule.ts'
import { formSourceOf } from './register.ts'
import type { RequestRow } from './requests.contract.ts'
import { formValues } from './requests.form.ts'
import { requestMoves } from './requests.moves.ts'
import { type RequestInHand, staffNamed } from './requests.store.ts'
import type * as verbs from './requests.verbs.contract.ts'

const form = requestMoves.moves.log.files!

/** KF05-02 5.8, V0502-4: closed with a result and somebody responsible; its record is signed and stands (V00-7). */
export const closeRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.closeRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'close', body, async (scene) => {
    const named = body.assigneeId ? await staffNamed(scene.tx, at.estateId, body.assigneeId) : undefined
    return closed(scene, {
      result: body.result?.trim() || scene.row.result,
      department: body.department ?? scene.row.department,
      assignee_id: named?.id ?? scene.row.assignee_id,
      assignee: named?.name ?? scene.row.assignee,
    })
  })

type Ending = Pick<RequestInHand, 'result' | 'department' | 'assignee_id' | 'assignee'>

export async function closed(scene: Scene, ending: Ending): Promise<RequestInHand> {
  const saved = await advance(scene.tx, scene.row, 'close', {
    ...scene,
    facts: { ...ending, responsible: ending.assignee_id ?? ending.department },
    set: { ...ending, closed_at: scene.at },
  })
  await lockRecord(scene.tx, scene.actor, {
    estateId: saved.estate_id,
    form,
    subjectId: saved.id,
    at: scene.at,
    snapshot: formValues((await formSourceOf(scene.tx, saved.estate_id, saved.id))!, scene.at),
    reason: '重开后再次关闭',
  })
  return saved
}

/** V0502-7: the resident withdraws it; the call or letter is on record. */
export const cancelRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.cancelRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'cancel', body, (scene) => {
    mustBeWithoutOrder(scene.row, 'cancel')
    return leavingHold(scene, 'cancel', {
      facts: body,
      set: {
        reason: body.reason.trim(),
        evidence: body.evidence.trim(),
        evidence_file: body.evidenceFile ?? null,
      },
      told: { evidence: body.evidence.trim() },
    })
  })

/** V0502-6: opened again, a closed one only within the parameter's days; later a new matter follows it. */
export const reopenRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.reopenRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'reopen', body, async (scene) => {
    const days = (await minutesAt('request.reopenDays', scene.at)) / 1440
    const closedAt = scene.row.closed_at
    if (closedAt && scene.at.getTime() - closedAt.getTime() > days * 86_400_000)
      against('V0502-6', 'request.reopen_too_late', '7.6', { facts: { days, number: scene.row.number } })
    return reopened(scene, body.reason)
  })

/** Whoever had it is done with it; an old work order stays a link only. */
export const reopened = (scene: Scene, reason: string): Promise<RequestInHand> =>
  advance(scene.tx, scene.row, 'reopen', {
    ...scene,
    facts: { reason },
    set: {
      reason: reason.trim(),
      closed_at: null,
      follow_up_result: null,
      work_order_id: null,
      work_order_number: null,
    },
    told: { workOrderNumber: scene.row.work_order_number },
  })
