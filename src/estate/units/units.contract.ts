import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'

export const unitKinds = ['dwelling', 'apartment', 'shop', 'office', 'storage', 'dormitory'] as const
export const unitKind = Type.Enum(unitKinds)

/** 房态: sold and handed over before it can be lived in. */
export const occupancies = ['unsold', 'soldNotHandedOver', 'handedOverEmpty', 'occupied', 'rented'] as const
export const occupancy = Type.Enum(occupancies)

/** Square metres, two decimals; null where nobody has measured. */
export const grossArea = Type.Union([Type.Number(), Type.Null()])

const id = Type.String({ format: 'uuid' })
const estate = { estateId: Type.Integer({ minimum: 1 }) }
const day = Type.String({ format: 'date' })
const area = Type.Number({ exclusiveMinimum: 0, maximum: 100_000 })

export const UnitRow = Type.Object({
  id,
  code: Type.String(),
  buildingId: id,
  zoneId: Type.Union([id, Type.Null()]),
  zoneName: Type.Union([Type.String(), Type.Null()]),
  kind: unitKind,
  room: Type.String(),
  floor: Type.Union([Type.Integer(), Type.Null()]),
  occupancy,
  grossArea,
  layout: Type.String(),
  ownerName: Type.Union([Type.String(), Type.Null()], {
    description: 'first owner; null for those who may not see households',
  }),
  ownerPhoneMask: Type.Union([Type.String(), Type.Null()]),
  people: Type.Integer(),
})
export type UnitRow = Static<typeof UnitRow>

const filters = {
  building: Type.Optional(id),
  entrance: Type.Optional(id),
  zone: Type.Optional(id),
  occupancy: Type.Optional(occupancy),
  kind: Type.Optional(unitKind),
}

export const listUnits = endpoint({
  name: 'units.list',
  method: 'GET',
  url: '/api/estates/:estateId/units',
  params: Type.Object(estate),
  query: Type.Object({
    ...filters,
    after: Type.Optional(Type.String({ description: "the previous page's `next`" })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  reply: Type.Object({ rows: Type.Array(UnitRow), next: Type.Union([Type.String(), Type.Null()]) }),
  may: 'estate.see',
  summary: 'Rooms in order of building, entrance and door, a page at a time',
})

export const unitsSheet = endpoint({
  name: 'units.sheet',
  method: 'GET',
  url: '/api/estates/:estateId/units.xlsx',
  params: Type.Object(estate),
  query: Type.Object(filters),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'estate.see',
  summary: 'The same rooms as a sheet, without the people in them; each sheet says who took it and when',
})

export const Unit = Type.Object({
  id,
  code: Type.String(),
  buildingId: id,
  buildingName: Type.String(),
  entranceId: Type.Union([id, Type.Null()]),
  entrance: Type.Union([Type.String(), Type.Null()]),
  zoneId: Type.Union([id, Type.Null()]),
  zoneName: Type.Union([Type.String(), Type.Null()]),
  kind: unitKind,
  room: Type.String(),
  floor: Type.Union([Type.Integer(), Type.Null()]),
  grossArea,
  netArea: grossArea,
  layout: Type.String(),
  occupancy,
  handedOverOn: Type.Union([day, Type.Null()]),
  remark: Type.String(),
  version: Type.Integer(),
})
export type Unit = Static<typeof Unit>

export const changeUnit = endpoint({
  name: 'units.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/units/:unitId',
  params: Type.Object({ ...estate, unitId: id }),
  body: Type.Object({
    version: Type.Integer({ description: 'as last seen; another one answers 409 with the current row' }),
    kind: Type.Optional(unitKind),
    occupancy: Type.Optional(occupancy),
    floor: Type.Optional(Type.Union([Type.Integer({ minimum: -5, maximum: 200 }), Type.Null()])),
    grossArea: Type.Optional(Type.Union([area, Type.Null()])),
    netArea: Type.Optional(Type.Union([area, Type.Null()])),
    layout: Type.Optional(Type.String({ maxLength: 40 })),
    handedOverOn: Type.Optional(Type.Union([day, Type.Null()])),
    remark: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  reply: Unit,
  may: 'household.change',
  clause: 'KF05-11',
  summary: 'Changes the facts of one room, within three working days of their change (KF05-11 ④)',
})

export const createUnit = endpoint({
  name: 'units.create',
  method: 'POST',
  url: '/api/estates/:estateId/units',
  params: Type.Object(estate),
  body: Type.Object({
    id,
    buildingId: id,
    entranceId: Type.Optional(id),
    room: Type.String({ pattern: '^[0-9]{1,5}[A-Z]?$' }),
    kind: unitKind,
    floor: Type.Optional(Type.Integer({ minimum: -5, maximum: 200 })),
    grossArea: Type.Optional(area),
    layout: Type.Optional(Type.String({ maxLength: 40 })),
    occupancy: Type.Optional(occupancy),
  }),
  reply: Unit,
  may: 'estate.change',
  summary: 'Adds one room; many come by import',
})
