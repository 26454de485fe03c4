import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'
import { mustAnswerFor } from '../zones/zones.ts'
import type { unmask as unmaskEndpoint } from './customers.contract.ts'
import { lockCustomer, zonesOfCustomer } from './customers.store.ts'

/** Full numbers one person may see in an hour: enough for a day's work, too few to copy the estate (B-7 no. 3). */
const mostAnHour = 40

const column = { phone: 'phone_sealed', phone2: 'phone2_sealed', idNumber: 'id_sealed' } as const

/**
 * Shows one full number once, with who, whose, which and why in the view log and the trail (V0511-2, B-8). The
 * command keeps no value, so sending it again shows nothing: `customer.already_shown`. Refuses
 * `household.not_your_zone` (V02-1), `customer.why_required`, `customer.nothing_to_show`, and
 * `customer.unmasked_too_often`.
 */
export async function unmask(
  actor: Actor,
  estateId: number,
  command: Command,
  customerId: string,
  asked: BodyOf<typeof unmaskEndpoint>,
): Promise<{ value: string }> {
  const words = asked.words?.trim() ?? ''
  if (asked.reason === 'other' && !words)
    refuse('invalid', 'customer.why_required', { field: 'words', rule: 'V0511-2', clause: 'KF05-11' })
  let sealed: string | null = null
  const on = { estateId, verb: 'customer.unmask', payload: { customerId, ...asked } }
  await commanded(actor, command, on, async (tx) => {
    const row = await lockCustomer(tx, estateId, customerId)
    mustAnswerFor(actor, await zonesOfCustomer(tx, estateId, customerId))
    await mustNotCollect(tx, estateId, actor)
    sealed = row[column[asked.field]] ?? refuse('not_found', 'customer.nothing_to_show', { field: 'field' })
    await keepLog(tx, { actor, estateId, command, customerId, asked: { ...asked, words } })
    return { shown: true }
  })
  if (sealed === null) refuse('conflict', 'customer.already_shown')
  return { value: vault().open(sealed) }
}

async function mustNotCollect(tx: Tx, estateId: number, actor: Actor): Promise<void> {
  const { seen } = await tx
    .selectFrom('estate.unmasking')
    .select((row) => row.fn.countAll<number>().as('seen'))
    .where('estate_id', '=', estateId)
    .where('seen_by', '=', actor.staffId)
    .where('seen_at', '>', new Date(now().getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  if (seen >= mostAnHour)
    refuse('too_many', 'customer.unmasked_too_often', { facts: { most: mostAnHour }, clause: 'KF05-11' })
}

type Log = {
  actor: Actor
  estateId: number
  command: Command
  customerId: string
  asked: BodyOf<typeof unmaskEndpoint> & { words: string }
}

async function keepLog(tx: Tx, { actor, estateId, command, customerId, asked }: Log): Promise<void> {
  await tx
    .insertInto('estate.unmasking')
    .values({
      estate_id: estateId,
      id: command.id,
      customer_id: customerId,
      field: asked.field,
      reason: asked.reason,
      words: asked.words,
      seen_by: actor.staffId,
      seer: actor.name,
      seen_at: now(),
    })
    .execute()
  await note(tx, {
    estateId,
    subject: 'estate.customer',
    subjectId: customerId,
    verb: 'unmask',
    actor,
    facts: { field: asked.field, reason: asked.reason, words: asked.words },
    commandId: command.id,
  })
}
