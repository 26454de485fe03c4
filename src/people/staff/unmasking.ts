import type { Actor } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { vault } from '../../platform/vault.ts'
import type * as contract from './staff.contract.ts'
import { lockPerson } from './staff.store.ts'

/** Full numbers one person may see in an hour, as for customers (B-7 no. 3). */
const mostAnHour = 40

/**
 * Shows a colleague's full number once, with who, whose and why in the log and the trail (B-8). Sent again the
 * command shows nothing (`staff.already_shown`). Refuses `staff.why_required`, `staff.no_phone`,
 * `staff.unmasked_too_often`.
 */
export async function unmaskPerson(
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  asked: BodyOf<typeof contract.unmaskPerson>,
): Promise<{ value: string }> {
  const words = asked.words?.trim() ?? ''
  if (asked.reason === 'other' && !words) refuse('invalid', 'staff.why_required', { field: 'words' })
  let sealed: string | null = null
  const on = { estateId, verb: 'staff.unmask', payload: { staffId, ...asked } }
  await commanded(actor, command, on, async (tx) => {
    const person = await lockPerson(tx, estateId, staffId)
    await mustNotCollect(tx, estateId, actor)
    sealed = person.phone_sealed ?? refuse('not_found', 'staff.no_phone')
    const why = { reason: asked.reason, words }
    await tx
      .insertInto('people.unmasking')
      .values({
        estate_id: estateId,
        id: command.id,
        staff_id: staffId,
        ...why,
        seen_by: actor.staffId,
        seer: actor.name,
        seen_at: now(),
      })
      .execute()
    const subject = { estateId, subject: 'people.staff', subjectId: staffId }
    await note(tx, { ...subject, verb: 'unmask', actor, facts: why, commandId: command.id })
    return { shown: true }
  })
  if (sealed === null) refuse('conflict', 'staff.already_shown')
  return { value: vault().open(sealed) }
}

async function mustNotCollect(tx: Tx, estateId: number, actor: Actor): Promise<void> {
  const { seen } = await tx
    .selectFrom('people.unmasking')
    .select((row) => row.fn.countAll<number>().as('seen'))
    .where('estate_id', '=', estateId)
    .where('seen_by', '=', actor.staffId)
    .where('seen_at', '>', new Date(now().getTime() - 3_600_000))
    .executeTakeFirstOrThrow()
  if (seen >= mostAnHour) refuse('too_many', 'staff.unmasked_too_often', { facts: { most: mostAnHour } })
}
