import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, EstateParams, Id, Nullable } from '../../platform/http/shapes.ts'
import { grossArea, occupancy, unitKind } from '../units/units.contract.ts'

export const buildingKinds = ['residential', 'apartment', 'shops', 'clubhouse', 'carPark', 'other'] as const
export const buildingKind = Type.Enum([...buildingKinds])

const code = Type.String({ pattern: '^[0-9A-Z]{1,3}$', description: 'as in 3-2-1802: digits or one letter' })

export const Entrance = Type.Object({
  id: Id,
  code: Type.String(),
  lifts: Type.Integer(),
  units: Type.Integer(),
})

export const Building = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  kind: buildingKind,
  floors: Nullable(Type.Integer()),
  zoneId: Nullable(Id),
  zoneName: Nullable(Type.String()),
  handedOverOn: Nullable(Day),
  units: Type.Integer({ description: 'rooms, whoever lives there' }),
  occupied: Type.Integer({ description: 'lived in by their owner or rented' }),
  entrances: Type.Array(Entrance),
})
export type Building = Static<typeof Building>

export const listBuildings = endpoint({
  name: 'buildings.list',
  method: 'GET',
  url: '/api/estates/:estateId/buildings',
  params: EstateParams,
  reply: Type.Object({ buildings: Type.Array(Building) }),
  may: 'estate.see',
  summary: 'All buildings with their entrances and how many rooms are lived in, in order',
})

export const GridCell = Type.Object({
  id: Id,
  code: Type.String(),
  room: Type.String(),
  entrance: Nullable(Type.String()),
  floor: Nullable(Type.Integer()),
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
  params: Type.Object({ ...EstateParams.properties, buildingId: Id }),
  reply: Type.Object({ building: Building, cells: Type.Array(GridCell) }),
  may: 'estate.see',
  summary: 'Every room of one building for the chart of floors and doors (楼盘图), in order',
})

export const createBuilding = endpoint({
  name: 'buildings.create',
  method: 'POST',
  url: '/api/estates/:estateId/buildings',
  params: EstateParams,
  body: Type.Object({
    id: Id,
    code,
    name: Type.String({ minLength: 1, maxLength: 40 }),
    kind: buildingKind,
    floors: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    zoneId: Type.Optional(Id),
    handedOverOn: Type.Optional(Day),
    entrances: Type.Array(Type.Object({ code, lifts: Type.Integer({ minimum: 0, maximum: 20 }) }), {
      maxItems: 30,
    }),
  }),
  reply: Type.Object({ id: Id }),
  may: 'estate.change',
  summary: 'Adds a building with its entrances, and the lobby, lift and corridor of each',
})

export const changeBuilding = endpoint({
  name: 'buildings.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/buildings/:buildingId',
  params: Type.Object({ ...EstateParams.properties, buildingId: Id }),
  body: Type.Object({
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
    kind: Type.Optional(buildingKind),
    floors: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    zoneId: Type.Optional(Nullable(Id)),
    handedOverOn: Type.Optional(Nullable(Day)),
  }),
  reply: Building,
  may: 'estate.change',
  summary: 'Changes a building; a new zone takes its rooms and places along',
})
