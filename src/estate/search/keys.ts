import { normalisePhone } from '../../platform/personal/phone.ts'
import { isPlate, plainPlate } from '../household/household.ts'
import { kindOfPart } from '../places/places.ts'
import { bare, readPlace } from '../units/units.ts'

/** What a text in the one box may mean: each key is looked up in its own index. */
export type Keys = {
  /** a record number belongs to a higher chapter; nothing else is looked up then */
  recordNumber?: string
  /** 3-2-1802 */
  code?: string
  /** 3-2-18…, 3-2-…: what is being typed, or a building or entrance as a whole */
  codeStart?: string
  /** a room in a building whose entrance was left out */
  door?: { building: string; room: string }
  /** a room alone: 1802 */
  room?: string
  parking?: string
  phone?: string
  tail?: string
  plate?: string
  /** Chinese as said */
  words?: string
  /** pinyin or initials */
  latin?: string
  placeCode?: string
  placeKind?: { kind: string; building: string | null }
}

const recordNumber = /^(?:06\d\d|[A-Z]{2,3})-?20\d\d[\d-]*$/

/** Reads the text of the one box: room in any notation, phone or its last four, plate, name, pinyin, public place. */
export function keysOf(text: string): Keys {
  const said = text.normalize('NFKC').trim()
  const upper = said.toUpperCase().replace(/\s+/g, ' ')
  if (recordNumber.test(upper.replace(/ /g, ''))) return { recordNumber: upper.replace(/ /g, '') }
  const place = placeKeys(said)
  if (place.code || place.door || place.parking) return place
  if (isPlate(plainPlate(said))) return { plate: plainPlate(said) }
  return { ...place, ...startKeys(upper), ...numberKeys(said), ...plateKeys(said), ...nameKeys(said) }
}

function placeKeys(said: string): Keys {
  const place = readPlace(said)
  switch (place?.kind) {
    case 'room':
      if (place.code) return { code: place.code }
      if (place.building) return { door: { building: place.building, room: place.room } }
      return { room: place.room }
    case 'shop':
      return { code: place.code }
    case 'parking':
      return { parking: place.code }
    case 'scope':
      return place.building
        ? { codeStart: [place.building, place.entrance, ''].filter(isNamed).join('-') }
        : {}
    case 'public':
      return {
        ...(place.code && { placeCode: place.code }),
        placeKind: { kind: kindOfPart[place.part] ?? 'other', building: place.building },
      }
    default:
      return {}
  }
}

const isNamed = (part: string | null): boolean => part !== null

/** Digits and dashes not yet a whole room: 3-2-18 begins all rooms of that floor. */
function startKeys(upper: string): Keys {
  const [building, entrance, room] = upper.replace(/[ /_.—–－]/g, '-').split('-')
  if (!/^(?:\d{1,2}|[A-Z])(?:-\d{0,2}(?:-\d{0,4})?)?-?$/.test(upper.replace(/[ /_.—–－]/g, '-'))) return {}
  const named = [bare(building!), ...(entrance ? [bare(entrance)] : []), ...(room ? [room] : [])]
  return { codeStart: named.join('-') + (room ? '' : '-') }
}

function numberKeys(said: string): Keys {
  const digits = normalisePhone(said)
  if (!/^\d+$/.test(digits)) return {}
  if (digits.length === 4) return digits === said ? { tail: digits } : {}
  return digits.length >= 7 ? { phone: digits } : {}
}

/** Three characters with a digit are enough to look among plates. */
function plateKeys(said: string): Keys {
  const plate = /[-/]/.test(said) ? '' : plainPlate(said)
  const isPart = /^(?:\p{Script=Han}[A-Z]?)?[A-Z0-9]{1,7}[学警港澳领使挂试超]?$/u.test(plate)
  return isPart && plate.length >= 3 && plate.length <= 8 && /\d/.test(plate) ? { plate } : {}
}

function nameKeys(said: string): Keys {
  const plain = said.replace(/\s/g, '')
  if (/^\p{Script=Han}/u.test(plain) && !/\d/.test(plain)) return { words: untitled(plain) }
  if (/^[a-z]{1,30}$/i.test(plain)) return { latin: plain.toLowerCase() }
  return /\p{Script=Han}/u.test(plain) ? { words: plain } : {}
}

/** 王女士 is looked for as 王; a title alone stays. */
const untitled = (words: string): string => words.replace(/(?<=.)(?:先生|女士|小姐|师傅|老师)$/, '')
