import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import {
  Day,
  EstateAndId,
  EstateParams,
  Id,
  Instant,
  Nullable,
  Page,
  pageQuery,
  Text,
} from '../../platform/http/shapes.ts'

/** A quality record as the register keeps it: where it is and what it stands under, never the chapter's own row. */
export const QualityRecord = Type.Object({
  id: Id,
  /** QR-KF-06-01 … 16 */
  form: Type.String(),
  number: Type.String(),
  subject: Type.String(),
  subjectId: Id,
  title: Type.String(),
  /** where the record opens on screen */
  url: Type.String(),
  /** of the form when it was opened, such as 'QR-KF-06-01 A/0' */
  revision: Type.String(),
  occurredAt: Instant,
  openedAt: Instant,
  /** V00-6 补录: written more than two hours after the fact */
  late: Type.Boolean(),
  lateReason: Nullable(Type.String()),
  lockedAt: Nullable(Instant),
  voidedAt: Nullable(Instant),
  voidReason: Nullable(Type.String()),
  retainUntil: Nullable(Day),
})
export type QualityRecord = Static<typeof QualityRecord>

export const Correction = Type.Object({
  id: Id,
  field: Type.String(),
  oldValue: Type.String(),
  newValue: Type.String(),
  reason: Type.String(),
  corrector: Type.String(),
  correctedAt: Instant,
})
export type Correction = Static<typeof Correction>

export const listRecords = endpoint({
  name: 'records.list',
  method: 'GET',
  url: '/api/estates/:estateId/records',
  params: EstateParams,
  query: Type.Object({
    form: Type.Optional(Type.String({ pattern: '^QR-KF-06-\\d\\d$' })),
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    /** the whole number or its beginning */
    number: Type.Optional(Type.String({ maxLength: 40 })),
    late: Type.Optional(Type.Enum(['all', 'unexplained'])),
    ...pageQuery,
  }),
  reply: Page(QualityRecord, {}),
  may: 'record.see',
  clause: 'KF06 3',
  summary: 'The register of quality records, newest first',
})

export const recordDetail = endpoint({
  name: 'records.detail',
  method: 'GET',
  url: '/api/estates/:estateId/records/:id',
  params: EstateAndId,
  reply: Type.Object({
    record: QualityRecord,
    corrections: Type.Array(Correction),
    /** what was signed, as it stood at that moment */
    snapshot: Nullable(Type.Record(Type.String(), Type.Unknown())),
  }),
  may: 'record.see',
  clause: 'KF06 3',
  summary: 'One quality record with its corrections',
})

export const TrailEntry = Type.Object({
  id: Id,
  verb: Type.String(),
  actorName: Type.String(),
  occurredAt: Instant,
  recordedAt: Instant,
  before: Nullable(Type.Record(Type.String(), Type.Unknown())),
  after: Nullable(Type.Record(Type.String(), Type.Unknown())),
  facts: Type.Record(Type.String(), Type.Unknown()),
  revision: Nullable(Type.String()),
  /** 已封存: chained by hash to the happening before it */
  sealed: Type.Boolean(),
})
export type TrailEntry = Static<typeof TrailEntry>

export const verifyRecord = endpoint({
  name: 'records.verify',
  method: 'GET',
  url: '/api/estates/:estateId/records/:id/proof',
  params: EstateAndId,
  reply: Type.Object({
    record: QualityRecord,
    trail: Type.Array(TrailEntry),
    /** sealed: every entry is in the chain and its hash holds; pending: some wait for the next seal; broken: a hash does not hold */
    seal: Type.Enum(['sealed', 'pending', 'broken']),
    /** the entries whose hash does not hold */
    broken: Type.Array(Id),
  }),
  may: 'record.see',
  clause: 'KF06 3',
  summary: 'Proof of one record: under which revision, by whom, when, unaltered or not',
})

export const correctRecordEndpoint = endpoint({
  name: 'records.correct',
  method: 'POST',
  url: '/api/estates/:estateId/records/:id/corrections',
  params: EstateAndId,
  body: Type.Object({
    field: Type.String({ minLength: 1, maxLength: 60 }),
    newValue: Text(2000),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
  }),
  reply: Correction,
  may: 'record.correct',
  clause: 'KF06 3',
  summary: 'Correct a locked record: the old value stays beside the new one (V00-7)',
})

export const explainLateEndpoint = endpoint({
  name: 'records.explainLate',
  method: 'POST',
  url: '/api/estates/:estateId/records/:id/late-reason',
  params: EstateAndId,
  body: Type.Object({ reason: Type.String({ minLength: 1, maxLength: 500 }) }),
  reply: QualityRecord,
  may: 'record.explain',
  clause: 'KF06 3',
  summary: 'Say why a record was written late (V00-6)',
})
