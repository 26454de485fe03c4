import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, EstateParams, Id, Instant, Nullable } from '../../platform/http/shapes.ts'
import { Customer, customerKind, gender, relation } from '../customers/customers.contract.ts'
import { Unit } from '../units/units.contract.ts'

const ofUnit = Type.Object({ ...EstateParams.properties, unitId: Id })

export const Member = Type.Object({
  memberId: Id,
  relation,
  isPrimary: Type.Boolean({ description: 'whom the desk calls first' }),
  since: Nullable(Day),
  customer: Customer,
})
export type Member = Static<typeof Member>

export const Vehicle = Type.Object({
  id: Id,
  plate: Type.String(),
  brand: Type.String(),
  colour: Type.String(),
  /** code of its space, B1-0326 */
  parking: Nullable(Type.String()),
  driver: Nullable(Type.String()),
})

export const ParkingSpace = Type.Object({
  id: Id,
  code: Type.String(),
  kind: Type.Enum(['owned', 'rented', 'free']),
})

export const UnitNote = Type.Object({
  id: Id,
  words: Type.String(),
  author: Type.String(),
  writtenAt: Instant,
})

export const Former = Type.Object({
  memberId: Id,
  customerId: Id,
  name: Type.String(),
  relation,
  since: Nullable(Day),
  until: Day,
})

/** 一户一档: what the desk shows while the phone is still ringing. */
export const Household = Type.Object({
  unit: Unit,
  members: Type.Array(Member, { description: 'first contact first' }),
  vehicles: Type.Array(Vehicle),
  parking: Type.Array(ParkingSpace),
  notes: Type.Array(UnitNote, { description: 'newest first' }),
  former: Type.Array(Former, { description: 'who has left, last first, at most 20 (V0511-6)' }),
})
export type Household = Static<typeof Household>

export const getHousehold = endpoint({
  name: 'household.get',
  method: 'GET',
  url: '/api/estates/:estateId/units/:unitId/household',
  params: ofUnit,
  reply: Household,
  may: 'household.see',
  clause: 'KF05-11',
  summary: 'The file of one household: room, people (masked), vehicles, parking, notes',
})

export const NewPerson = Type.Object({
  id: Id,
  kind: customerKind,
  name: Type.String({ minLength: 1, maxLength: 60 }),
  gender: Type.Optional(gender),
  phone: Type.Optional(Type.String({ maxLength: 30 })),
  phone2: Type.Optional(Type.String({ maxLength: 30 })),
  idNumber: Type.Optional(Type.String({ maxLength: 30 })),
  consented: Type.Optional(Type.Literal(true)),
})

export const addMember = endpoint({
  name: 'household.addMember',
  method: 'POST',
  url: '/api/estates/:estateId/units/:unitId/members',
  params: ofUnit,
  body: Type.Object({
    memberId: Id,
    relation,
    isPrimary: Type.Optional(Type.Boolean()),
    since: Type.Optional(Day),
    customerId: Type.Optional(Type.String({ format: 'uuid', description: 'somebody already in the files' })),
    person: Type.Optional(NewPerson),
  }),
  reply: Household,
  may: 'household.change',
  clause: 'KF05-11',
  summary: 'Adds somebody to a household: an entered customer or a new person, one of the two',
})

export const moveOut = endpoint({
  name: 'household.moveOut',
  method: 'POST',
  url: '/api/estates/:estateId/members/:memberId/departure',
  params: Type.Object({ ...EstateParams.properties, memberId: Id }),
  body: Type.Object({ on: Day, reason: Type.Optional(Type.String({ maxLength: 200 })) }),
  reply: Household,
  may: 'household.change',
  clause: 'KF05-11',
  summary: "Ends somebody's belonging to a household; the file turns to history (V0511-6)",
})

export const callFirst = endpoint({
  name: 'household.callFirst',
  method: 'PUT',
  url: '/api/estates/:estateId/members/:memberId/primary',
  params: Type.Object({ ...EstateParams.properties, memberId: Id }),
  body: Type.Object({}),
  reply: Household,
  may: 'household.change',
  summary: 'Makes this member the one the desk calls first',
})

export const addNote = endpoint({
  name: 'household.addNote',
  method: 'POST',
  url: '/api/estates/:estateId/units/:unitId/notes',
  params: ofUnit,
  body: Type.Object({ id: Id, words: Type.String({ minLength: 1, maxLength: 300 }) }),
  reply: Household,
  may: 'household.change',
  summary: 'Keeps what the next clerk should know before speaking',
})

export const removeNote = endpoint({
  name: 'household.removeNote',
  method: 'DELETE',
  url: '/api/estates/:estateId/notes/:noteId',
  params: Type.Object({ ...EstateParams.properties, noteId: Id }),
  reply: Household,
  may: 'household.change',
  summary: 'Takes a note off the file; the trail keeps it',
})

export const addVehicle = endpoint({
  name: 'household.addVehicle',
  method: 'POST',
  url: '/api/estates/:estateId/units/:unitId/vehicles',
  params: ofUnit,
  body: Type.Object({
    id: Id,
    plate: Type.String({ minLength: 5, maxLength: 12 }),
    brand: Type.Optional(Type.String({ maxLength: 30 })),
    colour: Type.Optional(Type.String({ maxLength: 20 })),
    customerId: Type.Optional(Id),
    parkingSpaceId: Type.Optional(Id),
  }),
  reply: Household,
  may: 'household.change',
  summary: 'Enters a vehicle of the household',
})

export const removeVehicle = endpoint({
  name: 'household.removeVehicle',
  method: 'DELETE',
  url: '/api/estates/:estateId/vehicles/:vehicleId',
  params: Type.Object({ ...EstateParams.properties, vehicleId: Id }),
  reply: Household,
  may: 'household.change',
  summary: 'The vehicle is no longer theirs',
})
