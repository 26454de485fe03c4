import { revisionInForce } from '../../documents/controlled/controlled.ts'
import { may } from '../../people/permissions.ts'
import type { Actor } from '../../platform/actor.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { newId } from '../../platform/ids.ts'
import { makeMove } from '../../platform/moving.ts'
import { lockItemRecord } from './item-records.ts'
import type { OpenItemMoved } from './openitems.contract.ts'
import { openItemOf } from './openitems.lists.ts'
import { type OpenItemState, type OpenItemVerb, openItemMoves } from './shifts.moves.ts'
import { type ItemInHand, lockItem, saveItem } from './shifts.store.ts'
import { atOf } from './telling.ts'

const subject = 'frontdesk.open_item'

/** One move of an open item, with its line of progress where words were given. */
export async function moveItem(
  actor: Actor,
  estateId: number,
  id: string,
  command: Command,
  verb: OpenItemVerb,
  said: { words?: string; occurredAt?: string },
  change: Parameters<typeof saveItem>[3],
): Promise<OpenItemMoved> {
  return commanded(
    actor,
    command,
    { estateId, verb: `openItem.${verb}`, payload: { id, said } },
    async (tx) => {
      const at = atOf(said)
      const before = await lockItem(tx, estateId, id)
      const state = makeMove(openItemMoves, verb, {
        actor,
        state: before.state as OpenItemState,
        may,
        facts: { words: said.words },
      })
      const item = await saveItem(tx, before, at, { ...change, state })
      if (said.words?.trim())
        await tx
          .insertInto('frontdesk.open_item_progress')
          .values({
            estate_id: estateId,
            id: newId(),
            open_item_id: id,
            at,
            by: actor.staffId,
            author: actor.name,
            words: said.words.trim(),
          })
          .execute()
      await tellItem(tx, actor, item, verb, at, command, { words: said.words ?? '' })
      const moved = await openItemOf(tx, actor, estateId, id)
      if (state === 'cleared') await lockItemRecord(tx, actor, estateId, moved, at)
      return { item: moved }
    },
  )
}

export const tellItem = async (
  tx: Tx,
  actor: Actor,
  item: ItemInHand,
  verb: OpenItemVerb,
  at: Date,
  command: Command,
  facts: Record<string, unknown>,
) =>
  note(tx, {
    estateId: item.estate_id,
    subject,
    subjectId: item.id,
    verb,
    actor,
    occurredAt: at,
    commandId: command.id,
    facts,
    after: { state: item.state },
    revision: await revisionInForce('KF04-02', at),
  })
