import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './household.contract.ts'
import {
  addMember,
  addNote,
  addVehicle,
  callFirst,
  householdOf,
  moveOut,
  removeNote,
  removeVehicle,
} from './household.ts'

export const householdRoutes: Route[] = [
  route(contract.getHousehold, ({ actor, params }) => householdOf(actor, params.estateId, params.unitId)),
  route(contract.addMember, ({ actor, params, command, body }) =>
    addMember(actor, params.estateId, command, params.unitId, body),
  ),
  route(contract.moveOut, ({ actor, params, command, body }) =>
    moveOut(actor, params.estateId, command, params.memberId, body),
  ),
  route(contract.callFirst, ({ actor, params, command }) =>
    callFirst(actor, params.estateId, command, params.memberId),
  ),
  route(contract.addNote, ({ actor, params, command, body }) =>
    addNote(actor, params.estateId, command, params.unitId, body),
  ),
  route(contract.removeNote, ({ actor, params, command }) =>
    removeNote(actor, params.estateId, command, params.noteId),
  ),
  route(contract.addVehicle, ({ actor, params, command, body }) =>
    addVehicle(actor, params.estateId, command, params.unitId, body),
  ),
  route(contract.removeVehicle, ({ actor, params, command }) =>
    removeVehicle(actor, params.estateId, command, params.vehicleId),
  ),
]
