import Type, { type Static, type TObject } from 'typebox'
import { TrailEntry } from '../../documents/records/records.contract.ts'
import { type Endpoint, endpoint } from '../../platform/http/endpoint.ts'
import {
  Day,
  Digest,
  EstateAndId,
  EstateParams,
  Fen,
  Id,
  Instant,
  Nullable,
  occurredAt,
  Page,
  pageQuery,
  Text,
} from '../../platform/http/shapes.ts'
import { OpenItemSource, OpenItemState, OpenReason } from './openitems.contract.ts'
import { type ShiftVerb, shiftMoves } from './shifts.moves.ts'

export const ShiftState = Type.Enum([...shiftMoves.states])
export const ShiftKind = Type.Enum(['A', 'B', 'N'])
export const ShiftVerbShape = Type.Enum(Object.keys(shiftMoves.moves) as ShiftVerb[])

/** KF04-02 5.1, in the manual's order: each must be ticked before the desk may be handed over. */
export const checklistLines = [
  'openMatters',
  'complaints',
  'appointments',
  'parcels',
  'keys',
  'cash',
  'equipment',
  'notices',
  'tidy',
  'publicRepairs',
] as const

const Tick = Type.Object({ done: Type.Boolean(), words: Type.Optional(Text(200)) })
const count = Type.Integer({ minimum: 0, maximum: 100_000 })

/** The list as ticked. Keys and cash carry their counts, so that a difference is refused by V0402-2 and V0402-4. */
export const Checklist = Type.Object({
  openMatters: Tick,
  complaints: Tick,
  appointments: Tick,
  parcels: Type.Object({ ...Tick.properties, count: Type.Optional(count) }),
  keys: Type.Object({ ...Tick.properties, expected: Type.Optional(count), counted: Type.Optional(count) }),
  cash: Type.Object({
    ...Tick.properties,
    expectedFen: Type.Optional(Fen),
    countedFen: Type.Optional(Fen),
    receiptsFrom: Type.Optional(Text(40)),
    receiptsTo: Type.Optional(Text(40)),
  }),
  equipment: Tick,
  notices: Tick,
  tidy: Tick,
  publicRepairs: Tick,
})
export type Checklist = Static<typeof Checklist>

export const Shift = Type.Object({
  id: Id,
  kind: ShiftKind,
  day: Day,
  state: ShiftState,
  keeperId: Id,
  keeper: Type.String(),
  takerId: Nullable(Id),
  taker: Nullable(Type.String()),
  startedAt: Nullable(Instant),
  handedOverAt: Nullable(Instant),
  checklist: Nullable(Checklist),
  words: Type.String(),
  refusal: Type.String(),
  keeperSignature: Nullable(Digest),
  takerSignature: Nullable(Digest),
  keeperSignedAt: Nullable(Instant),
  takerSignedAt: Nullable(Instant),
  revision: Type.String(),
  version: Type.Integer(),
})
export type Shift = Static<typeof Shift>

/** A matter the system lists by itself, with defaults for the three columns somebody must answer for. */
export const OpenMatter = Type.Object({
  source: OpenItemSource,
  sourceId: Id,
  sourceNumber: Type.String(),
  item: Type.String(),
  state: Type.String(),
  location: Type.String(),
  /** the open item already rolling for this matter, or null when it is new tonight */
  itemId: Nullable(Id),
  ageDays: Type.Integer(),
  reason: OpenReason,
  dueAt: Instant,
  ownerId: Nullable(Id),
  owner: Type.String(),
})
export type OpenMatter = Static<typeof OpenMatter>

/** What the keeper answers for one open matter; everything absent keeps the default. */
export const MatterGiven = Type.Object({
  sourceId: Id,
  reason: Type.Optional(OpenReason),
  dueAt: Type.Optional(Instant),
  ownerId: Type.Optional(Id),
  ownerName: Type.Optional(Text(40)),
})
export type MatterGiven = Static<typeof MatterGiven>

export const ShiftMoved = Type.Object({ shift: Shift, verbs: Type.Array(ShiftVerbShape) })
export type ShiftMoved = Static<typeof ShiftMoved>

export const ShiftPage = Type.Object({
  ...ShiftMoved.properties,
  items: Type.Array(
    Type.Object({
      id: Id,
      sourceNumber: Type.String(),
      item: Type.String(),
      reason: OpenReason,
      dueAt: Instant,
      owner: Type.String(),
      state: OpenItemState,
      ageDays: Type.Integer(),
    }),
  ),
  trail: Type.Array(TrailEntry),
})
export type ShiftPage = Static<typeof ShiftPage>

