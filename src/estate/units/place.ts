/** A home. `code` is known once building and entrance are; `within` is what was written after it, such as 厨房. */
export type RoomPlace = {
  kind: 'room'
  building: string | null
  entrance: string | null
  /** floor and door, 1802 */
  room: string
  code: string | null
  within: string
}

/** A building, an entrance or a floor as a whole. */
export type ScopePlace = {
  kind: 'scope'
  building: string | null
  entrance: string | null
  floor: number | null
}

/** A shared part. `code` (P-03-2-LIFT2) is known where building, entrance and part were all named. */
export type PublicPlace = {
  kind: 'public'
  building: string | null
  entrance: string | null
  floor: number | null
  /** garage level such as B1 */
  level: string | null
  /** a code of public-parts.ts */
  part: string
  number: string | null
  code: string | null
  words: string
}

export type ShopPlace = { kind: 'shop'; code: string }
export type ParkingPlace = { kind: 'parking'; level: string; code: string }

export type Place = RoomPlace | ScopePlace | PublicPlace | ShopPlace | ParkingPlace
