import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'

export const placeKinds = [
  'lobby',
  'lift',
  'corridor',
  'stairwell',
  'roof',
  'carPark',
  'gate',
  'garden',
  'playground',
  'fitness',
  'refuse',
  'clubhouse',
  'office',
  'other',
] as const
export const placeKind = Type.Enum(placeKinds)

const id = Type.String({ format: 'uuid' })
const estate = { estateId: Type.Integer({ minimum: 1 }) }
const name = Type.String({ minLength: 1, maxLength: 60 })

export const Place = Type.Object({
  id,
  code: Type.String({ description: 'P-03-2-LOBBY' }),
  name: Type.String(),
  kind: placeKind,
  buildingId: Type.Union([id, Type.Null()]),
  buildingName: Type.Union([Type.String(), Type.Null()]),
  entrance: Type.Union([Type.String(), Type.Null()]),
  zoneId: Type.Union([id, Type.Null()]),
  zoneName: Type.Union([Type.String(), Type.Null()]),
})
export type Place = Static<typeof Place>

export const listPlaces = endpoint({
  name: 'places.list',
  method: 'GET',
  url: '/api/estates/:estateId/places',
  params: Type.Object(estate),
  query: Type.Object({
    building: Type.Optional(id),
    zone: Type.Optional(id),
    kind: Type.Optional(placeKind),
    after: Type.Optional(Type.String()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  reply: Type.Object({ rows: Type.Array(Place), next: Type.Union([Type.String(), Type.Null()]) }),
  may: 'estate.see',
  summary: 'Public places (公共点位) in order, a page at a time',
})

export const createPlace = endpoint({
  name: 'places.create',
  method: 'POST',
  url: '/api/estates/:estateId/places',
  params: Type.Object(estate),
  body: Type.Object({
    id,
    code: Type.String({ pattern: '^P(-[0-9A-Z]+)+$', maxLength: 40 }),
    name,
    kind: placeKind,
    buildingId: Type.Optional(id),
    entranceId: Type.Optional(id),
    zoneId: Type.Optional(id),
  }),
  reply: Place,
  may: 'estate.change',
  summary: 'Adds a public place',
})

export const changePlace = endpoint({
  name: 'places.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/places/:placeId',
  params: Type.Object({ ...estate, placeId: id }),
  body: Type.Object({
    name: Type.Optional(name),
    kind: Type.Optional(placeKind),
    zoneId: Type.Optional(Type.Union([id, Type.Null()])),
  }),
  reply: Place,
  may: 'estate.change',
  summary: 'Renames a public place or gives it to another zone',
})
