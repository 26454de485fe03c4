import Type, { type Static, type TObject } from 'typebox'
import { RunningLimit } from '../../documents/limits/limits.contract.ts'
import { TrailEntry } from '../../documents/records/records.contract.ts'
import { type Endpoint, endpoint } from '../../platform/http/endpoint.ts'
import {
  Day,
  Digest,
  EstateAndId,
  EstateParams,
  Facts,
  Id,
  Instant,
  Nullable,
  occurredAt,
  Page,
  pageQuery,
  Text,
} from '../../platform/http/shapes.ts'
import { type FollowUpVerb, followUpMoves } from './followups.moves.ts'

export const FollowUpState = Type.Enum([...followUpMoves.states])
export const FollowUpVerbShape = Type.Enum([
  ...(Object.keys(followUpMoves.moves) as FollowUpVerb[]),
  'assign',
])
export const FollowUpKind = Type.Enum([
  'complaint',
  'repair',
  'onDemand',
  'help',
  'survey',
  'periodic',
  'moveIn',
  'other',
])
export const FollowUpSource = Type.Enum(['request', 'complaint', 'survey', 'periodic', 'moveIn'])
export const ContactMode = Type.Enum(['visit', 'phone', 'wechat', 'sms'])
export const ContactStatus = Type.Enum(['reached', 'noAnswer', 'refused', 'outOfService'])
export const Overall = Type.Enum(['A', 'B', 'C'])
const Score = Type.Integer({ minimum: 1, maximum: 5 })

/** One line of the due list and of the register QR-KF-06-05. */
export const FollowUpRow = Type.Object({
  id: Id,
  number: Type.String(),
  state: FollowUpState,
  source: FollowUpSource,
  sourceId: Nullable(Id),
  sourceNumber: Type.String(),
  kind: FollowUpKind,
  unitId: Nullable(Id),
  zoneId: Nullable(Id),
  location: Type.String(),
  interviewee: Type.String(),
  /** masked */
  phone: Type.String(),
  mode: Nullable(ContactMode),
  plannedAt: Instant,
  dueAt: Instant,
  /** who did the work: never the one who calls back (V0510-5) */
  handlerId: Nullable(Id),
  handler: Nullable(Type.String()),
  assigneeId: Nullable(Id),
  assignee: Nullable(Type.String()),
  visitor: Nullable(Type.String()),
  reviewer: Nullable(Type.String()),
  scoreQuality: Nullable(Score),
  scoreAttitude: Nullable(Score),
  scoreTimeliness: Nullable(Score),
  scoreCharge: Nullable(Score),
  overall: Nullable(Overall),
  comment: Type.String(),
  contactStatus: Nullable(ContactStatus),
  attempts: Type.Integer(),
  callSeconds: Nullable(Type.Integer()),
  /** a call shorter than the manual finds credible (V0510-2) */
  suspicious: Type.Boolean(),
  ownerSignature: Nullable(Digest),
  linkedId: Nullable(Id),
  linkedNumber: Nullable(Type.String()),
  contactedAt: Nullable(Instant),
  doneAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  /** why it was chosen: 'all' of its kind, or drawn by its number (KF05-10 4.4) */
  sampledBy: Type.String(),
  revision: Type.String(),
  limit: Nullable(RunningLimit),
  version: Type.Integer(),
})
export type FollowUpRow = Static<typeof FollowUpRow>

export const Attempt = Type.Object({
  at: Instant,
  by: Type.String(),
  result: ContactStatus,
  callSeconds: Nullable(Type.Integer()),
  words: Type.String(),
})

export const FollowUpWarning = Type.Object({
  reason: Type.String(),
  rule: Type.Optional(Type.String()),
  facts: Facts,
})

export const FollowUpMoved = Type.Object({
  followUp: FollowUpRow,
  verbs: Type.Array(FollowUpVerbShape),
  warnings: Type.Array(FollowUpWarning),
})
export type FollowUpMoved = Static<typeof FollowUpMoved>

