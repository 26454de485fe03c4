import { pointCode, sortKey } from '../units/units.ts'
import type { placeKinds } from './places.contract.ts'

export type PlaceKind = (typeof placeKinds)[number]

/** What kind of place each part named by the notation is (P-栋-单元-部位). */
export const kindOfPart: Readonly<Record<string, PlaceKind>> = {
  LIFT: 'lift',
  LOBBY: 'lobby',
  DOOR: 'lobby',
  CORRIDOR: 'corridor',
  STAIRS: 'stairwell',
  ROOF: 'roof',
  GARAGE: 'carPark',
  GATE: 'gate',
  PLAYGROUND: 'playground',
  FITNESS: 'fitness',
  BINS: 'refuse',
  CLUBHOUSE: 'clubhouse',
  POOL: 'clubhouse',
  OFFICE: 'office',
  GARDEN: 'garden',
  GROUNDS: 'garden',
}

export type PlaceName = { code: string; name: string; kind: PlaceKind; sortKey: string }

const named = (code: string, name: string, kind: PlaceKind): PlaceName => ({
  code,
  name,
  kind,
  sortKey: sortKey(code),
})

/** The places every entrance has: lobby, each lift, corridor, stairwell, roof. */
export function placesOfEntrance(
  building: { code: string; name: string },
  entrance: { code: string; lifts: number },
) {
  const at = (part: string) => pointCode(building.code, entrance.code, part)
  const name = (part: string) => `${building.name}${entrance.code}单元${part}`
  const lifts = Array.from({ length: entrance.lifts }, (_, index) => index + 1)
  return [
    named(at('LOBBY'), name('大堂'), 'lobby'),
    ...lifts.map((n) => named(at(`LIFT${n}`), name(`电梯${n}`), 'lift')),
    named(at('CORRIDOR'), name('走廊'), 'corridor'),
    named(at('STAIRS'), name('楼梯间'), 'stairwell'),
    named(at('ROOF'), name('天台'), 'roof'),
  ]
}
