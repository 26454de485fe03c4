import type { Insertable, Selectable, Updateable } from 'kysely'
import type { DispatchWorkOrder } from '../../platform/database/tables.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { newId } from '../../platform/ids.ts'
import { refuse } from '../../platform/refusal.ts'
import type { SignatureGiven } from './order.contract.ts'

export type OrderInHand = Selectable<DispatchWorkOrder>
export type OrderChange = Updateable<DispatchWorkOrder>

type At = { actorId: string; at: Date }

/** The order, locked until the transaction ends; an order of another estate is simply not found. */
export async function lockOrder(tx: Tx, estateId: number, id: string): Promise<OrderInHand> {
  const row = await tx
    .selectFrom('dispatch.work_order')
    .selectAll()
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? refuse('not_found', 'workOrder.not_found')
}

export const insertOrder = (tx: Tx, order: Insertable<DispatchWorkOrder>): Promise<OrderInHand> =>
  tx.insertInto('dispatch.work_order').values(order).returningAll().executeTakeFirstOrThrow()

export const saveOrder = (tx: Tx, before: OrderInHand, change: OrderChange): Promise<OrderInHand> =>
  tx
    .updateTable('dispatch.work_order')
    .set({ ...change, version: before.version + 1 })
    .where('estate_id', '=', before.estate_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export type PhotoStage = 'before' | 'after' | 'noShow' | 'paper'

export async function addPhotos(
  tx: Tx,
  order: OrderInHand,
  photos: { stage: PhotoStage; digests: readonly string[] },
  { actorId, at }: At,
): Promise<void> {
  if (photos.digests.length === 0) return
  await tx
    .insertInto('dispatch.photo')
    .values(
      photos.digests.map((digest) => ({
        estate_id: order.estate_id,
        id: newId(),
        work_order_id: order.id,
        stage: photos.stage,
        digest,
        taken_at: at,
        taken_by: actorId,
      })),
    )
    .execute()
}

/** Keeps a signature with its meaning; answers its id, to which the order then points. */
export async function addSignature(
  tx: Tx,
  order: OrderInHand,
  signature: SignatureGiven & { meaning: 'quote' | 'acceptance' },
  { actorId, at }: At,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('dispatch.signature')
    .values({
      estate_id: order.estate_id,
      id,
      work_order_id: order.id,
      meaning: signature.meaning,
      signer: signature.signer.trim(),
      digest: signature.digest ?? null,
      evidence: signature.evidence?.trim() ?? '',
      signed_at: at,
      taken_by: actorId,
    })
    .execute()
  return id
}

export type Used = {
  name: string
  model: string
  quantity: number
  unitPriceFen: number
  suppliedBy: 'property' | 'owner'
}

/** The list of materials as told at finishing; finishing again after rework tells the whole list anew. */
export async function replaceMaterials(tx: Tx, order: OrderInHand, used: readonly Used[]): Promise<void> {
  await tx
    .deleteFrom('dispatch.material')
    .where('estate_id', '=', order.estate_id)
    .where('work_order_id', '=', order.id)
    .execute()
  if (used.length === 0) return
  await tx
    .insertInto('dispatch.material')
    .values(
      used.map((each, sort) => ({
        estate_id: order.estate_id,
        id: newId(),
        work_order_id: order.id,
        sort,
        name: each.name,
        model: each.model,
        quantity: each.quantity,
        unit_price_fen: each.unitPriceFen,
        supplied_by: each.suppliedBy,
      })),
    )
    .execute()
}

export async function beginSuspension(
  tx: Tx,
  order: OrderInHand,
  why: { reason: string; expectedOn: string; words: string },
  { actorId, at }: At,
): Promise<void> {
  await tx
    .insertInto('dispatch.suspension')
    .values({
      estate_id: order.estate_id,
      id: newId(),
      work_order_id: order.id,
      reason: why.reason,
      expected_on: why.expectedOn,
      words: why.words,
      suspended_at: at,
      suspended_by: actorId,
    })
    .execute()
}

export async function endSuspension(tx: Tx, order: OrderInHand, at: Date): Promise<void> {
  await tx
    .updateTable('dispatch.suspension')
    .set({ resumed_at: at })
    .where('estate_id', '=', order.estate_id)
    .where('work_order_id', '=', order.id)
    .where('resumed_at', 'is', null)
    .execute()
}