export const FollowUpPage = Type.Object({
  ...FollowUpMoved.properties,
  attempts: Type.Array(Attempt),
  trail: Type.Array(TrailEntry),
})
export type FollowUpPage = Static<typeof FollowUpPage>

const url = '/api/estates/:estateId/follow-ups' as const
const remark = Type.Optional(Text(500))
const callSeconds = Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 }))

const scores = {
  scoreQuality: Type.Optional(Score),
  scoreAttitude: Type.Optional(Score),
  scoreTimeliness: Type.Optional(Score),
  scoreCharge: Type.Optional(Score),
}

/** What becomes of a C: the source is reopened, or a new request follows it, or one already logged is named. */
const link = {
  how: Type.Optional(Type.Enum(['reopen', 'new', 'existing'])),
  linkedId: Type.Optional(Id),
}

const move = <B extends TObject>(
  verb: FollowUpVerb | 'assign',
  noun: string,
  summary: string,
  body: B,
): Endpoint<typeof EstateAndId, TObject, B, typeof FollowUpMoved> => ({
  name: `followUps.${verb}`,
  method: 'POST',
  url: `${url}/:id/${noun}`,
  params: EstateAndId,
  body,
  reply: FollowUpMoved,
  may: verb === 'assign' ? 'followUp.plan' : followUpMoves.moves[verb].may,
  clause: 'KF05-10',
  summary,
})

export const followUpMovesAt = {
  assign: move('assign', 'assignment', 'Say who calls back', Type.Object({ assigneeId: Id, occurredAt })),
  contact: move(
    'contact',
    'contact',
    'The person was reached',
    Type.Object({
      mode: Type.Optional(ContactMode),
      interviewee: Type.Optional(Text(40)),
      callSeconds,
      occurredAt,
    }),
  ),
  miss: move(
    'miss',
    'missed-attempt',
    'Nobody answered; after the third attempt it may be closed as unreachable (V0510-4)',
    Type.Object({
      mode: Type.Optional(ContactMode),
      contactStatus: Type.Optional(Type.Enum(['noAnswer', 'outOfService'])),
      callSeconds,
      words: remark,
      occurredAt,
    }),
  ),
  refuse: move(
    'refuse',
    'refusal',
    'The person does not want to be visited; written down as it was (V0510-6)',
    Type.Object({ mode: Type.Optional(ContactMode), comment: remark, occurredAt }),
  ),
  complete: move(
    'complete',
    'completion',
    'Satisfied, A or B; a visit in person needs the owner’s signature (V0510-1)',
    Type.Object({
      overall: Type.Optional(Overall),
      comment: remark,
      ...scores,
      callSeconds,
      signature: Type.Optional(Digest),
      occurredAt,
    }),
  ),
  fail: move(
    'fail',
    'failure',
    'Not satisfied, or a new problem; `how` links it at once (V0510-3)',
    Type.Object({
      overall: Type.Optional(Overall),
      comment: remark,
      ...scores,
      callSeconds,
      signature: Type.Optional(Digest),
      ...link,
      occurredAt,
    }),
  ),
  link: move('link', 'link', 'Turn the dissatisfaction into a request', Type.Object({ ...link, occurredAt })),
  recheck: move('recheck', 'recheck', 'Call once more after the repair', Type.Object({ occurredAt })),
  review: move(
    'review',
    'review',
    'The assistant reviews the record',
    Type.Object({ comment: remark, occurredAt }),
  ),
  close: move('close', 'closure', 'Close and lock the record', Type.Object({ occurredAt })),
} as const
export type FollowUpMove = keyof typeof followUpMovesAt

