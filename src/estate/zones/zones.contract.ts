import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams, Id } from '../../platform/http/shapes.ts'

export const Zone = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  buildings: Type.Array(Type.String(), { description: 'names, in order' }),
  households: Type.Integer({ description: 'rooms a steward of the zone answers for' }),
  occupied: Type.Integer(),
})
export type Zone = Static<typeof Zone>

export const listZones = endpoint({
  name: 'zones.list',
  method: 'GET',
  url: '/api/estates/:estateId/zones',
  params: EstateParams,
  reply: Type.Object({ zones: Type.Array(Zone) }),
  may: 'estate.see',
  summary: "Zones (片区) with their load; who holds each is the people chapter's to say",
})

export const createZone = endpoint({
  name: 'zones.create',
  method: 'POST',
  url: '/api/estates/:estateId/zones',
  params: EstateParams,
  body: Type.Object({
    id: Id,
    code: Type.String({ minLength: 1, maxLength: 10 }),
    name: Type.String({ minLength: 1, maxLength: 40 }),
  }),
  reply: Type.Object({ id: Id }),
  may: 'estate.change',
  summary: 'Adds a zone; buildings are given to it one by one',
})
