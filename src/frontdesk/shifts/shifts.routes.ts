import { sendPdf, sendSheet } from '../../platform/http/file-reply.ts'
import { type Route, route } from '../../platform/http/route.ts'
import {
  openItemAt,
  openItemList,
  openItemMovesAt,
  openItemsPdf,
  openItemsXlsx,
} from './openitems.contract.ts'
import { form } from './openitems.form.ts'
import { listOpenItems } from './openitems.lists.ts'
import { clearItem, finishItem, followItem, openItem } from './openitems.ts'
import { printItemSheet, printItems } from './papers.ts'
import { planShifts } from './planning.ts'
import {
  beginShiftAt,
  currentShift,
  openMatters,
  planShiftsAt,
  shiftAt,
  shiftList,
  shiftMovesAt,
} from './shifts.contract.ts'
import { listShifts, readCurrentShift, readOpenMatters, readShift } from './shifts.lists.ts'
import { beginShift, offerShift, refuseShift, takeShift } from './shifts.ts'

/** KF04-02 and QR-KF-06-04 over HTTP; what is printed is made in papers.ts. */
export const shiftRoutes: Route[] = [
  route(currentShift, ({ actor, params }) => readCurrentShift(actor, params.estateId)),
  route(openMatters, ({ actor, params }) => readOpenMatters(actor, params.estateId)),
  route(shiftList, ({ actor, params, query }) => listShifts(actor, params.estateId, query)),
  route(shiftAt, ({ actor, params }) => readShift(actor, params.estateId, params.id)),
  route(beginShiftAt, ({ actor, params, body, command }) =>
    beginShift(actor, params.estateId, command, body),
  ),
  route(planShiftsAt, ({ actor, params, body, command }) =>
    planShifts(actor, params.estateId, command, body),
  ),
  route(shiftMovesAt.offer, ({ actor, params, body, command }) =>
    offerShift(actor, params.estateId, params.id, command, body),
  ),
  route(shiftMovesAt.take, ({ actor, params, body, command }) =>
    takeShift(actor, params.estateId, params.id, command, body),
  ),
  route(shiftMovesAt.refuse, ({ actor, params, body, command }) =>
    refuseShift(actor, params.estateId, params.id, command, body),
  ),
  route(openItemList, ({ actor, params, query }) => listOpenItems(actor, params.estateId, query)),
  route(openItemsXlsx, async ({ actor, params, query: { language, ...days }, reply }) =>
    sendSheet(
      reply,
      `${form} ${days.from} ${days.to}`,
      await printItemSheet(actor, params.estateId, days, language),
    ),
  ),
  route(openItemsPdf, async ({ actor, params, query: { language, ...asked }, reply }) =>
    sendPdf(
      reply,
      [form, asked.from, asked.to].filter(Boolean).join(' '),
      await printItems(actor, params.estateId, asked, language),
    ),
  ),
  route(openItemAt, ({ actor, params, body, command }) => openItem(actor, params.estateId, command, body)),
  route(openItemMovesAt.follow, ({ actor, params, body, command }) =>
    followItem(actor, params.estateId, params.id, command, body),
  ),
  route(openItemMovesAt.finish, ({ actor, params, body, command }) =>
    finishItem(actor, params.estateId, params.id, command, body),
  ),
  route(openItemMovesAt.clear, ({ actor, params, body, command }) =>
    clearItem(actor, params.estateId, params.id, command, body),
  ),
]
