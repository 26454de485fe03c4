import type { Actor } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { type At, acting, type Scene } from './acting.ts'
import { advance, type Move } from './advancing.ts'
import { against } from './checks.ts'
import { mustBeWithoutOrder } from './order-rule.ts'
import type { RequestRow } from './requests.contract.ts'
import { beginHold, endHold, type RequestChange, type RequestInHand, staffNamed } from './requests.store.ts'
import type * as verbs from './requests.verbs.contract.ts'

/** KF05-02 5.6: somebody has begun; unless another is named, the one who says so. */
export const startRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.startRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'start', body, async (scene) => {
    mustBeWithoutOrder(scene.row, 'start')
    const named = body.assigneeId
      ? await staffNamed(scene.tx, at.estateId, body.assigneeId)
      : scene.row.assignee_id
        ? undefined
        : { id: actor.staffId, name: actor.name }
    const set: RequestChange = named ? { assignee_id: named.id, assignee: named.name } : {}
    return advance(scene.tx, scene.row, 'start', { ...scene, set })
  })

/** It waits. V0502-5: for a reason and until a day that is not over; only two reasons stop the clock (B-1). */
export const holdRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.holdRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'hold', body, (scene) => {
    mustBeWithoutOrder(scene.row, 'hold')
    const { expectedOn, words } = body
    if (expectedOn && expectedOn < shanghaiDay(scene.at))
      against('V0502-5', 'request.expected_past', '7.4', { field: 'expectedOn' })
    return held(scene, {
      reason: body.reason ?? '',
      expectedOn: expectedOn ?? '',
      words: words?.trim() ?? '',
    })
  })

export type Hold = { reason: string; expectedOn: string; words: string }

export async function held(scene: Scene, hold: Hold): Promise<RequestInHand> {
  const saved = await advance(scene.tx, scene.row, 'hold', {
    ...scene,
    facts: hold,
    set: { reason: hold.reason, expected_on: hold.expectedOn || null },
    told: hold.words ? { words: hold.words } : undefined,
    holdReason: hold.reason,
  })
  await beginHold(scene.tx, saved, { ...hold, at: scene.at, by: scene.actor.staffId })
  return saved
}

/** It goes on. */
export const resumeRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.resumeRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'resume', body, (scene) => {
    mustBeWithoutOrder(scene.row, 'resume')
    return leavingHold(scene, 'resume', { told: said(body.words) })
  })

/** A move out of waiting ends the hold; out of any other state it is the move alone. */
export async function leavingHold(
  scene: Scene,
  verb: 'resume' | 'handBack' | 'finish' | 'cancel',
  move: Partial<Move>,
): Promise<RequestInHand> {
  const wasWaiting = scene.row.state === 'pending'
  const set = wasWaiting ? { reason: '', expected_on: null, ...move.set } : move.set
  const saved = await advance(scene.tx, scene.row, verb, { ...scene, ...move, set })
  if (wasWaiting) await endHold(scene.tx, saved, scene.at)
  return saved
}

/** Back to the desk: nobody has it, and it must be dispatched anew. */
export const handBackRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.handBackRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'handBack', body, (scene) => {
    mustBeWithoutOrder(scene.row, 'handBack')
    return givenBack(scene, said(body.words))
  })

export const givenBack = (scene: Scene, told?: Record<string, unknown>): Promise<RequestInHand> =>
  leavingHold(scene, 'handBack', {
    set: {
      assignee_id: null,
      assignee: '',
      department: '',
      work_order_id: null,
      work_order_number: null,
    },
    told: { ...told, workOrderNumber: scene.row.work_order_number },
  })

/** Done, with what was done. */
export const finishRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.finishRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'finish', body, (scene) => {
    mustBeWithoutOrder(scene.row, 'finish')
    const by = scene.row.assignee_id ? {} : { assignee_id: actor.staffId, assignee: actor.name }
    return leavingHold(scene, 'finish', {
      facts: body,
      set: { ...by, result: body.result.trim(), done_at: scene.at },
    })
  })

const said = (words: string | undefined): Record<string, unknown> | undefined =>
  words?.trim() ? { words: words.trim() } : undefined