export const planFollowUpAt = endpoint({
  name: 'followUps.plan',
  method: 'POST',
  url,
  params: EstateParams,
  body: Type.Object({
    id: Id,
    source: Type.Enum(['survey', 'periodic', 'moveIn']),
    unitId: Id,
    interviewee: Type.Optional(Text(40)),
    kind: FollowUpKind,
    dueOn: Type.Optional(Day),
    assigneeId: Type.Optional(Id),
    occurredAt,
  }),
  reply: FollowUpMoved,
  may: 'followUp.plan',
  clause: 'KF05-10 1',
  summary: 'Plan a periodic or survey visit; visits after a request plan themselves',
})

export const followUpAt = endpoint({
  name: 'followUps.page',
  method: 'GET',
  url: `${url}/:id`,
  params: EstateAndId,
  reply: FollowUpPage,
  may: 'followUp.see',
  summary: 'One return visit with its attempts, verbs and trail',
})

export const dueFollowUps = endpoint({
  name: 'followUps.due',
  method: 'GET',
  url: `${url}/due`,
  params: EstateParams,
  query: Type.Object({
    /** mine: assigned to me, or in one of my zones and to nobody */
    mine: Type.Optional(Type.Boolean()),
    ...pageQuery,
  }),
  reply: Page(FollowUpRow, {}),
  may: 'followUp.see',
  summary: 'Open return visits, soonest due first',
})

export const followUpRegister = endpoint({
  name: 'followUps.list',
  method: 'GET',
  url,
  params: EstateParams,
  query: Type.Object({
    state: Type.Optional(FollowUpState),
    unitId: Type.Optional(Id),
    sourceId: Type.Optional(Id),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    ...pageQuery,
  }),
  reply: Page(FollowUpRow, {}),
  may: 'followUp.see',
  summary: 'Return visits, newest first: the register QR-KF-06-05',
})

const countsOf = Type.Object({
  kind: FollowUpKind,
  planned: Type.Integer(),
  reached: Type.Integer(),
  a: Type.Integer(),
  b: Type.Integer(),
  c: Type.Integer(),
  unreachable: Type.Integer(),
  refused: Type.Integer(),
  /** (A+B)/(A+B+C) in percent with one decimal; null (shown —) when nobody has answered */
  satisfactionPercent: Nullable(Type.Number()),
})

export const satisfaction = endpoint({
  name: 'followUps.satisfaction',
  method: 'GET',
  url: `${url}/satisfaction`,
  params: EstateParams,
  query: Type.Object({ from: Day, to: Day }),
  reply: Type.Object({ kinds: Type.Array(countsOf), all: countsOf }),
  may: 'followUp.see',
  clause: 'KF05-10 10',
  summary: 'Satisfaction by kind for visits planned in a range of days; unreachable ones count to nothing',
})

export const followUpCounts = endpoint({
  name: 'followUps.counts',
  method: 'GET',
  url: `${url}/counts`,
  params: EstateParams,
  reply: Type.Object({
    open: Type.Integer(),
    due: Type.Integer(),
    late: Type.Integer(),
    unlinked: Type.Integer(),
  }),
  may: 'followUp.see',
  summary: 'How many visits are open, due today, late, and unsatisfied without a request',
})

const language = Type.Optional(Type.Enum(['zh', 'en']))

export const followUpRegisterXlsx = endpoint({
  name: 'followUps.registerXlsx',
  method: 'GET',
  url: `${url}/register.xlsx`,
  params: EstateParams,
  query: Type.Object({ from: Day, to: Day, language }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'record.see',
  summary: 'The register QR-KF-06-05 of a range of days as .xlsx, streamed',
})

export const followUpRegisterPdf = endpoint({
  name: 'followUps.registerPdf',
  method: 'GET',
  url: `${url}/register.pdf`,
  params: EstateParams,
  query: Type.Object({ from: Day, to: Day, language }),
  reply: Type.Unknown(),
  answers: 'file',
  may: 'record.see',
  summary: 'The register QR-KF-06-05 of a range of days as PDF',
})
