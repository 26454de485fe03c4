import Type, { type Static } from 'typebox'
import { RunningLimit } from '../../documents/limits/limits.contract.ts'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, Digest, EstateParams, Id, Instant, Nullable, Text } from '../../platform/http/shapes.ts'
import { requestMoves } from './requests.moves.ts'

export const channels = [
  'desk',
  'phone',
  'wechat',
  'steward',
  'patrol',
  'letter',
  'transfer',
  'night',
] as const
export const categories = [
  'inquiry',
  'suggestion',
  'help',
  'repair',
  'cleaning',
  'complaint',
  'fee',
  'key',
  'mail',
  'decoration',
  'praise',
  'other',
] as const
export const priorities = ['P1', 'P2', 'P3', 'P4'] as const
/** Trades of dispatch: who is sent (people.staff.skills speak the same words). */
export const trades = [
  'plumbing',
  'electrical',
  'carpentry',
  'masonry',
  'lowVoltage',
  'lift',
  'cleaning',
  'security',
  'other',
] as const
export const orderKinds = [
  'householdRepair',
  'publicRepair',
  'onDemandCleaning',
  'rectification',
  'other',
] as const
/** Why a matter waits; only 'owner' and 'forceMajeure' stop its clock (B-1). */
export const holdReasons = [
  'parts',
  'owner',
  'contractor',
  'approval',
  'technical',
  'labour',
  'forceMajeure',
  'other',
] as const
/** To whom a matter is passed on (KF05-02 5.4, 5.5); 'outside' is not the property company's business. */
export const departments = [
  'desk',
  'steward',
  'environment',
  'engineering',
  'order',
  'finance',
  'complaint',
  'manager',
  'developer',
  'outside',
] as const

export const Channel = Type.Enum([...channels])
export const Category = Type.Enum([...categories])
export const Priority = Type.Enum([...priorities])
export const Trade = Type.Enum([...trades])
export const HoldReason = Type.Enum([...holdReasons])
export const Department = Type.Enum([...departments])
/** As said on the telephone; kept sealed, shown masked. */
export const Phone = Type.String({ maxLength: 30, pattern: '^[0-9+()\\-\\s转*]*$' })
export const RequestStateName = Type.Enum([...requestMoves.states])

/** One matter as lists, pages and replies show it. Phones are masked; see `unmaskReporter`. */
export const RequestRow = Type.Object({
  id: Id,
  /** 0601-20261123-001 */
  number: Type.String(),
  state: RequestStateName,
  receivedAt: Instant,
  recordedAt: Instant,
  /** V00-6 补录: written down late; the record says why */
  late: Type.Boolean(),
  channel: Channel,
  unitId: Nullable(Id),
  placeId: Nullable(Id),
  /** 房号 or the public place's name */
  location: Type.String(),
  zoneId: Nullable(Id),
  reporter: Type.String(),
  reporterId: Nullable(Id),
  phoneMask: Type.String(),
  anonymous: Type.Boolean(),
  /** V0502-8: false when nobody can be called back */
  reachable: Type.Boolean(),
  category: Category,
  trade: Nullable(Type.String()),
  priority: Priority,
  words: Type.String(),
  wishedAt: Nullable(Instant),
  workOrderId: Nullable(Id),
  workOrderNumber: Nullable(Type.String()),
  assigneeId: Nullable(Id),
  /** 责任人; empty while nobody has it */
  assignee: Type.String(),
  /** 责任部门: a word of `departments`, or empty */
  department: Type.String(),
  result: Type.String(),
  /** of the hold, cancellation or reopening */
  reason: Type.String(),
  /** the day a waiting matter is expected to go on */
  expectedOn: Nullable(Day),
  duplicateOf: Nullable(Id),
  /** the closed matter this one continues (V0502-6) */
  follows: Nullable(Id),
  /** 0 the first time; 1 the second time this unit reports the same kind within the parameter's days, … */
  repeatCount: Type.Integer(),
  /** KF05-02 6.2: reported often enough that a complaint is suggested */
  suggestsComplaint: Type.Boolean(),
  followUpResult: Nullable(Type.Enum(['A', 'B', 'C', 'unreachable', 'refused'])),
  answeredAt: Nullable(Instant),
  doneAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  /** the limit that runs now, its own or its work order's; null when none does */
  limit: Nullable(RunningLimit),
  /** any of its limits was missed */
  wasLate: Type.Boolean(),
  loggedBy: Id,
  logger: Type.String(),
  /** the revision it runs under, such as 'KF05-02 A/0' */
  revision: Type.String(),
  version: Type.Integer(),
  /** what this person may do with it now: keys of requestMoves.moves, and 'note' and 'edit' */
  verbs: Type.Array(Type.String()),
})
export type RequestRow = Static<typeof RequestRow>

export const LogBody = Type.Object({
  /** made by the browser (UUIDv7) */
  id: Id,
  /** V0502-1: one of the two */
  unitId: Type.Optional(Nullable(Id)),
  placeId: Type.Optional(Nullable(Id)),
  /** V0502-2 asks for these three; they are optional here so that the refusal can name its rule */
  channel: Type.Optional(Channel),
  category: Type.Optional(Category),
  priority: Type.Optional(Priority),
  words: Text(4000),
  trade: Type.Optional(Nullable(Trade)),
  /** 希望时间; refused with P1 (V0502-3) */
  wishedAt: Type.Optional(Nullable(Instant)),
  reporterId: Type.Optional(Nullable(Id)),
  reporter: Type.Optional(Text(60)),
  phone: Type.Optional(Phone),
  anonymous: Type.Optional(Type.Boolean()),
  /** must be said to be false for an anonymous report without a phone (V0502-8) */
  reachable: Type.Optional(Type.Boolean()),
  /** digests of files already uploaded */
  photos: Type.Optional(Type.Array(Digest, { maxItems: 9, uniqueItems: true })),
  /** the closed matter this one continues (V0502-6) */
  follows: Type.Optional(Nullable(Id)),
  occurredAt: Type.Optional(Instant),
  /** V00-6: why it is written more than two hours after the fact */
  lateReason: Type.Optional(Text(200)),
})
export type LogBody = Static<typeof LogBody>

export const requestsUrl = '/api/estates/:estateId/requests'

export const logRequest = endpoint({
  name: 'requests.log',
  method: 'POST',
  url: '/api/estates/:estateId/requests',
  params: EstateParams,
  body: LogBody,
  reply: RequestRow,
  may: 'request.log',
  clause: 'KF05-02 5.1',
  summary: 'Log a matter; files QR-KF-06-01 and starts its first limit',
})
