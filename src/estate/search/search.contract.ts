import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams, Id, Nullable } from '../../platform/http/shapes.ts'
import { placeKind } from '../places/places.contract.ts'
import { occupancy } from '../units/units.contract.ts'

/** By what the household was found: shown beside the hit, so that a clerk knows why it is there. */
export const matchedBy = Type.Enum([
  'room',
  'phone',
  'phoneTail',
  'plate',
  'name',
  'pinyin',
  'parking',
  'place',
])

export const HouseholdHit = Type.Object({
  kind: Type.Literal('household'),
  matched: matchedBy,
  unitId: Id,
  code: Type.String(),
  zoneId: Nullable(Id),
  occupancy,
  /** the person found; for a room its first contact */
  customerId: Nullable(Id),
  name: Type.String({ description: 'empty for a room where nobody is entered' }),
  relation: Nullable(Type.String()),
  phoneMask: Type.String(),
  plate: Nullable(Type.String()),
})

export const PlaceHit = Type.Object({
  kind: Type.Literal('place'),
  matched: matchedBy,
  placeId: Id,
  code: Type.String(),
  name: Type.String(),
  placeKind,
  zoneId: Nullable(Id),
})

/** Somebody entered in the files who belongs to no household now. */
export const CustomerHit = Type.Object({
  kind: Type.Literal('customer'),
  matched: matchedBy,
  customerId: Id,
  name: Type.String(),
  phoneMask: Type.String(),
})

export const Hit = Type.Union([HouseholdHit, PlaceHit, CustomerHit])
export type Hit = Static<typeof Hit>
export type HouseholdHit = Static<typeof HouseholdHit>
export type PlaceHit = Static<typeof PlaceHit>
export type CustomerHit = Static<typeof CustomerHit>

export const search = endpoint({
  name: 'search.box',
  method: 'GET',
  url: '/api/estates/:estateId/search',
  params: EstateParams,
  query: Type.Object({ q: Type.String({ minLength: 1, maxLength: 60 }) }),
  reply: Type.Object({
    hits: Type.Array(Hit, { description: 'best first; an exact room is always first; at most 20' }),
    /** the text, when it reads as a record number (0601-20261123-001): a higher chapter opens it */
    recordNumber: Nullable(Type.String()),
  }),
  may: 'household.see',
  clause: 'KF05-02',
  summary: 'The one box: room in any notation, name, pinyin, phone or its last four, plate, public place',
})

export const where = endpoint({
  name: 'search.where',
  method: 'GET',
  url: '/api/estates/:estateId/where',
  params: EstateParams,
  query: Type.Object({ words: Type.String({ minLength: 1, maxLength: 80 }) }),
  reply: Type.Object({
    unit: Nullable(Type.Object({ id: Id, code: Type.String(), zoneId: Nullable(Id) })),
    /** the nearest public place entered: 12栋 11层走廊 → the corridor of building 12 */
    place: Nullable(Type.Object({ id: Id, code: Type.String(), name: Type.String(), zoneId: Nullable(Id) })),
    location: Type.String({ description: 'as a record should write it: code, then what was said beyond it' }),
    /** where neither is found: place.unknown_room, place.several_rooms or place.unreadable */
    reason: Nullable(Type.String()),
    candidates: Type.Array(Type.Object({ id: Id, code: Type.String() }), {
      description: 'rooms meant where the entrance was left out and several fit',
    }),
  }),
  may: 'estate.see',
  clause: 'KF05-02',
  summary: 'Where a matter is, from the words a clerk wrote: one household or one public place',
})
