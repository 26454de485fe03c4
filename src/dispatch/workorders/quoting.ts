import { numberAt } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import { mustBePictures } from '../../platform/files/files.ts'
import { refuse } from '../../platform/refusal.ts'
import { moveOrder, type OrderCall, type Scene, touchOrder } from './moving-orders.ts'
import type { OrderMoved, SignatureGiven } from './order.contract.ts'
import { awaitPrice, met } from './order-limits.ts'
import { addSignature } from './workorders.store.ts'

type Told = { occurredAt?: string }

/** KF05-03 5.3: a price before the work. Off the list it waits for an approver and for its own limit. */
export const quoteOrder = (
  call: OrderCall,
  facts: Told & { quoteFen?: number; quoteWords?: string; offList?: boolean },
): Promise<OrderMoved> =>
  moveOrder(call, 'quote', facts, {
    before: async ({ actor, at }) => ({
      set: {
        quote_fen: facts.quoteFen!,
        quote_words: facts.quoteWords!.trim(),
        quote_off_list: facts.offList ?? false,
        quoted_at: at,
        quoted_by: actor.staffId,
        quote_approver: null,
        quote_approved_at: null,
        quote_signature: null,
      },
    }),
    after: async ({ tx, row, at }) => {
      if (row.quote_off_list) await awaitPrice(tx, row, at)
    },
  })

/** V0503-3: up to the limit the assistant answers for a price off the list, above it the manager; never its author. */
export const approvePrice = (call: OrderCall, facts: Told & { remark?: string }): Promise<OrderMoved> =>
  touchOrder(call, 'approvePrice', facts, async ({ tx, actor, row, at }) => {
    const about = { rule: 'V0503-3', clause: 'KF05-03 6.2' }
    if (row.state !== 'quoted' || !row.quote_off_list || row.quote_approver)
      refuse('not_now', 'workOrder.no_price_to_approve', about)
    if (!may(actor, 'workOrder.approvePrice')) refuse('forbidden', 'workOrder.may_not_approve_price', about)
    if (row.quoted_by === actor.staffId) refuse('forbidden', 'workOrder.own_price', about)
    const most = await numberAt('repair.quote.assistantLimit', row.quoted_at ?? at)
    if ((row.quote_fen ?? 0) > most && !may(actor, 'workOrder.approveAnyPrice'))
      refuse('forbidden', 'workOrder.price_above_limit', {
        ...about,
        facts: { most: (most / 100).toFixed(2) },
      })
    await met(tx, row, 'quote', at)
    return { quote_approver: actor.staffId }
  })

/** V0503-1: the owner has seen the price and signs. */
export const approveQuote = (
  call: OrderCall,
  facts: Told & { signature?: SignatureGiven },
): Promise<OrderMoved> =>
  moveOrder(call, 'approveQuote', facts, {
    before: async (scene) => {
      if (scene.row.quote_off_list && !scene.row.quote_approver)
        refuse('not_now', 'workOrder.price_not_approved', { rule: 'V0503-3', clause: 'KF05-03 7.1' })
      const signature = await sign(scene, 'quote', facts.signature!)
      return { set: { quote_approved_at: scene.at, quote_signature: signature } }
    },
    after: ({ tx, row, at }) => met(tx, row, 'quote', at),
  })

/** Keeps a signature: drawn on glass, or for a remote consent with what proves it (V0503-5). Answers its id. */
export async function sign(
  scene: Scene,
  meaning: 'quote' | 'acceptance',
  given: SignatureGiven,
): Promise<string> {
  const { tx, actor, row, at } = scene
  if (!given.signer.trim() || (!given.digest && !given.evidence?.trim()))
    refuse('invalid', 'workOrder.signature_required', { field: 'signature' })
  await mustBePictures(tx, row.estate_id, given.digest ? [given.digest] : [], 'signature.digest')
  return addSignature(tx, row, { ...given, meaning }, { actorId: actor.staffId, at })
}

export const declineQuote = (call: OrderCall, facts: Told & { reason?: string }): Promise<OrderMoved> =>
  moveOrder(call, 'rejectQuote', facts, {
    before: async () => ({ set: { reason: facts.reason!.trim() } }),
    after: ({ tx, row, at }) => met(tx, row, 'quote', at),
  })
