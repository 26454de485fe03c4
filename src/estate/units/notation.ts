import { parkingCode, roomCode, shopCode } from './canonical.ts'
import type { ParkingPlace, Place, PublicPlace, RoomPlace, ShopPlace } from './place.ts'
import { publicPlace, shared } from './shared-places.ts'
import { respell } from './spelling.ts'
import { unit } from './unit-notation.ts'

/**
 * Reads any notation staff use for a place: 1-1-101, 6号楼1单元0104室, 2－1－2404, 三栋二单元, S-08, B1-0326,
 * P-08-1-LOBBY, 12栋 11层走廊. It knows no estate, so whether the place exists is for the caller to find out.
 * Null when the text names no place.
 */
export function readPlace(text: string): Place | null {
  const spelled = respell(text)
  return (
    shop(spelled) ?? parking(spelled) ?? point(spelled, text) ?? unit(spelled, text) ?? shared(spelled, text)
  )
}

/** The room named by three cells of a roster, each as it was typed: 1栋 · 2 · 0602室. Null unless all three are read. */
export function readRoomCells(building: string, entrance: string, room: string): RoomPlace | null {
  const place = readPlace([building, entrance, room].map((cell) => cell.trim()).join('-'))
  return place?.kind === 'room' && place.code !== null && place.within === '' ? place : null
}

/** The codes a room may mean where the buildings have these entrances: one code when nothing is missing. */
export function roomCodes(place: RoomPlace, entrancesOf: (building: string) => readonly string[]): string[] {
  const { building, entrance, room } = place
  if (building === null) return []
  const entrances = entrance === null ? entrancesOf(building) : [entrance]
  return entrances.map((one) => roomCode({ building, entrance: one, room }))
}

const shopWord = '(?:商铺|底商|门面|店铺)'
const shops = new RegExp(
  `^(?:${shopWord} ?)?S-?(\\d{1,3})[号铺]?$|^${shopWord} ?-?(\\d{1,3})号?$|^(\\d{1,3})号?${shopWord}$`,
)

function shop(text: string): ShopPlace | null {
  const [, lettered, after, before] = shops.exec(text) ?? []
  const number = lettered ?? after ?? before
  return number ? { kind: 'shop', code: shopCode(number) } : null
}

const parkings =
  /^(?:车位|车库)? ?(?:B([1-9])层?|(?:负|地下)([1-9])层?)(?:车库)?[- ]?(?:车位)?(\d{3,4})(?:号?车位|号)?$/

function parking(text: string): ParkingPlace | null {
  const [, letter, depth, number] = parkings.exec(text) ?? []
  if (!number) return null
  const level = `B${letter ?? depth}`
  return { kind: 'parking', level, code: parkingCode(level, number) }
}

function point(text: string, words: string): PublicPlace | null {
  const [, building, entrance, part, number] = /^P-(\w{1,3})-(\w{1,2})-([A-Z]+)(\d*)$/.exec(text) ?? []
  if (!building || !entrance || !part) return null
  return publicPlace({ building, entrance, part, number: number || null, words })
}
