import type { Actor, Post } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { commanded } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import type { createZone as createZoneEndpoint } from './zones.contract.ts'

export { zonesOf } from './zones.lists.ts'

/** Posts that answer for every household; a steward who holds none of them answers for the own zone only. */
const everywhere: readonly Post[] = ['manager', 'managerAssistant', 'receptionist']

/**
 * V02-1, KF05-11: a steward reads full numbers and changes files in the own zone only. `zoneIds` are the zones of
 * the households concerned; one of them being held is enough.
 */
export function mustAnswerFor(actor: Actor, zoneIds: readonly (string | null)[]): void {
  if (actor.system || !actor.posts.includes('steward')) return
  if (actor.posts.some((post) => everywhere.includes(post))) return
  if (zoneIds.some((zone) => zone !== null && actor.zones.includes(zone))) return
  refuse('forbidden', 'household.not_your_zone', { rule: 'V02-1', clause: 'KF05-11' })
}

/** Adds a zone. Refuses `zone.code_taken`. */
export async function createZone(
  actor: Actor,
  estateId: number,
  command: Command,
  zone: BodyOf<typeof createZoneEndpoint>,
): Promise<{ id: string }> {
  const reply = await commanded(
    actor,
    command,
    { estateId, verb: 'zone.create', payload: zone },
    async (tx) => {
      const added = await tx
        .insertInto('estate.zone')
        .values({
          estate_id: estateId,
          id: zone.id,
          code: zone.code,
          name: zone.name,
          sort: Number.parseInt(zone.code, 10) || 0,
        })
        .onConflict((taken) => taken.columns(['estate_id', 'code']).doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!added) refuse('conflict', 'zone.code_taken', { field: 'code', facts: { code: zone.code } })
      await note(tx, {
        estateId,
        subject: 'estate.zone',
        subjectId: zone.id,
        verb: 'create',
        actor,
        after: { code: zone.code, name: zone.name },
        commandId: command.id,
      })
      return { id: zone.id }
    },
  )
  announce({ estateId, subject: 'estate.zone', id: zone.id, verb: 'create' })
  return reply
}
