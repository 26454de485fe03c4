import Type, { type Static } from 'typebox'
import { LimitExplained } from '../../documents/limits/limits.contract.ts'
import { QualityRecord, TrailEntry } from '../../documents/records/records.contract.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import {
  Day,
  Digest,
  EstateAndId,
  EstateParams,
  Id,
  Instant,
  Nullable,
  Page,
  pageQuery,
} from '../../platform/http/shapes.ts'
import {
  Category,
  HoldReason,
  Priority,
  RequestRow,
  RequestStateName,
  requestsUrl,
  Trade,
} from './requests.contract.ts'

/** deadline: the limit that ends first on top (open matters); received: newest first (all matters). */
export const queueViews = ['all', 'mine', 'logged', 'zone', 'unassigned', 'waiting'] as const

/** Each counted to 999 at most: 999 is shown as 999+. */
export const QueueCounts = Type.Object({
  all: Type.Integer(),
  amber: Type.Integer(),
  late: Type.Integer(),
  escalated: Type.Integer(),
  mine: Type.Integer(),
  logged: Type.Integer(),
  zone: Type.Integer(),
  unassigned: Type.Integer(),
  waiting: Type.Integer(),
  /** done or answered, not yet closed */
  toClose: Type.Integer(),
  byState: Type.Record(Type.String(), Type.Integer()),
  byCategory: Type.Record(Type.String(), Type.Integer()),
})
export type QueueCounts = Static<typeof QueueCounts>

export const requestQueue = endpoint({
  name: 'requests.queue',
  method: 'GET',
  url: `${requestsUrl}/queue`,
  params: EstateParams,
  query: Type.Object({
    view: Type.Optional(Type.Enum([...queueViews])),
    standing: Type.Optional(Type.Enum(['amber', 'late', 'escalated'])),
    state: Type.Optional(RequestStateName),
    category: Type.Optional(Category),
    priority: Type.Optional(Priority),
    ...pageQuery,
  }),
  reply: Page(RequestRow, {}),
  may: 'request.see',
  clause: 'KF05-02 9',
  summary: 'Open matters, the next deadline on top; paused ones last',
})

export const requestQueueCounts = endpoint({
  name: 'requests.queueCounts',
  method: 'GET',
  url: `${requestsUrl}/queue/counts`,
  params: EstateParams,
  reply: QueueCounts,
  may: 'request.see',
  clause: 'KF05-02 9',
  summary: 'How many open matters each view holds, counted to 999',
})

export const listRequests = endpoint({
  name: 'requests.list',
  method: 'GET',
  url: requestsUrl,
  params: EstateParams,
  query: Type.Object({
    /** words, a number or its end, a place: at least two characters */
    search: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    unitId: Type.Optional(Id),
    placeId: Type.Optional(Id),
    state: Type.Optional(RequestStateName),
    /** open: not closed, cancelled or merged */
    open: Type.Optional(Type.Boolean()),
    category: Type.Optional(Category),
    priority: Type.Optional(Priority),
    loggedBy: Type.Optional(Id),
    assigneeId: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...pageQuery,
  }),
  reply: Page(RequestRow, {}),
  may: 'request.see',
  clause: 'KF05-02',
  summary: 'Matters newest first: by words, place, state, person or day',
})

export const RequestNote = Type.Object({
  id: Id,
  words: Type.String(),
  author: Type.String(),
  writtenAt: Instant,
})
export const RequestPhoto = Type.Object({ digest: Digest, takenAt: Instant })
export const RequestHold = Type.Object({
  id: Id,
  reason: HoldReason,
  expectedOn: Day,
  words: Type.String(),
  heldAt: Instant,
  resumedAt: Nullable(Instant),
  stopsClock: Type.Boolean(),
})
/** B-3: from one matter to everything that hangs on it. */
export const RequestLink = Type.Object({
  kind: Type.Enum(['workOrder', 'duplicateOf', 'mergedHere', 'follows', 'followedBy', 'sameKindHere']),
  id: Id,
  number: Type.String(),
  state: Type.String(),
  words: Type.String(),
  at: Instant,
  url: Type.String(),
})

export const requestPage = endpoint({
  name: 'requests.page',
  method: 'GET',
  url: `${requestsUrl}/:id`,
  params: EstateAndId,
  reply: Type.Object({
    request: RequestRow,
    timeline: Type.Array(TrailEntry),
    limits: Type.Array(LimitExplained),
    holds: Type.Array(RequestHold),
    notes: Type.Array(RequestNote),
    photos: Type.Array(RequestPhoto),
    links: Type.Array(RequestLink),
    /** the quality record it has filed */
    record: Nullable(QualityRecord),
  }),
  may: 'request.see',
  clause: 'KF05-02',
  summary: 'One matter: its row, verbs, timeline, limits explained, photos and links',
})
export type RequestPage = Static<typeof requestPage.reply>

