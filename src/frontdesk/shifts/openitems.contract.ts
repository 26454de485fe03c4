import Type, { type Static, type TObject } from 'typebox'
import { type Endpoint, endpoint } from '../../platform/http/endpoint.ts'
import {
  Day,
  Digest,
  EstateAndId,
  EstateParams,
  Id,
  Instant,
  Nullable,
  occurredAt,
  Page,
  pageQuery,
  Text,
} from '../../platform/http/shapes.ts'
import { openItemMoves } from './shifts.moves.ts'

export const OpenItemState = Type.Enum([...openItemMoves.states])
export const OpenItemSource = Type.Enum(['request', 'workOrder', 'followUp', 'other'])
export const OpenReason = Type.Enum([
  'parts',
  'owner',
  'contractor',
  'approval',
  'technical',
  'labour',
  'forceMajeure',
  'other',
])

export const Progress = Type.Object({ at: Instant, author: Type.String(), words: Type.String() })

/** One row of QR-KF-06-04: it rolls from shift to shift until somebody clears it. */
export const OpenItem = Type.Object({
  id: Id,
  number: Type.String(),
  day: Day,
  source: OpenItemSource,
  sourceId: Nullable(Id),
  sourceNumber: Type.String(),
  item: Type.String(),
  reason: OpenReason,
  dueAt: Instant,
  ownerId: Nullable(Id),
  owner: Type.String(),
  state: OpenItemState,
  progress: Type.Array(Progress),
  handedBy: Nullable(Type.String()),
  takenBy: Nullable(Type.String()),
  handedSignature: Nullable(Digest),
  takenSignature: Nullable(Digest),
  openedAt: Instant,
  doneAt: Nullable(Instant),
  clearedAt: Nullable(Instant),
  clearedBy: Nullable(Type.String()),
  /** whole days since it was opened, to now or to its end */
  ageDays: Type.Integer(),
  version: Type.Integer(),
  verbs: Type.Array(Type.Enum(['follow', 'finish', 'clear'])),
})
export type OpenItem = Static<typeof OpenItem>

const url = '/api/estates/:estateId/open-items' as const
const OpenItemMoved = Type.Object({ item: OpenItem })
export type OpenItemMoved = Static<typeof OpenItemMoved>

const move = <B extends TObject>(
  verb: 'follow' | 'finish' | 'clear',
  noun: string,
  summary: string,
  body: B,
): Endpoint<typeof EstateAndId, TObject, B, typeof OpenItemMoved> => ({
  name: `openItems.${verb}`,
  method: 'POST',
  url: `${url}/:id/${noun}`,
  params: EstateAndId,
  body,
  reply: OpenItemMoved,
  may: openItemMoves.moves[verb].may,
  clause: 'KF04-02 5',
  summary,
})

export const openItemMovesAt = {
  follow: move(
    'follow',
    'progress',
    'Write a line of progress',
    Type.Object({ words: Type.Optional(Text(500)), dueAt: Type.Optional(Instant), occurredAt }),
  ),
  finish: move(
    'finish',
    'completion',
    'Say that it is done',
    Type.Object({ words: Type.Optional(Text(500)), occurredAt }),
  ),
  clear: move('clear', 'clearance', 'Clear a finished item from the list', Type.Object({ occurredAt })),
} as const

export const openItemAt = endpoint({
  name: 'openItems.open',
  method: 'POST',
  url,
  params: EstateParams,
  body: Type.Object({
    id: Id,
    item: Text(500),
    reason: Type.Optional(OpenReason),
    dueAt: Type.Optional(Instant),
    ownerId: Type.Optional(Id),
    ownerName: Type.Optional(Text(40)),
    occurredAt,
  }),
  reply: OpenItemMoved,
  may: 'shift.keep',
  clause: 'KF04-02 5',
  summary: 'Write down an open matter that has no record of its own, such as an instruction',
})

export const openItemList = endpoint({
  name: 'openItems.list',
  method: 'GET',
  url,
  params: EstateParams,
  query: Type.Object({
    /** 'open': still rolling; absent: all of the days named */
    state: Type.Optional(Type.Union([OpenItemState, Type.Literal('rolling')])),
    shiftId: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...pageQuery,
  }),
  reply: Page(OpenItem, {}),
  may: 'shift.see',
  summary: 'Open items, newest first: the register QR-KF-06-04',
})

const language = Type.Optional(Type.Enum(['zh', 'en']))

export const openItemsXlsx = endpoint({
  name: 'openItems.registerXlsx',
  method: 'GET',
  url: `${url}/register.xlsx`,
  params: EstateParams,
  query: Type.Object({ from: Day, to: Day, language }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'record.see',
  summary: 'The register QR-KF-06-04 of a range of days as .xlsx, streamed',
})

export const openItemsPdf = endpoint({
  name: 'openItems.registerPdf',
  method: 'GET',
  url: `${url}/register.pdf`,
  params: EstateParams,
  query: Type.Object({
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    shiftId: Type.Optional(Id),
    language,
  }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'record.see',
  summary: 'The register QR-KF-06-04 of a range of days, or of one hand-over, as PDF',
})
