import type { Actor } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import { newId } from '../../platform/ids.ts'
import { nextNumber } from '../../platform/numbering.ts'
import { fileItem } from './item-records.ts'
import { openMattersNow } from './open-matters.ts'
import type { MatterGiven, OpenMatter } from './shifts.contract.ts'
import { insertItem, lockItem, type ShiftInHand, saveItem } from './shifts.store.ts'

const subject = 'frontdesk.open_item'

/**
 * Writes every open matter into QR-KF-06-04: one row an item, rolling from shift to shift. What has ended meanwhile
 * is marked done, what goes on moves to this hand-over.
 */
export async function rollOpenItems(
  tx: Tx,
  actor: Actor,
  shift: ShiftInHand,
  given: readonly MatterGiven[],
  at: Date,
): Promise<number> {
  const answers = new Map(given.map((each) => [each.sourceId, each]))
  const matters = await openMattersNow(tx, shift.estate_id)
  await finishEnded(tx, shift, new Set(matters.map((each) => each.sourceId)), at)
  for (const matter of matters)
    await roll(tx, actor, shift, answered(matter, answers.get(matter.sourceId)), at)
  return matters.length
}

const answered = (matter: OpenMatter, given: MatterGiven | undefined): OpenMatter => ({
  ...matter,
  reason: given?.reason ?? matter.reason,
  dueAt: given?.dueAt ?? matter.dueAt,
  ownerId: given?.ownerId ?? matter.ownerId,
  owner: given?.ownerName ?? matter.owner,
})

async function roll(tx: Tx, actor: Actor, shift: ShiftInHand, matter: OpenMatter, at: Date): Promise<void> {
  const answers = {
    reason: matter.reason,
    due_at: matter.dueAt,
    owner_id: matter.ownerId,
    owner_name: matter.owner,
  }
  if (matter.itemId) {
    const item = await lockItem(tx, shift.estate_id, matter.itemId)
    await saveItem(tx, item, at, {
      ...answers,
      shift_id: shift.id,
      handed_by: shift.keeper_id,
      taken_by: null,
    })
    return
  }
  const item = await insertItem(tx, at, {
    estate_id: shift.estate_id,
    id: newId(),
    number: await nextNumber(tx, { estateId: shift.estate_id, form: '0604', day: shanghaiDay(at) }),
    shift_id: shift.id,
    day: shanghaiDay(at),
    source: matter.source,
    source_id: matter.sourceId,
    source_number: matter.sourceNumber,
    item: matter.item,
    ...answers,
    state: 'open',
    opened_at: at,
    handed_by: shift.keeper_id,
  })
  await fileItem(tx, item)
  await note(tx, {
    estateId: shift.estate_id,
    subject,
    subjectId: item.id,
    verb: 'open',
    actor,
    occurredAt: at,
    revision: shift.revision,
    after: { state: 'open' },
    facts: { number: item.number, sourceNumber: matter.sourceNumber, reason: matter.reason },
  })
}

/** Items whose matter is no longer open are done; somebody at the desk still clears them. */
async function finishEnded(tx: Tx, shift: ShiftInHand, open: ReadonlySet<string>, at: Date): Promise<void> {
  const rolling = await tx
    .selectFrom('frontdesk.open_item')
    .selectAll()
    .where('estate_id', '=', shift.estate_id)
    .where('state', 'in', ['open', 'following'])
    .where('source_id', 'is not', null)
    .forUpdate()
    .execute()
  for (const item of rolling)
    if (!open.has(item.source_id!)) await saveItem(tx, item, at, { state: 'done', done_at: at })
}
