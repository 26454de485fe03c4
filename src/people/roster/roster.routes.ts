import { now } from '../../platform/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import * as contract from './roster.contract.ts'
import { copyWeek, type DutyRules, moveShift, myShiftsOf, onDutyNow, setShift, weekOf } from './roster.ts'

/** The routes of the roster under the figures of KF04-02, which a floor above reads from the document in force. */
export const rosterRoutes = (rules: () => Promise<DutyRules>): Route[] => [
  route(contract.rosterWeek, async ({ actor, params, query }) =>
    weekOf(actor, params.estateId, await rules(), query),
  ),
  route(contract.setShift, async ({ actor, params: { estateId, staffId, day }, command, body }) =>
    setShift(actor, estateId, command, await rules(), { staffId, day, ...body }),
  ),
  route(contract.moveShift, async ({ actor, params, command, body }) =>
    moveShift(actor, params.estateId, command, await rules(), body),
  ),
  route(contract.copyWeek, async ({ actor, params, command, body }) =>
    copyWeek(actor, params.estateId, command, await rules(), body),
  ),
  route(contract.onDuty, async ({ actor, params }) => ({
    at: now().toISOString(),
    people: await onDutyNow(actor, params.estateId),
  })),
  route(contract.myShifts, ({ actor, params }) => myShiftsOf(actor, params.estateId)),
]
