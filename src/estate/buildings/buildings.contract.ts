import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { grossArea, occupancy, unitKind } from '../units/units.contract.ts'

export const buildingKinds = ['residential', 'apartment', 'shops', 'clubhouse', 'carPark', 'other'] as const
export const buildingKind = Type.Enum(buildingKinds)

const id = Type.String({ format: 'uuid' })
const estate = { estateId: Type.Integer({ minimum: 1 }) }
const day = Type.String({ format: 'date' })
const code = Type.String({ pattern: '^[0-9A-Z]{1,3}$', description: 'as in 3-2-1802: digits or one letter' })

export const Entrance = Type.Object({
  id,
  code: Type.String(),
  lifts: Type.Integer(),
  units: Type.Integer(),
})

export const Building = Type.Object({
  id,
  code: Type.String(),
  name: Type.String(),
  kind: buildingKind,
  floors: Type.Union([Type.Integer(), Type.Null()]),
  zoneId: Type.Union([id, Type.Null()]),
  zoneName: Type.Union([Type.String(), Type.Null()]),
  handedOverOn: Type.Union([day, Type.Null()]),
  units: Type.Integer({ description: 'rooms, whoever lives there' }),
  occupied: Type.Integer({ description: 'lived in by their owner or rented' }),
  entrances: Type.Array(Entrance),
})
export type Building = Static<typeof Building>

export const listBuildings = endpoint({
  name: 'buildings.list',
  method: 'GET',
  url: '/api/estates/:estateId/buildings',
  params: Type.Object(estate),
  reply: Type.Object({ buildings: Type.Array(Building) }),
  may: 'estate.see',
  summary: 'All buildings with their entrances and how many rooms are lived in, in order',
})

export const GridCell = Type.Object({
  id,
  code: Type.String(),
  room: Type.String(),
  entrance: Type.Union([Type.String(), Type.Null()]),
  floor: Type.Union([Type.Integer(), Type.Null()]),
  kind: unitKind,
  occupancy,
  grossArea,
  layout: Type.String(),
  people: Type.Integer({ description: 'current members of the household' }),
})
export type GridCell = Static<typeof GridCell>

export const buildingGrid = endpoint({
  name: 'buildings.grid',
  method: 'GET',
  url: '/api/estates/:estateId/buildings/:buildingId/grid',
  params: Type.Object({ ...estate, buildingId: id }),
  reply: Type.Object({ building: Building, cells: Type.Array(GridCell) }),
  may: 'estate.see',
  summary: 'Every room of one building for the chart of floors and doors (楼盘图), in order',
})

export const createBuilding = endpoint({
  name: 'buildings.create',
  method: 'POST',
  url: '/api/estates/:estateId/buildings',
  params: Type.Object(estate),
  body: Type.Object({
    id,
    code,
    name: Type.String({ minLength: 1, maxLength: 40 }),
    kind: buildingKind,
    floors: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    zoneId: Type.Optional(id),
    handedOverOn: Type.Optional(day),
    entrances: Type.Array(Type.Object({ code, lifts: Type.Integer({ minimum: 0, maximum: 20 }) }), {
      maxItems: 30,
    }),
  }),
  reply: Type.Object({ id }),
  may: 'estate.change',
  summary: 'Adds a building with its entrances, and the lobby, lift and corridor of each',
})

export const changeBuilding = endpoint({
  name: 'buildings.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/buildings/:buildingId',
  params: Type.Object({ ...estate, buildingId: id }),
  body: Type.Object({
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    kind: Type.Optional(buildingKind),
    floors: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    zoneId: Type.Optional(Type.Union([id, Type.Null()])),
    handedOverOn: Type.Optional(Type.Union([day, Type.Null()])),
  }),
  reply: Building,
  may: 'estate.change',
  summary: 'Changes a building; a new zone takes its rooms and places along',
})

export const Zone = Type.Object({
  id,
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
  params: Type.Object(estate),
  reply: Type.Object({ zones: Type.Array(Zone) }),
  may: 'estate.see',
  summary: "Zones (片区) with their load; who holds each is the people chapter's to say",
})

export const createZone = endpoint({
  name: 'zones.create',
  method: 'POST',
  url: '/api/estates/:estateId/zones',
  params: Type.Object(estate),
  body: Type.Object({
    id,
    code: Type.String({ minLength: 1, maxLength: 10 }),
    name: Type.String({ minLength: 1, maxLength: 40 }),
  }),
  reply: Type.Object({ id }),
  may: 'estate.change',
  summary: 'Adds a zone; buildings are given to it one by one',
})
