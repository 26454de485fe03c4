import type { WorkOrderMoved } from '../../dispatch/workorders/workorders.events.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { Scene } from './acting.ts'
import { advance } from './advancing.ts'
import { reopened } from './ending.ts'
import { givenBack, held, leavingHold } from './handling.ts'
import type { RequestState, RequestVerb } from './requests.moves.ts'
import { lockRequest, type RequestInHand, showLimit } from './requests.store.ts'
import { limitColumns } from './turning-limits.ts'

/**
 * News of a work order moves its matter, in the same transaction: begun with it, waiting with it, done with it, back
 * at the desk when it is handed back or void, open again with its rework. Of an order that is no longer the matter's,
 * or not of a request, nothing follows.
 */
export async function followWorkOrder(tx: Tx, moved: WorkOrderMoved): Promise<void> {
  if (moved.source !== 'request' || !moved.sourceId) return
  const row = await lockRequest(tx, moved.estateId, moved.sourceId)
  const isTakenUpAgain = row.work_order_id === null && row.state === 'triaged' && moved.verb === 'reassign'
  if (row.work_order_id !== moved.orderId && !isTakenUpAgain && moved.verb !== 'rework') return
  const saved = await follow(sceneOf(tx, row, moved), moved)
  await showLimit(tx, saved, await limitColumns(tx, saved, saved))
}

/** The worker makes the move; that he may, the order has already decided. */
const sceneOf = (tx: Tx, row: RequestInHand, moved: WorkOrderMoved): Scene => ({
  tx,
  row,
  actor: { ...moved.actor, system: true },
  at: new Date(Math.max(moved.at.getTime(), row.received_at.getTime())),
  commandId: moved.commandId,
})

function follow(scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> {
  switch (moved.verb) {
    case 'accept':
    case 'arrive':
    case 'start':
    case 'resume':
    case 'reappoint':
      return underWay(scene, moved)
    case 'reassign':
      return scene.row.work_order_id ? inHandOf(scene, moved) : sentOut(scene, moved)
    case 'suspend':
      return waiting(scene, moved)
    case 'finish':
      return finished(scene, moved)
    case 'reject':
    case 'void':
      return backAtDesk(scene, moved)
    case 'rework':
      return again(scene, moved)
    default:
      return Promise.resolve(scene.row)
  }
}

const told = ({ number, reason }: WorkOrderMoved) => ({ workOrder: number, ...(reason && { reason }) })
const hands = ({ workerId, workerName }: WorkOrderMoved) =>
  workerId ? { assignee_id: workerId, assignee: workerName } : {}
const is = ({ row }: Scene, ...states: RequestState[]): boolean => states.includes(row.state as RequestState)

async function underWay(scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> {
  if (is(scene, 'pending')) return leavingHold(scene, 'resume', { told: told(moved), set: hands(moved) })
  if (is(scene, 'dispatched'))
    return advance(scene.tx, scene.row, 'start', { ...scene, set: hands(moved), told: told(moved) })
  return inHandOf(scene, moved)
}

/** Another worker has it now: no move of the matter, but its page says so. */
const inHandOf = ({ tx, row }: Scene, moved: WorkOrderMoved): Promise<RequestInHand> =>
  row.assignee_id === moved.workerId ? Promise.resolve(row) : showLimit(tx, row, hands(moved))

const sentOut = (scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> =>
  advance(scene.tx, scene.row, 'dispatch', {
    ...scene,
    set: { ...hands(moved), work_order_id: moved.orderId, work_order_number: moved.number },
    told: told(moved),
  })

async function waiting(scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> {
  if (!is(scene, 'dispatched', 'inProgress')) return scene.row
  const reason = moved.reason as string
  return held(scene, { reason, expectedOn: moved.expectedOn!, words: '' })
}

async function finished(scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> {
  if (!is(scene, 'dispatched', 'inProgress', 'pending')) return scene.row
  const set = { ...hands(moved), result: moved.result ?? '', done_at: scene.at }
  return leavingHold(scene, 'finish', { facts: { result: moved.result }, set, told: told(moved) })
}

async function backAtDesk(scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> {
  if (!is(scene, 'dispatched', 'inProgress', 'pending')) return scene.row
  return givenBack(scene, told(moved))
}

/** Rework after the matter was done: open again, and at once with the same order. */
async function again(scene: Scene, moved: WorkOrderMoved): Promise<RequestInHand> {
  if (!is(scene, 'done', 'answered', 'followedUp', 'closed')) return scene.row
  const reason = moved.reason?.trim() || moved.number
  let row = await reopened(scene, reason)
  const verbs: RequestVerb[] = ['triage', 'dispatch', 'start']
  for (const verb of verbs) {
    const set =
      verb === 'dispatch'
        ? { ...hands(moved), work_order_id: moved.orderId, work_order_number: moved.number }
        : {}
    row = await advance(scene.tx, row, verb, { ...scene, set, told: told(moved) })
  }
  return row
}
