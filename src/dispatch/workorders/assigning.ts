import { may } from '../../people/permissions.ts'
import { refuse } from '../../platform/refusal.ts'
import { moveOrder, type OrderCall, type Scene } from './moving-orders.ts'
import { issued } from './opening.ts'
import type { OrderMoved } from './order.contract.ts'
import { accepted, awaitAcceptance } from './order-limits.ts'
import { tell } from './telling.ts'
import { mustSuit, warnOfDuty, warnOfLoad } from './workers.ts'

type Told = { occurredAt?: string }

/** KF05-03 1: a draft becomes an order. */
export const issueDraft = (call: OrderCall, facts: Told): Promise<OrderMoved> =>
  moveOrder(call, 'issue', facts, {
    before: async ({ at }) => ({ set: { issued_at: at } }),
    warn: ({ tx, actor, row, at }) => issued(tx, actor, row, at),
  })

/** KF05-03 1: to another worker, whoever had it before. What it waits for begins anew. */
export const reassignOrder = (
  call: OrderCall,
  facts: Told & { workerId?: string; reason?: string },
): Promise<OrderMoved> =>
  moveOrder(call, 'reassign', facts, {
    before: async ({ tx, row, at }) => {
      await mustSuit(tx, row, facts.workerId!, at)
      return { set: { worker_id: facts.workerId!, accepted_at: null, arrived_at: null } }
    },
    after: async ({ tx, actor, row, at }) => {
      await awaitAcceptance(tx, row, at)
      await tell(tx, row, { reason: 'workOrder.given', to: [row.worker_id], by: actor.staffId, at })
    },
    warn: async ({ tx, row, at }) => [...(await warnOfDuty(tx, row, at)), ...(await warnOfLoad(tx, row, at))],
  })

/** KF05-03 2: of an order that lies open, whoever accepts first becomes its worker. */
export const acceptOrder = (call: OrderCall, facts: Told & { workerId?: string }): Promise<OrderMoved> =>
  moveOrder(call, 'accept', facts, {
    before: async (scene) => {
      const workerId = whoAccepts(scene, facts.workerId)
      await mustSuit(scene.tx, scene.row, workerId, scene.at)
      return { set: { worker_id: workerId, accepted_at: scene.at } }
    },
    after: ({ tx, row, at }) => accepted(tx, row, at),
  })

function whoAccepts({ actor, row }: Scene, named: string | undefined): string {
  const about = { field: 'workerId', clause: 'KF05-03 5.2' }
  if (row.worker_id && named && named !== row.worker_id) refuse('invalid', 'workOrder.reassign_first', about)
  if (row.worker_id) return row.worker_id
  if (named && named !== actor.staffId && !may(actor, 'workOrder.actFor'))
    refuse('forbidden', 'workOrder.not_yours', about)
  if (named) return named
  if (!may(actor, 'workOrder.work')) refuse('invalid', 'workOrder.workerId_required', about)
  return actor.staffId
}

/** 退单: back to the desk with a reason; the desk must find somebody else within the accepting time. */
export const rejectOrder = (call: OrderCall, facts: Told & { reason?: string }): Promise<OrderMoved> =>
  moveOrder(call, 'reject', facts, {
    before: async ({ row }) => ({
      set: { reason: facts.reason!.trim(), exception: row.exception === 'rework' ? 'rework' : 'rejected' },
    }),
    after: async ({ tx, actor, row, at }) => {
      await awaitAcceptance(tx, row, at)
      await tell(tx, row, { reason: 'workOrder.handed_back', to: [row.issued_by], by: actor.staffId, at })
    },
  })
