import { type RawBuilder, sql } from 'kysely'
import { vault } from '../../platform/vault.ts'
import type { Keys } from './keys.ts'

/** No key takes more than this many rows: one more letter narrows better than a longer list. */
const most = 12

/** The upper end of everything that begins so, in "C" order: a range is an index scan under any plan, `like` is not. */
const pastAll = (start: string): string => `${start}\u{10ffff}`

/**
 * One index scan each, of (rank, matched, unit_id, customer_id, plate, place_id). Rank 0 is the room itself; the higher,
 * the further from what was said.
 */
export function branchesOf(estateId: number, keys: Keys): RawBuilder<unknown>[] {
  const branches: RawBuilder<unknown>[] = []
  if (keys.code) branches.push(units(estateId, 0, sql`u.code = ${keys.code}`))
  if (keys.door) branches.push(doors(estateId, keys.door))
  if (keys.room) branches.push(units(estateId, 1, sql`u.room = ${keys.room}`, sql`u.sort_key`))
  if (keys.codeStart) branches.push(units(estateId, 5, between('u.code', keys.codeStart), sql`u.code`))
  if (keys.parking) branches.push(parking(estateId, keys.parking))
  if (keys.phone) branches.push(...phones(estateId, keys.phone))
  if (keys.tail) branches.push(...tails(estateId, keys.tail))
  if (keys.plate) branches.push(...plates(estateId, keys.plate))
  if (keys.words) branches.push(...names(estateId, keys.words))
  if (keys.latin) branches.push(...sounds(estateId, keys.latin))
  branches.push(...places(estateId, keys))
  return branches
}

const between = (column: string, start: string): RawBuilder<unknown> =>
  sql`${sql.ref(column)} >= ${start} and ${sql.ref(column)} < ${pastAll(start)}`

const units = (estateId: number, rank: number, where: RawBuilder<unknown>, order = sql`u.code`) => sql`
  (select ${sql.lit(rank)} as rank, 'room' as matched, u.id as unit_id, null::uuid as customer_id, null as plate,
          null::uuid as place_id
     from estate.unit u where u.estate_id = ${estateId} and ${where} order by ${order} limit ${sql.lit(most)})`

const doors = (estateId: number, { building, room }: { building: string; room: string }) => sql`
  (select 0, 'room', u.id, null::uuid, null, null::uuid
     from estate.building b
     join estate.unit u on u.estate_id = b.estate_id and u.building_id = b.id
    where b.estate_id = ${estateId} and b.code = ${building} and u.estate_id = ${estateId} and u.room = ${room}
    limit ${sql.lit(most)})`

const parking = (estateId: number, code: string) => sql`
  (select 1, 'parking', p.unit_id, null::uuid, null, null::uuid
     from estate.parking_space p
    where p.estate_id = ${estateId} and p.code = ${code} and p.unit_id is not null)`

/** `where` names an indexed column of estate.customer c; the order makes the exact name first. */
const people = (
  estateId: number,
  rank: RawBuilder<unknown>,
  matched: string,
  where: RawBuilder<unknown>,
) => sql`
  (select ${rank}, ${sql.lit(matched)}, null::uuid, c.id, null, null::uuid
     from estate.customer c where c.estate_id = ${estateId} and ${where} limit ${sql.lit(most)})`

function phones(estateId: number, phone: string) {
  const blind = vault().blind('phone', phone)
  return ['phone_blind', 'phone2_blind'].map((column) =>
    people(estateId, sql`1`, 'phone', sql`${sql.ref(`c.${column}`)} = ${blind}`),
  )
}

function tails(estateId: number, tail: string) {
  const blind = vault().blind('phoneTail', tail)
  return ['phone_tail_blind', 'phone2_tail_blind'].map((column) =>
    people(estateId, sql`3`, 'phoneTail', sql`${sql.ref(`c.${column}`)} = ${blind}`),
  )
}

const vehicles = (estateId: number, rank: number, where: RawBuilder<unknown>) => sql`
  (select ${sql.lit(rank)}, 'plate', v.unit_id, case when v.unit_id is null then v.customer_id end, v.plate, null::uuid
     from estate.vehicle v
    where v.estate_id = ${estateId} and v.until is null and ${where} limit ${sql.lit(most)})`

const plates = (estateId: number, plate: string) => [
  vehicles(estateId, 1, sql`v.plate = ${plate}`),
  vehicles(estateId, 4, between('v.plate', plate)),
  vehicles(estateId, 3, between('v.plate_number', plate)),
  vehicles(estateId, 4, between('v.plate_digits', plate)),
  vehicles(estateId, 4, between('v.plate_end', [...plate].reverse().join(''))),
]

/** Given names and companies are also found from their second and third character. */
const names = (estateId: number, words: string) => [
  people(estateId, sql`2`, 'name', sql`c.name = ${words}`),
  people(estateId, sql`4`, 'name', sql`${between('c.name', words)} order by c.name`),
  ...(words.length > 1
    ? ['c.name_from_second', 'c.name_from_third'].map((column) =>
        people(estateId, sql`5`, 'name', sql`${between(column, words)} order by ${sql.ref(column)}`),
      )
    : []),
]

const sounds = (estateId: number, latin: string) => [
  people(estateId, sql`3`, 'pinyin', sql`c.initials = ${latin}`),
  people(estateId, sql`3`, 'pinyin', sql`c.name_key = ${latin}`),
  people(estateId, sql`5`, 'pinyin', sql`${between('c.name_key', latin)} order by c.name_key`),
  people(estateId, sql`5`, 'pinyin', sql`${between('c.initials', latin)} order by c.initials`),
]

const placesWhere = (estateId: number, rank: number, where: RawBuilder<unknown>) => sql`
  (select ${sql.lit(rank)}, 'place', null::uuid, null::uuid, null, p.id
     from estate.place p where p.estate_id = ${estateId} and ${where} limit ${sql.lit(most)})`

function places(estateId: number, { placeCode, placeKind, words, latin, codeStart }: Keys) {
  const branches: RawBuilder<unknown>[] = []
  if (placeCode) branches.push(placesWhere(estateId, 0, sql`p.code = ${placeCode}`))
  if (words) branches.push(placesWhere(estateId, 2, sql`${between('p.name', words)} order by p.name`))
  if (latin)
    for (const column of ['p.initials', 'p.name_key'])
      branches.push(placesWhere(estateId, 4, sql`${between(column, latin)} order by ${sql.ref(column)}`))
  if (placeKind) branches.push(ofKind(estateId, placeKind))
  if (codeStart && /^\w+-\w+-$/.test(codeStart)) branches.push(ofEntrance(estateId, codeStart))
  return branches
}

/** Places of a kind: the building's where one is named, otherwise those of the grounds first. */
const ofKind = (estateId: number, { kind, building }: { kind: string; building: string | null }) =>
  building
    ? placesWhere(
        estateId,
        3,
        sql`p.kind = ${kind} and p.building_id = (
          select b.id from estate.building b where b.estate_id = ${estateId} and b.code = ${building})
          order by p.building_id, p.sort_key`,
      )
    : placesWhere(estateId, 4, sql`p.kind = ${kind} order by p.building_id nulls first, p.sort_key`)

/** The places of an entrance, beside its rooms: P-03-2-… */
function ofEntrance(estateId: number, codeStart: string) {
  const [building, entrance] = codeStart.split('-')
  return placesWhere(
    estateId,
    4,
    sql`${between('p.code', `P-${building!.padStart(2, '0')}-${entrance}-`)} order by p.code`,
  )
}
