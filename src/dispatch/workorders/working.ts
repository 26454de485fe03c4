import { shanghaiDay } from '../../platform/clock.ts'
import { refuse } from '../../platform/refusal.ts'
import { moveOrder, type OrderCall } from './moving-orders.ts'
import type { MaterialGiven, OrderMoved, OrderRow } from './order.contract.ts'
import { met, paused, resumed } from './order-limits.ts'
import { keepPhotos } from './visiting.ts'
import {
  beginSuspension,
  endSuspension,
  type OrderInHand,
  replaceMaterials,
  type Used,
} from './workorders.store.ts'

type Told = { occurredAt?: string }
type Liability = NonNullable<OrderRow['liability']>

/** KF05-03 5.5: the tools come out; of paid work only once the owner has signed its price (V0503-1). */
export const startWork = (
  call: OrderCall,
  facts: Told & { liability?: Liability; photos?: string[] },
): Promise<OrderMoved> =>
  moveOrder(call, 'start', facts, {
    before: async (scene) => {
      mustHaveArrived(scene.row)
      mustBeAgreed(scene.row, facts.liability ?? scene.row.liability)
      await keepPhotos(scene, 'before', facts.photos ?? [])
      const liability = facts.liability ?? scene.row.liability
      return { set: { started_at: scene.row.started_at ?? scene.at, liability } }
    },
  })

function mustHaveArrived(row: OrderInHand): void {
  if (!row.arrived_at) refuse('not_now', 'workOrder.not_arrived', { clause: 'KF05-03 5.4' })
}

function mustBeAgreed(row: OrderInHand, liability: string | null): void {
  const isPaid = liability === 'ownerPays' || row.quote_fen !== null
  if (isPaid && !row.quote_approved_at)
    refuse('not_now', 'workOrder.quote_not_signed', { rule: 'V0503-1', clause: 'KF05-03 7.1' })
}

type Suspend = Told & { reason?: string; expectedOn?: string; words?: string }

/** KF05-03 6.5: it waits; only for the owner and force majeure the clock stands still (B-1). */
export const suspendWork = (call: OrderCall, facts: Suspend): Promise<OrderMoved> =>
  moveOrder(call, 'suspend', facts, {
    before: async ({ tx, actor, row, at }) => {
      const why = { reason: facts.reason!, expectedOn: facts.expectedOn!, words: facts.words?.trim() ?? '' }
      if (why.expectedOn < shanghaiDay(at))
        refuse('invalid', 'workOrder.expected_past', {
          field: 'expectedOn',
          rule: 'V0502-5',
          clause: 'KF05-03 6.5',
        })
      await beginSuspension(tx, row, why, { actorId: actor.staffId, at })
      return { set: { reason: why.words || why.reason } }
    },
    after: ({ tx, row, at }) => paused(tx, row, facts.reason!, at),
  })

/** On with it. Who had not yet been there makes an appointment instead. */
export const resumeWork = (call: OrderCall, facts: Told): Promise<OrderMoved> =>
  moveOrder(call, 'resume', facts, {
    before: async ({ row, at }) => {
      mustHaveArrived(row)
      mustBeAgreed(row, row.liability)
      return { set: { started_at: row.started_at ?? at } }
    },
    after: async ({ tx, row, at }) => {
      await endSuspension(tx, row, at)
      await resumed(tx, row, at)
    },
  })

export type Finish = Told & {
  process?: string
  liability?: Liability
  materials?: MaterialGiven[]
  labourMinutes?: number
  labourRateFen?: number
  photos?: string[]
}

/** KF05-03 5.6: done. What the owner owes is counted from what was used, and only where the owner pays. */
export const finishWork = (call: OrderCall, facts: Finish): Promise<OrderMoved> =>
  moveOrder(call, 'finish', facts, {
    before: async (scene) => {
      const used = (facts.materials ?? []).map(usedOf)
      const due = facts.liability === 'ownerPays' ? dueFor(used, facts) : 0
      mustBeAgreed(scene.row, due > 0 ? 'ownerPays' : null)
      await replaceMaterials(scene.tx, scene.row, used)
      await keepPhotos(scene, 'after', facts.photos ?? [])
      const quote = scene.row.quote_fen ?? 0
      return {
        set: {
          process: facts.process!.trim(),
          liability: facts.liability!,
          labour_minutes: facts.labourMinutes ?? null,
          labour_rate_fen: facts.labourRateFen ?? null,
          due_fen: due,
          started_at: scene.row.started_at ?? scene.row.arrived_at,
          finished_at: scene.at,
        },
        warnings: due > quote ? [{ reason: 'workOrder.due_above_quote', facts: { due, quote } }] : [],
      }
    },
    after: ({ tx, row, at }) => met(tx, row, ['arrive', 'quote', 'control', 'fix'], at),
  })

const mostQuantity = 1_000_000
const mostPriceFen = 1_000_000_000

/** V0503-6: quantity and price of every material, and neither below nothing. */
function usedOf(given: MaterialGiven, index: number): Used {
  const { quantity, unitPriceFen } = given
  const about = { rule: 'V0503-6', clause: 'KF05-03 7.5', facts: { name: given.name } }
  if (quantity === undefined || quantity < 0 || quantity > mostQuantity)
    refuse('invalid', 'workOrder.material_quantity', { ...about, field: `materials.${index}.quantity` })
  if (unitPriceFen === undefined || unitPriceFen < 0 || unitPriceFen > mostPriceFen)
    refuse('invalid', 'workOrder.material_price', { ...about, field: `materials.${index}.unitPriceFen` })
  return { ...given, name: given.name.trim(), model: given.model?.trim() ?? '', quantity, unitPriceFen }
}

/** Fen: materials of ours, each line rounded, and labour by the hour. What the owner brought costs nothing. */
export function dueFor(
  used: readonly Used[],
  labour: Pick<Finish, 'labourMinutes' | 'labourRateFen'>,
): number {
  const materials = used
    .filter((each) => each.suppliedBy === 'property')
    .reduce((sum, each) => sum + Math.round(each.quantity * each.unitPriceFen), 0)
  return materials + Math.round(((labour.labourMinutes ?? 0) * (labour.labourRateFen ?? 0)) / 60)
}
