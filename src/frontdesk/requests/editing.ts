import { numberAt } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { type At, acting, type Scene } from './acting.ts'
import { changesOf } from './changes.ts'
import { mustMarkUnreachable, mustNotWishEmergency, mustSayEnough } from './checks.ts'
import { isWithOrder } from './order-rule.ts'
import { whereIs } from './places.ts'
import { sealedPhone } from './reporter.ts'
import type { RequestRow } from './requests.contract.ts'
import { type RequestState, requestMoves } from './requests.moves.ts'
import { type RequestChange, type RequestInHand, savePieces, saveRequest } from './requests.store.ts'
import type * as verbs from './requests.verbs.contract.ts'
import { mustStayComplaint } from './sorting.ts'
import { resortLimits } from './turning-limits.ts'

type Edit = BodyOf<typeof verbs.editRequest>

/**
 * Corrects what was logged while the matter is open; the version seen decides who was first (`request.changed`).
 * A matter that has ended is not edited: its record stands (V00-7). The same rules hold as when it was logged.
 */
export const editRequest = (actor: Actor, command: Command, at: At, body: Edit): Promise<RequestRow> =>
  acting(actor, command, at, 'edit', body, async (scene) => {
    mustBeOpen(scene)
    const set = await changeOf(scene, body)
    const changed = Object.fromEntries(
      Object.entries(set).filter(([column, value]) => differs(scene.row[column as never], value)),
    )
    if (Object.keys(changed).length === 0) return scene.row
    const ahead = { ...scene.row, ...changed }
    const limits = await resortLimits(scene.tx, scene.row, ahead, scene.at)
    const saved = await saveRequest(scene.tx, scene.row, { ...changed, ...limits })
    await savePieces(scene.tx, saved)
    await noteEdit(scene, saved)
    return saved
  })

function mustBeOpen({ row, actor }: Scene): void {
  const { clause } = requestMoves.moves.triage
  if (!may(actor, requestMoves.moves.triage.may)) refuse('forbidden', 'request.may_not_edit', { clause })
  if (requestMoves.final.includes(row.state as (typeof requestMoves.final)[number]))
    refuse('not_now', 'request.cannot_edit', {
      rule: 'V00-7',
      clause,
      facts: { state: row.state as RequestState },
    })
}

const differs = (before: unknown, after: unknown): boolean =>
  before instanceof Date || after instanceof Date
    ? new Date(before as Date).getTime() !== new Date(after as Date).getTime()
    : before !== after

async function changeOf({ tx, row, actor }: Scene, body: Edit): Promise<RequestChange> {
  const wishedAt =
    body.wishedAt === undefined ? row.wished_at : body.wishedAt === null ? null : new Date(body.wishedAt)
  mustNotWishEmergency(body.priority ?? row.priority, wishedAt)
  mustStayComplaint(actor, row, body.category)
  if (isWithOrder(row) && body.priority && body.priority !== row.priority)
    refuse('not_now', 'request.order_open', { field: 'priority', facts: { number: row.work_order_number } })
  return {
    ...(body.unitId !== undefined || body.placeId !== undefined
      ? await whereIs(tx, row.estate_id, body)
      : {}),
    ...(await wordsOf(row, body.words)),
    ...reporterOf(row, body),
    category: body.category ?? row.category,
    priority: body.priority ?? row.priority,
    trade: body.trade === undefined ? row.trade : body.trade,
    wished_at: wishedAt,
  }
}

async function wordsOf(row: RequestInHand, words: string | undefined): Promise<RequestChange> {
  if (words === undefined || words.trim() === row.words) return {}
  mustSayEnough(words, await numberAt('request.contentMinChars'))
  return { words: words.trim() }
}

function reporterOf(row: RequestInHand, body: Edit): RequestChange {
  const anonymous = body.anonymous ?? row.anonymous
  const phone = body.phone === undefined ? undefined : sealedPhone(body.phone)
  const hasPhone = (phone ?? row).phone_sealed !== null
  const reporter = anonymous ? '' : (body.reporter?.trim() ?? row.reporter)
  const reporterId = anonymous ? null : body.reporterId === undefined ? row.reporter_id : body.reporterId
  const reachable = body.reachable ?? row.reachable
  mustMarkUnreachable({ anonymous, reachable, phone: hasPhone ? 'kept' : '' })
  if (!anonymous && reporter === '')
    refuse('invalid', 'request.reporter_required', { field: 'reporter', clause: 'KF05-02 5.1' })
  return { anonymous, reporter, reporter_id: reporterId, reachable: reachable && hasPhone, ...phone }
}

const noteEdit = ({ tx, row, actor, at, commandId }: Scene, saved: RequestInHand): Promise<void> =>
  note(tx, {
    estateId: row.estate_id,
    subject: requestMoves.subject,
    subjectId: row.id,
    verb: 'edit',
    actor,
    ...changesOf(row, saved),
    revision: row.revision,
    occurredAt: at,
    commandId,
  })
