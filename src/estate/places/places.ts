import { sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { announce } from '../../platform/announce.ts'
import { commanded } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { sortKey } from '../units/units.ts'
import type * as contract from './places.contract.ts'
import type { Place } from './places.contract.ts'
import { placeOf } from './places.lists.ts'
import { insertPlaces, placeKeys } from './places.store.ts'

export { kindOfPart, placesOfEntrance } from './naming.ts'
export { listOfPlaces, placeOf } from './places.lists.ts'
export { insertPlaces, type NewPlace } from './places.store.ts'

/** Adds a public place. Refuses `place.code_taken`. */
export async function createPlace(
  actor: Actor,
  estateId: number,
  command: Command,
  place: BodyOf<typeof contract.createPlace>,
): Promise<Place> {
  const on = { estateId, verb: 'place.create', payload: place }
  const reply = await commanded(actor, command, on, async (tx) => {
    const added = await insertPlaces(tx, estateId, [
      {
        ...place,
        sortKey: sortKey(place.code),
        buildingId: place.buildingId ?? null,
        entranceId: place.entranceId ?? null,
        zoneId: place.zoneId ?? null,
      },
    ])
    if (!added.length) refuse('conflict', 'place.code_taken', { field: 'code', facts: { code: place.code } })
    const after = { code: place.code, name: place.name, kind: place.kind }
    const subject = { estateId, subject: 'estate.place', subjectId: place.id }
    await note(tx, { ...subject, verb: 'create', actor, after, commandId: command.id })
    return placeOf(tx, estateId, place.id)
  })
  announce({ estateId, subject: 'estate.place', id: place.id, verb: 'create' })
  return reply
}

/** Renames a public place, or gives it to another zone. Refuses `place.not_found`. */
export async function changePlace(
  actor: Actor,
  estateId: number,
  command: Command,
  placeId: string,
  wanted: BodyOf<typeof contract.changePlace>,
): Promise<Place> {
  const on = { estateId, verb: 'place.change', payload: { placeId, ...wanted } }
  const reply = await commanded(actor, command, on, async (tx) => {
    const before = await placeOf(tx, estateId, placeId)
    const { pieces, ...keys } = placeKeys(estateId, wanted.name ?? before.name)
    await tx
      .updateTable('estate.place')
      .set({
        ...keys,
        pieces: sql`${pieces}::tsvector`,
        kind: wanted.kind ?? before.kind,
        zone_id: wanted.zoneId === undefined ? before.zoneId : wanted.zoneId,
      })
      .where('estate_id', '=', estateId)
      .where('id', '=', placeId)
      .execute()
    const subject = { estateId, subject: 'estate.place', subjectId: placeId }
    await note(tx, { ...subject, verb: 'change', actor, before, after: wanted, commandId: command.id })
    return placeOf(tx, estateId, placeId)
  })
  announce({ estateId, subject: 'estate.place', id: placeId, verb: 'change' })
  return reply
}
