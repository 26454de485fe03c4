import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../platform/actor.ts'
import { quickRead } from '../../platform/database/transaction.ts'
import { piecesOf } from '../../platform/pieces.ts'

export type PlaceFound = { id: string; code: string; name: string; zoneId: string | null }
type Candidate = PlaceFound & { building: string | null; entrance: string | null }

export type Wanted = {
  kind: string
  building?: string | null
  entrance?: string | null
  number?: string | null
  level?: string | null
}

/** The public place of a kind nearest to what was said; undefined where none is entered. */
export async function nearestOfKind(
  actor: Actor,
  estateId: number,
  wanted: Wanted,
  words: string,
): Promise<PlaceFound | undefined> {
  const inBuilding = wanted.building ? sql`(p.building_id is null or b.code = ${wanted.building})` : sql`true`
  const candidates = await placesWhere(actor, estateId, sql`p.kind = ${wanted.kind} and ${inBuilding}`)
  const fit = candidates.filter(
    (place) =>
      (!wanted.building || !place.building || place.building === wanted.building) &&
      (!wanted.entrance || !place.entrance || place.entrance === wanted.entrance),
  )
  return nearest(fit, words, (place) => nearness(place, wanted))
}

/** Same building and entrance first, then the same number and level. */
const nearness = (place: Candidate, wanted: Wanted): number =>
  (wanted.building && place.building === wanted.building ? 40 : 0) +
  (wanted.entrance && place.entrance === wanted.entrance ? 20 : 0) +
  (!wanted.building && !place.building ? 10 : 0) +
  (wanted.number && new RegExp(`\\D${wanted.number}$`).test(place.name) ? 10 : 0) +
  (wanted.level && `${place.code} ${place.name}`.includes(wanted.level) ? 10 : 0)

/** By the pieces of the name alone, for places whose part the notation does not know. */
export async function nearestByName(
  actor: Actor,
  estateId: number,
  words: string,
): Promise<PlaceFound | undefined> {
  const pieces = piecesOf(estateId, words)
    .split(' ')
    .filter((piece) => /:..+'$/u.test(piece))
  if (!pieces.length) return undefined
  const candidates = await placesWhere(actor, estateId, sql`p.pieces @@ ${pieces.join(' | ')}::tsquery`)
  const close = candidates.filter((place) => overlap(place.name, words) * 2 >= Math.min(pieces.length, 4))
  return nearest(close, words, () => 0)
}

const placesWhere = (actor: Actor, estateId: number, condition: RawBuilder<unknown>): Promise<Candidate[]> =>
  quickRead(
    actor,
    () => sql<Candidate>`
    select p.id, p.code, p.name, p.zone_id as "zoneId", b.code as building, e.code as entrance
      from estate.place p
      left join estate.building b on b.estate_id = p.estate_id and b.id = p.building_id
      left join estate.entrance e on e.estate_id = p.estate_id and e.id = p.entrance_id
     where p.estate_id = ${estateId} and ${condition} order by p.sort_key, p.id limit 300`,
  )

function nearest(candidates: readonly Candidate[], words: string, near: (place: Candidate) => number) {
  const scored = candidates.map((place) => ({ place, score: near(place) + overlap(place.name, words) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  if (!best) return undefined
  const { id, code, name, zoneId } = best.place
  return { id, code, name, zoneId }
}

/** How many two-character pieces two texts have in common. */
function overlap(name: string, words: string): number {
  const wanted = pairs(words)
  return [...pairs(name)].filter((piece) => wanted.has(piece)).length
}

function pairs(text: string): Set<string> {
  const plain = text.replace(/\s/g, '')
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)))
}
