import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams, Id, Nullable, Page, pageQuery } from '../../platform/http/shapes.ts'

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
export const placeKind = Type.Enum([...placeKinds])

const name = Type.String({ minLength: 1, maxLength: 60 })

export const Place = Type.Object({
  id: Id,
  code: Type.String({ description: 'P-03-2-LOBBY' }),
  name: Type.String(),
  kind: placeKind,
  buildingId: Nullable(Id),
  buildingName: Nullable(Type.String()),
  entrance: Nullable(Type.String()),
  zoneId: Nullable(Id),
  zoneName: Nullable(Type.String()),
})
export type Place = Static<typeof Place>

export const listPlaces = endpoint({
  name: 'places.list',
  method: 'GET',
  url: '/api/estates/:estateId/places',
  params: EstateParams,
  query: Type.Object({
    building: Type.Optional(Id),
    zone: Type.Optional(Id),
    kind: Type.Optional(placeKind),
    ...pageQuery,
  }),
  reply: Page(Place, {}),
  may: 'estate.see',
  summary: 'Public places (公共点位) in order, a page at a time',
})

export const createPlace = endpoint({
  name: 'places.create',
  method: 'POST',
  url: '/api/estates/:estateId/places',
  params: EstateParams,
  body: Type.Object({
    id: Id,
    code: Type.String({ pattern: '^P(-[0-9A-Z]+)+$', maxLength: 40 }),
    name,
    kind: placeKind,
    buildingId: Type.Optional(Id),
    entranceId: Type.Optional(Id),
    zoneId: Type.Optional(Id),
  }),
  reply: Place,
  may: 'estate.change',
  summary: 'Adds a public place',
})

export const changePlace = endpoint({
  name: 'places.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/places/:placeId',
  params: Type.Object({ ...EstateParams.properties, placeId: Id }),
  body: Type.Object({
    name: Type.Optional(name),
    kind: Type.Optional(placeKind),
    zoneId: Type.Optional(Nullable(Id)),
  }),
  reply: Place,
  may: 'estate.change',
  summary: 'Renames a public place or gives it to another zone',
})