export const similarRequests = endpoint({
  name: 'requests.similar',
  method: 'GET',
  url: `${requestsUrl}/similar`,
  params: EstateParams,
  query: Type.Object({
    unitId: Type.Optional(Id),
    placeId: Type.Optional(Id),
    /** the first 300 characters are enough */
    words: Type.String({ minLength: 1, maxLength: 300 }),
    category: Type.Optional(Category),
    at: Type.Optional(Instant),
  }),
  reply: Type.Object({
    rows: Type.Array(
      Type.Object({
        request: RequestRow,
        /** exact: same place, same words; near: same or neighbouring place, near time, similar words */
        match: Type.Enum(['exact', 'near']),
        /** 0–1 */
        likeness: Type.Number(),
      }),
    ),
    /** the same kind from this unit within the parameter's days, before this one (KF05-02 6.2) */
    repeats: Type.Integer(),
    suggestsComplaint: Type.Boolean(),
  }),
  may: 'request.log',
  clause: 'KF05-02 5.2',
  summary: 'What may be the same matter, before it is saved',
})

export const Suggestion = Type.Object({
  category: Nullable(Category),
  priority: Nullable(Priority),
  trade: Nullable(Trade),
  /** the words that led to it, to be underlined */
  because: Type.Array(Type.String()),
})
export type Suggestion = Static<typeof Suggestion>

export const suggestSorting = endpoint({
  name: 'requests.suggest',
  method: 'GET',
  url: `${requestsUrl}/suggestion`,
  params: EstateParams,
  query: Type.Object({ words: Type.String({ minLength: 1, maxLength: 300 }) }),
  reply: Suggestion,
  may: 'request.log',
  clause: 'KF05-02 4.3',
  summary: 'Category, priority and trade suggested from the words; never forced',
})

/** A rule fires when any of its words occurs and none of `unless`; earlier rules come first. */
export const SuggestionRule = Type.Object({
  words: Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { minItems: 1, maxItems: 40 }),
  unless: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 20 })),
  category: Type.Optional(Category),
  priority: Type.Optional(Priority),
  trade: Type.Optional(Trade),
})
export type SuggestionRule = Static<typeof SuggestionRule>

export const suggestionRules = endpoint({
  name: 'requests.suggestionRules',
  method: 'GET',
  url: '/api/request-suggestion-rules',
  reply: Type.Object({ rules: Type.Array(SuggestionRule) }),
  may: 'request.log',
  clause: 'KF05-02 4.3',
  summary: 'The keyword rules of the company',
})

export const changeSuggestionRules = endpoint({
  name: 'requests.changeSuggestionRules',
  method: 'PUT',
  url: '/api/request-suggestion-rules',
  body: Type.Object({ rules: Type.Array(SuggestionRule, { maxItems: 200 }) }),
  reply: Type.Object({ rules: Type.Array(SuggestionRule) }),
  may: 'setting.change',
  clause: 'KF05-02 4.3',
  summary: 'Replace the keyword rules',
})

/** One row of QR-KF-06-01: its values stand under the keys of the form's columns. */
export const RegisterRow = Type.Object({
  id: Id,
  number: Type.String(),
  /** 补录 (V00-6) */
  late: Type.Boolean(),
  /** nothing more will be written: empty cells are drawn '/' */
  complete: Type.Boolean(),
  /** withdrawn or merged: the number stays (V00-8) */
  void: Type.Boolean(),
  values: Type.Record(Type.String(), Type.Unknown()),
})
export type RegisterRow = Static<typeof RegisterRow>

const registerDays = { from: Day, to: Day }

export const requestRegister = endpoint({
  name: 'requests.register',
  method: 'GET',
  url: `${requestsUrl}/register`,
  params: EstateParams,
  query: Type.Object({ ...registerDays, ...pageQuery }),
  reply: Page(RegisterRow, {}),
  may: 'request.see',
  clause: 'QR-KF-06-01',
  summary: 'The request and repair log of some days, in the order received',
})

export const requestRegisterPdf = endpoint({
  name: 'requests.registerPdf',
  method: 'GET',
  url: `${requestsUrl}/register.pdf`,
  params: EstateParams,
  query: Type.Object({ ...registerDays, language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'request.see',
  clause: 'QR-KF-06-01',
  summary: 'The request and repair log of some days (31 at most) on paper',
})

export const requestRegisterSheet = endpoint({
  name: 'requests.registerSheet',
  method: 'GET',
  url: `${requestsUrl}/register.xlsx`,
  params: EstateParams,
  query: Type.Object({ ...registerDays, language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'request.see',
  clause: 'QR-KF-06-01',
  summary: 'The request and repair log as .xlsx, streamed, however many rows',
})

export const requestRecordPdf = endpoint({
  name: 'requests.recordPdf',
  method: 'GET',
  url: `${requestsUrl}/:id/record.pdf`,
  params: EstateAndId,
  query: Type.Object({ language: Type.Optional(Type.Enum(['zh', 'en'])) }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'request.see',
  clause: 'QR-KF-06-01',
  summary: 'One matter on the form QR-KF-06-01',
})
