import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import { kindOfPart } from '../places/places.ts'
import { type PlaceReading, readPlace } from '../units/units.ts'
import { nearestByName, nearestOfKind, type PlaceFound, type Wanted } from './nearest-place.ts'
import type { where } from './search.contract.ts'

export type Where = ReplyOf<typeof where>

const nowhere: Where = { unit: null, place: null, location: '', reason: 'place.unreadable', candidates: [] }

/**
 * Where a matter is, from the words a clerk wrote: one household, or the nearest public place entered. Never throws for
 * words; `reason` says why nothing was found.
 */
export async function whereIs(actor: Actor, estateId: number, words: string): Promise<Where> {
  const reading = readPlace(words)
  const found = reading ? await byReading(actor, estateId, reading, words) : nowhere
  if (found.unit || found.place || found.reason === 'place.several_rooms') return { ...nowhere, ...found }
  if (reading?.kind === 'room' || reading?.kind === 'shop') return found
  const place = await nearestByName(actor, estateId, words)
  return place ? at(place, words) : found
}

function byReading(actor: Actor, estateId: number, reading: PlaceReading, words: string): Promise<Where> {
  switch (reading.kind) {
    case 'room':
      return byRoom(actor, estateId, reading)
    case 'shop':
      return byUnits(actor, estateId, sql`u.code = ${reading.code}`, '')
    case 'parking':
      return byPlace(actor, estateId, { kind: 'carPark', level: reading.level }, words)
    case 'scope':
      return byPlace(
        actor,
        estateId,
        { ...reading, kind: reading.floor === null ? 'lobby' : 'corridor' },
        words,
      )
    case 'public':
      return byPlace(actor, estateId, { ...reading, kind: kindOfPart[reading.part] ?? 'other' }, words)
  }
}

function byRoom(actor: Actor, estateId: number, reading: PlaceReading & { kind: 'room' }): Promise<Where> {
  const { code, building, entrance, room, within } = reading
  if (code) return byUnits(actor, estateId, sql`u.code = ${code}`, within)
  const conditions = [
    sql`u.room = ${room}`,
    ...(building ? [sql`b.code = ${building}`] : []),
    ...(entrance ? [sql`e.code = ${entrance}`] : []),
  ]
  return byUnits(actor, estateId, sql.join(conditions, sql` and `), within)
}

type UnitFound = { id: string; code: string; zoneId: string | null }

async function byUnits(actor: Actor, estateId: number, condition: RawBuilder<unknown>, within: string) {
  const rows = await quickRead(
    actor,
    () => sql<UnitFound>`
    select u.id, u.code, u.zone_id as "zoneId" from estate.unit u
      join estate.building b on b.estate_id = u.estate_id and b.id = u.building_id
      left join estate.entrance e on e.estate_id = u.estate_id and e.id = u.entrance_id
     where u.estate_id = ${estateId} and ${condition} order by u.sort_key limit 20`,
  )
  const [unit] = rows
  if (!unit) return { ...nowhere, reason: 'place.unknown_room' }
  if (rows.length > 1)
    return {
      ...nowhere,
      reason: 'place.several_rooms',
      candidates: rows.map(({ id, code }) => ({ id, code })),
    }
  return { ...nowhere, unit, location: within ? `${unit.code} ${within}` : unit.code, reason: null }
}

async function byPlace(actor: Actor, estateId: number, wanted: Wanted, words: string): Promise<Where> {
  const place = await nearestOfKind(actor, estateId, wanted, words)
  return place ? at(place, words) : { ...nowhere, reason: 'place.unknown_place' }
}

/** The code of a place says no more than its name. */
const at = (place: PlaceFound, words: string): Where => {
  const said = words.trim()
  const location = said === place.name || /^P(-\w+)+$/i.test(said) ? place.name : `${place.name}（${said}）`
  return { ...nowhere, place, location, reason: null }
}
