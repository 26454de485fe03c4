import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, EstateParams, Id, Nullable, Page, pageQuery } from '../../platform/http/shapes.ts'

export const unitKinds = ['dwelling', 'apartment', 'shop', 'office', 'storage', 'dormitory'] as const
export const unitKind = Type.Enum([...unitKinds])

/** 房态: sold and handed over before it can be lived in. */
export const occupancies = ['unsold', 'soldNotHandedOver', 'handedOverEmpty', 'occupied', 'rented'] as const
export const occupancy = Type.Enum([...occupancies])

/** Square metres, two decimals; null where nobody has measured. */
export const grossArea = Nullable(Type.Number())

const area = Type.Number({ exclusiveMinimum: 0, maximum: 100_000 })

export const UnitRow = Type.Object({
  id: Id,
  code: Type.String(),
  buildingId: Id,
  zoneId: Nullable(Id),
  zoneName: Nullable(Type.String()),
  kind: unitKind,
  room: Type.String(),
  floor: Nullable(Type.Integer()),
  occupancy,
  grossArea,
  layout: Type.String(),
  /** the first owner; null where none is entered */
  ownerName: Nullable(Type.String()),
  ownerPhoneMask: Nullable(Type.String()),
  people: Type.Integer(),
})
export type UnitRow = Static<typeof UnitRow>

const filters = {
  building: Type.Optional(Id),
  entrance: Type.Optional(Id),
  zone: Type.Optional(Id),
  occupancy: Type.Optional(occupancy),
  kind: Type.Optional(unitKind),
}

export const listUnits = endpoint({
  name: 'units.list',
  method: 'GET',
  url: '/api/estates/:estateId/units',
  params: EstateParams,
  query: Type.Object({
    ...filters,
    ...pageQuery,
  }),
  reply: Page(UnitRow, {}),
  may: 'household.see',
  summary: 'Rooms in order of building, entrance and door, a page at a time',
})

export const unitsSheet = endpoint({
  name: 'units.sheet',
  method: 'GET',
  url: '/api/estates/:estateId/units.xlsx',
  params: EstateParams,
  query: Type.Object(filters),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'household.see',
  summary: 'The same rooms as a sheet, without the people in them; each sheet says who took it and when',
})

export const Unit = Type.Object({
  id: Id,
  code: Type.String(),
  buildingId: Id,
  buildingName: Type.String(),
  entranceId: Nullable(Id),
  entrance: Nullable(Type.String()),
  zoneId: Nullable(Id),
  zoneName: Nullable(Type.String()),
  kind: unitKind,
  room: Type.String(),
  floor: Nullable(Type.Integer()),
  grossArea,
  netArea: grossArea,
  layout: Type.String(),
  occupancy,
  handedOverOn: Nullable(Day),
  remark: Type.String(),
  version: Type.Integer(),
})
export type Unit = Static<typeof Unit>

export const changeUnit = endpoint({
  name: 'units.change',
  method: 'PATCH',
  url: '/api/estates/:estateId/units/:unitId',
  params: Type.Object({ ...EstateParams.properties, unitId: Id }),
  body: Type.Object({
    version: Type.Integer({ description: 'as last seen; another one answers 409 with the current row' }),
    kind: Type.Optional(unitKind),
    occupancy: Type.Optional(occupancy),
    floor: Type.Optional(Nullable(Type.Integer({ minimum: -5, maximum: 200 }))),
    grossArea: Type.Optional(Nullable(area)),
    netArea: Type.Optional(Nullable(area)),
    layout: Type.Optional(Type.String({ maxLength: 40 })),
    handedOverOn: Type.Optional(Nullable(Day)),
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
  params: EstateParams,
  body: Type.Object({
    id: Id,
    buildingId: Id,
    entranceId: Type.Optional(Id),
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
