import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { shanghaiDay } from '../../platform/clock.ts'
import { commanded } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { makeMove } from '../../platform/moving.ts'
import { nextNumber } from '../../platform/numbering.ts'
import { refuse } from '../../platform/refusal.ts'
import { fileItem } from './item-records.ts'
import { moveItem, tellItem } from './moving-items.ts'
import type { OpenItemMoved, openItemAt } from './openitems.contract.ts'
import { openItemOf } from './openitems.lists.ts'
import { openItemMoves } from './shifts.moves.ts'
import { insertItem } from './shifts.store.ts'
import { atOf } from './telling.ts'

/** Writes down a matter that has no record of its own, such as a superior's instruction. Needs a shift to stand in. */
export async function openItem(
  actor: Actor,
  estateId: number,
  command: Command,
  said: BodyOf<typeof openItemAt>,
): Promise<OpenItemMoved> {
  return commanded(actor, command, { estateId, verb: 'openItem.open', payload: said }, async (tx) => {
    const at = atOf(said)
    makeMove(openItemMoves, 'open', {
      actor,
      state: '',
      may,
      facts: { reason: said.reason, dueAt: said.dueAt },
    })
    if (!said.item.trim()) refuse('invalid', 'openItem.item_required', { field: 'item', clause: 'KF04-02' })
    const shift = await tx
      .selectFrom('frontdesk.shift')
      .select('id')
      .where('estate_id', '=', estateId)
      .where('keeper_id', '=', actor.staffId)
      .where('state', 'in', ['onDuty', 'handoverPending', 'handoverRefused'])
      .executeTakeFirst()
    if (!shift) refuse('not_now', 'openItem.no_shift', { clause: 'KF04-02' })
    const number = await nextNumber(tx, { estateId, form: '0604', day: shanghaiDay(at) })
    const item = await insertItem(tx, at, {
      estate_id: estateId,
      id: said.id,
      number,
      shift_id: shift.id,
      day: shanghaiDay(at),
      source: 'other',
      source_number: number,
      item: said.item.trim(),
      reason: said.reason!,
      due_at: said.dueAt!,
      owner_id: said.ownerId ?? null,
      owner_name: said.ownerName ?? '',
      state: 'open',
      opened_at: at,
      handed_by: actor.staffId,
    })
    await fileItem(tx, item)
    await tellItem(tx, actor, item, 'open', at, command, { number })
    return { item: await openItemOf(tx, actor, estateId, item.id) }
  })
}

/** A line of progress; a new day may be promised with it. */
export const followItem = (
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  said: { words?: string; dueAt?: string; occurredAt?: string },
) => moveItem(actor, estateId, id, command, 'follow', said, said.dueAt ? { due_at: said.dueAt } : {})

export const finishItem = (
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  said: { words?: string; occurredAt?: string },
) => moveItem(actor, estateId, id, command, 'finish', said, { done_at: atOf(said) })

/** Somebody at the desk strikes a finished item off the list. */
export const clearItem = (
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  said: { occurredAt?: string },
) =>
  moveItem(actor, estateId, id, command, 'clear', said, { cleared_at: atOf(said), cleared_by: actor.staffId })
