import { type OrderWish, openWorkOrder } from '../../dispatch/workorders/workorders.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { type At, acting, type Scene } from './acting.ts'
import { advance, nextState, triagedFirst } from './advancing.ts'
import { mustNotWishEmergency } from './checks.ts'
import { mustBeWithoutOrder } from './order-rule.ts'
import type { RequestRow } from './requests.contract.ts'
import { type RequestChange, type RequestInHand, staffNamed } from './requests.store.ts'
import type * as verbs from './requests.verbs.contract.ts'

/** KF05-02 5.2: verified; kind, class and trade settled. Refuses V0502-3. */
export const triageRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.triageRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'triage', body, (scene) => {
    const set: RequestChange = {}
    if (body.category) set.category = body.category
    if (body.priority) set.priority = body.priority
    if (body.trade !== undefined) set.trade = body.trade
    if (body.wishedAt !== undefined) set.wished_at = body.wishedAt
    mustStayComplaint(actor, scene.row, body.category)
    mustNotWishEmergency(body.priority ?? scene.row.priority, set.wished_at ?? scene.row.wished_at)
    return advance(scene.tx, scene.row, 'triage', { ...scene, set })
  })

/** KF05-02 6.1: a complaint is never made an ordinary matter at the desk; assistant and manager may correct a slip. */
export function mustStayComplaint(actor: Actor, row: RequestInHand, category: string | undefined): void {
  if (row.category !== 'complaint' || !category || category === 'complaint') return
  if (!may(actor, 'record.correct'))
    refuse('forbidden', 'request.complaint_stays', { field: 'category', clause: 'KF05-02 6.1' })
}

/** KF05-02 5.3: answered, by the one who answers. */
export const answerRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.answerRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'answer', body, async (scene) => {
    mustBeWithoutOrder(scene.row, 'answer')
    const row = await triagedFirst(scene.tx, scene.row, 'answer', scene)
    return advance(scene.tx, row, 'answer', {
      ...scene,
      facts: body,
      set: {
        result: body.result.trim(),
        answered_at: scene.at,
        assignee_id: row.assignee_id ?? actor.staffId,
        assignee: row.assignee || actor.name,
      },
    })
  })

/** KF05-02 5.4: a work order is opened; from then on its own limits run. */
export const dispatchRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.dispatchRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'dispatch', body, async (scene) => {
    const row = await triagedFirst(scene.tx, scene.row, 'dispatch', scene)
    nextState(row, 'dispatch', scene)
    const trade = body.trade ?? row.trade
    const worker = body.workerId ? await staffNamed(scene.tx, row.estate_id, body.workerId) : undefined
    const order = await openOrder(scene, row, { ...body, trade })
    return advance(scene.tx, row, 'dispatch', {
      ...scene,
      set: {
        trade,
        department: departmentOf(row.category),
        assignee_id: worker?.id ?? null,
        assignee: worker?.name ?? '',
        work_order_id: order.id,
        work_order_number: order.number,
      },
      told: order.warnings.length > 0 ? { warnings: order.warnings } : undefined,
    })
  })

type Dispatch = Omit<BodyOf<typeof verbs.dispatchRequest>, 'trade'> & { trade: string | null }

const openOrder = ({ tx, actor, at, commandId }: Scene, row: RequestInHand, body: Dispatch) =>
  openWorkOrder(tx, actor, {
    estateId: row.estate_id,
    id: body.workOrderId,
    source: 'request',
    sourceId: row.id,
    sourceNumber: row.number,
    unitId: row.unit_id,
    placeId: row.place_id,
    contactName: row.reporter,
    contactPhoneSealed: row.phone_sealed,
    contactPhoneMask: row.phone_mask,
    kind: body.kind ?? orderKindOf(row),
    trade: body.trade as OrderWish['trade'],
    priority: row.priority as OrderWish['priority'],
    appointmentAt: appointmentOf(row, body),
    description: body.description?.trim() || row.words,
    workerId: body.workerId ?? null,
    at,
    commandId,
  })

const appointmentOf = (row: RequestInHand, body: Dispatch): Date | null =>
  body.appointmentAt === undefined
    ? row.wished_at
    : body.appointmentAt === null
      ? null
      : new Date(body.appointmentAt)

const orderKindOf = ({ category, unit_id }: RequestInHand) => {
  if (category === 'cleaning') return 'onDemandCleaning'
  return category === 'repair' || category === 'help'
    ? unit_id
      ? 'householdRepair'
      : 'publicRepair'
    : 'other'
}

const departmentOf = (category: string): string => (category === 'cleaning' ? 'environment' : 'engineering')

/** KF05-02 5.4, 5.5: passed on to a department, another procedure, or told whom to ask outside. */
export const transferRequest = (
  actor: Actor,
  command: Command,
  at: At,
  body: BodyOf<typeof verbs.transferRequest>,
): Promise<RequestRow> =>
  acting(actor, command, at, 'transfer', body, async (scene) => {
    const row = await triagedFirst(scene.tx, scene.row, 'transfer', scene)
    const to = body.assigneeId ? await staffNamed(scene.tx, row.estate_id, body.assigneeId) : undefined
    return advance(scene.tx, row, 'transfer', {
      ...scene,
      facts: body,
      set: { department: body.department, assignee_id: to?.id ?? null, assignee: to?.name ?? '' },
      told: body.words?.trim() ? { words: body.words.trim() } : undefined,
    })
  })