const url = '/api/estates/:estateId/shifts' as const

const move = <B extends TObject>(
  verb: ShiftVerb,
  noun: string,
  summary: string,
  body: B,
): Endpoint<typeof EstateAndId, TObject, B, typeof ShiftMoved> => ({
  name: `shifts.${verb}`,
  method: 'POST',
  url: `${url}/:id/${noun}`,
  params: EstateAndId,
  body,
  reply: ShiftMoved,
  may: shiftMoves.moves[verb].may,
  clause: shiftMoves.moves[verb].clause,
  summary,
})

export const shiftMovesAt = {
  offer: move(
    'offer',
    'offer',
    'Offer the desk to the next person: every line ticked, every open matter answered for (V0402-1…6)',
    Type.Object({
      takerId: Type.Optional(Id),
      checklist: Type.Optional(Checklist),
      matters: Type.Optional(Type.Array(MatterGiven, { maxItems: 2000 })),
      /** V0402-5: the relief is sober and well */
      takerFit: Type.Optional(Type.Boolean()),
      /** V0402-3: everything that should be written down has been */
      allLogged: Type.Optional(Type.Boolean()),
      words: Type.Optional(Text(1000)),
      signature: Type.Optional(Digest),
      occurredAt,
    }),
  ),
  take: move(
    'take',
    'taking',
    'Take the desk over; both signatures make it valid (V0402-7)',
    Type.Object({ signature: Type.Optional(Digest), occurredAt }),
  ),
  refuse: move(
    'refuse',
    'refusal',
    'Refuse to take over, saying why',
    Type.Object({ refusal: Type.Optional(Text(500)), occurredAt }),
  ),
} as const

export const beginShiftAt = endpoint({
  name: 'shifts.begin',
  method: 'POST',
  url,
  params: EstateParams,
  body: Type.Object({ id: Id, kind: ShiftKind, occurredAt }),
  reply: ShiftMoved,
  may: 'shift.keep',
  clause: 'KF04-02 3',
  summary: 'Begin a shift at the desk; a shift planned for this person is taken up',
})

export const planShiftsAt = endpoint({
  name: 'shifts.plan',
  method: 'POST',
  url: `${url}/plans`,
  params: EstateParams,
  body: Type.Object({
    day: Day,
    keepers: Type.Object({
      A: Type.Array(Id, { maxItems: 20 }),
      B: Type.Array(Id, { maxItems: 20 }),
      N: Type.Array(Id, { maxItems: 20 }),
    }),
  }),
  reply: Type.Object({ shifts: Type.Array(Shift) }),
  may: 'shift.plan',
  clause: 'KF04-02 6',
  summary: 'Plan a day at the desk: no hour unkept (V0402-8), nobody beyond twelve hours (V0402-9)',
})

export const currentShift = endpoint({
  name: 'shifts.current',
  method: 'GET',
  url: `${url}/current`,
  params: EstateParams,
  reply: Type.Object({
    mine: Nullable(ShiftMoved),
    /** offered to me and waiting for my signature */
    offered: Type.Array(ShiftMoved),
    /** who keeps the desk now */
    onDuty: Type.Array(Shift),
  }),
  may: 'shift.see',
  summary: 'My shift, what is offered to me, and who keeps the desk',
})

export const openMatters = endpoint({
  name: 'shifts.openMatters',
  method: 'GET',
  url: `${url}/open-matters`,
  params: EstateParams,
  reply: Type.Object({ rows: Type.Array(OpenMatter) }),
  may: 'shift.see',
  clause: 'KF04-02 5',
  summary: 'What would be handed over now: open requests, unreturned work orders, due visits',
})

export const shiftAt = endpoint({
  name: 'shifts.page',
  method: 'GET',
  url: `${url}/:id`,
  params: EstateAndId,
  reply: ShiftPage,
  may: 'shift.see',
  summary: 'One shift with what it handed over and its trail',
})

export const shiftList = endpoint({
  name: 'shifts.list',
  method: 'GET',
  url,
  params: EstateParams,
  query: Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day), ...pageQuery }),
  reply: Page(Shift, {}),
  may: 'shift.see',
  summary: 'Shifts, newest first',
})
