import { bare, fullRoom, roomCode } from './canonical.ts'
import type { Place, RoomPlace } from './place.ts'
import { shared } from './shared-places.ts'

// A leading zero makes two digits at most a building, so that 010-1234 stays a telephone number.
const building = '(?<building>\\d{1,2}|[1-9]\\d{2}|[A-Z])'
// 楼 and 号 also end floors, doors and lifts: they mark a building only before an entrance or a room.
const named =
  '(?:号楼|栋楼?|幢楼?|座|#楼|#(?! ?(?:电梯|楼梯|梯))|号(?=[- ]?\\d)|楼(?=[- ]?\\d{1,2}(?:单元|门|-)))'
const entrance = '(?<entrance>\\d{1,2}|[A-Z])'
const entranceMark = '(?:单元|单(?!元)|梯|门(?=[- ]?\\d))'
const floor = '(?<floor>\\d{1,2})(?:层|楼|F)'
const room = '(?<room>\\d{3,5}(?:[A-Z](?![A-Z]))?)'
const roomMark = '(?:室|房间?|号房?|户)?'
// more digits after a room mean a telephone number, a date, an area: not a room
const within = '(?<within>(?! ?[\\d-]).*)'

const forms = [
  `${building}(?:${named}[- ]?|-| )(?:${entrance}(?:${entranceMark}[- ]?|-| ))?(?:${floor}[- ]?)?${room}${roomMark}${within}`,
  `${building}(?:${named}[- ]?|-)${entrance}(?:${entranceMark}[- ]?|-)(?<floor>\\d{1,2})(?:[层楼F][- ]?|-)(?<door>\\d{2})${roomMark}${within}`,
  `${building}-${entrance}(?:单元)?(?<rest>)`,
  `${building}${named}[- ]?(?:${entrance}${entranceMark}[- ]?)?(?:${floor})?(?<rest>.*)`,
  `${entrance}单元[- ]?(?:${floor}[- ]?)?${room}${roomMark}${within}`,
  `${entrance}单元[- ]?(?:${floor})?(?<rest>.*)`,
  `${floor}[- ]?${room}${roomMark}${within}`,
  `${floor}(?<rest>.*)`,
  `${room}(?:室|房间?|号房)?(?<within>)`,
].map((form) => new RegExp(`^${form}$`))

/** A building with its mark somewhere after other words, as in 云栖江岸 3栋2单元1802. */
const unanchored = /(?<![\dA-Z])(?:\d{1,3}|[A-Z])(?:栋|幢|座|号楼|#楼)/

/** Reads a respelled text as a room, an entrance, a building, a floor, or a shared part of one of them. */
export function unit(text: string, words: string): Place | null {
  const found = firstMatch(text) ?? firstMatch(text.slice(Math.max(0, text.search(unanchored))))
  if (!found) return null
  const named = { building: token(found.building), entrance: token(found.entrance) }
  const floor = found.floor ? Number(found.floor) : null
  if (found.room ?? found.door) return roomPlace(found, named)
  return shared(found.rest ?? '', words, { ...named, floor }) ?? { kind: 'scope', ...named, floor }
}

type Groups = Partial<Record<'building' | 'entrance' | 'floor' | 'door' | 'room' | 'within' | 'rest', string>>

function firstMatch(text: string): Groups | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (groups) return groups
  }
  return null
}

function roomPlace(found: Groups, named: Pick<RoomPlace, 'building' | 'entrance'>): RoomPlace {
  const door = found.door && `${found.floor?.padStart(2, '0')}${found.door}`
  const room = fullRoom(found.room ?? door ?? '')
  const { building, entrance } = named
  const code = building && entrance ? roomCode({ building, entrance, room }) : null
  return { kind: 'room', ...named, room, code, within: (found.within ?? '').trim() }
}

const token = (text: string | undefined): string | null => (text ? bare(text) : null)
