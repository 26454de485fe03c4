import { lockRecord, voidRecord } from '../../documents/records/records.ts'
import { refuse } from '../../platform/refusal.ts'
import { moveOrder, type OrderCall } from './moving-orders.ts'
import { form } from './opening.ts'
import type { OrderMoved, OrderRow, OrderWarning, SignatureGiven } from './order.contract.ts'
import { awaitRepair, dropped } from './order-limits.ts'
import { orderOf, selectOrders } from './order-sheet.ts'
import { sign } from './quoting.ts'
import { tell } from './telling.ts'
import { keepPhotos } from './visiting.ts'
import { holdersOf } from './workers.ts'
import { orderSnapshot } from './workorders.form.ts'
import { endSuspension, type OrderInHand } from './workorders.store.ts'

type Told = { occurredAt?: string }

type Verify = Told & {
  acceptance?: 'qualified' | 'unqualified'
  acceptanceWords?: string
  rating?: NonNullable<OrderRow['rating']>
  signature?: SignatureGiven
}

/** KF05-03 5.6: the owner tries it, rates it and signs (V0503-5). What is not right is offered as rework. */
export const verifyOrder = (call: OrderCall, facts: Verify): Promise<OrderMoved> =>
  moveOrder(call, 'verify', facts, {
    before: async (scene) => ({
      set: {
        verified_at: scene.at,
        acceptance: facts.acceptance!,
        acceptance_words: facts.acceptanceWords?.trim() ?? '',
        rating: facts.rating!,
        acceptance_signature: await sign(scene, 'acceptance', facts.signature!),
      },
      warnings: afterVerifying(facts),
    }),
  })

function afterVerifying({ acceptance, rating }: Verify): OrderWarning[] {
  if (acceptance === 'unqualified') return [{ reason: 'workOrder.rework_offered', facts: {} }]
  return rating === 'C' ? [{ reason: 'workOrder.visit_certain', facts: {} }] : []
}

/** 返修: once more; red on the assistant's list (KF05-03 9.3). */
export const reworkOrder = (call: OrderCall, facts: Told & { reason?: string }): Promise<OrderMoved> =>
  moveOrder(call, 'rework', facts, {
    before: async () => ({ set: { reason: facts.reason!.trim(), exception: 'rework' } }),
    after: async ({ tx, actor, row, at }) => {
      await awaitRepair(tx, row, at)
      const assistants = await holdersOf(tx, row.estate_id, 'managerAssistant')
      const to = [row.worker_id, ...assistants]
      await tell(tx, row, { reason: 'workOrder.do_it_again', to, by: actor.staffId, at, level: 'late' })
    },
  })

/** KF05-03 5.7: what was really paid is written down; closing asks whether it is what was due. */
export const chargeOrder = (
  call: OrderCall,
  facts: Told & { paidFen?: number; receiptNumber?: string },
): Promise<OrderMoved> =>
  moveOrder(call, 'charge', facts, {
    before: async ({ row, at }) => {
      if (row.due_fen === 0) refuse('not_now', 'workOrder.nothing_due', { clause: 'KF05-03 5.7' })
      const set = {
        paid_fen: facts.paidFen!,
        receipt_number: facts.receiptNumber?.trim() || null,
        charged_at: at,
      }
      return { set, warnings: facts.paidFen === row.due_fen ? [] : [unequal(row, facts.paidFen!)] }
    },
  })

const unequal = ({ due_fen }: OrderInHand, paidFen: number): OrderWarning => ({
  reason: 'workOrder.paid_not_due',
  rule: 'V0503-2',
  facts: { due: (due_fen / 100).toFixed(2), paid: (paidFen / 100).toFixed(2) },
})

/** KF05-03 5.8: back at the desk and checked; what is owed has been paid first. */
export const returnOrder = (call: OrderCall, facts: Told & { photo?: string }): Promise<OrderMoved> =>
  moveOrder(call, 'return', facts, {
    before: async (scene) => {
      const { actor, row, at } = scene
      if (row.due_fen > 0 && row.paid_fen === null)
        refuse('not_now', 'workOrder.charge_first', { rule: 'V0503-2', clause: 'KF05-03 7.2' })
      await keepPhotos(scene, 'paper', facts.photo ? [facts.photo] : [])
      return { set: { returned_at: at, checker_id: actor.staffId, checker: actor.name } }
    },
  })

/** V0503-2: closed only when what was paid is what was due; the record is locked as it then stands (V00-7). */
export const closeOrder = (call: OrderCall, facts: Told): Promise<OrderMoved> =>
  moveOrder(call, 'close', facts, {
    before: async ({ row, at }) => {
      const paid = row.paid_fen ?? 0
      if (paid !== row.due_fen) {
        const { reason, rule, facts: sums } = unequal(row, paid)
        refuse('not_now', reason, { rule, clause: 'KF05-03 7.2', field: 'paidFen', facts: sums })
      }
      return { set: { closed_at: at } }
    },
    after: async ({ tx, actor, row, at }) => {
      const of = { estateId: row.estate_id, form, subjectId: row.id, reason: 'close' }
      const record = await selectOrders(tx, row.estate_id)
        .where('o.id', '=', row.id)
        .executeTakeFirstOrThrow()
      await lockRecord(tx, actor, { ...of, at, snapshot: orderSnapshot(orderOf(record)) })
    },
  })

/** V0503-10: void with a reason; the number stays and is never given again. */
export const voidOrder = (call: OrderCall, facts: Told & { reason?: string }): Promise<OrderMoved> =>
  moveOrder(call, 'void', facts, {
    before: async () => ({ set: { reason: facts.reason!.trim() } }),
    after: async ({ tx, actor, row, at }) => {
      await endSuspension(tx, row, at)
      await dropped(tx, row, at)
      await tell(tx, row, { reason: 'workOrder.called_off', to: [row.worker_id], by: actor.staffId, at })
      const of = { estateId: row.estate_id, form, subjectId: row.id }
      if (row.issued_at) await voidRecord(tx, { ...of, at, reason: row.reason })
    },
  })
