import Type from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { Day, Digest, EstateAndId, Id, Instant, Nullable, Text } from '../../platform/http/shapes.ts'
import {
  Category,
  Department,
  HoldReason,
  orderKinds,
  Phone,
  Priority,
  RequestRow,
  requestsUrl,
  Trade,
} from './requests.contract.ts'

/** Sent with every change: the version seen on screen (409 when it moved on) and when it took place. */
const seen = {
  version: Type.Optional(Type.Integer({ minimum: 1 })),
  /** when it happened, if that is not now: night desk, paper, an offline phone, a replayed day (B-1) */
  occurredAt: Type.Optional(Instant),
}

export const editRequest = endpoint({
  name: 'requests.edit',
  method: 'PATCH',
  url: `${requestsUrl}/:id`,
  params: EstateAndId,
  body: Type.Object({
    version: Type.Integer({ minimum: 1 }),
    unitId: Type.Optional(Nullable(Id)),
    placeId: Type.Optional(Nullable(Id)),
    category: Type.Optional(Category),
    priority: Type.Optional(Priority),
    trade: Type.Optional(Nullable(Trade)),
    words: Type.Optional(Text(4000)),
    wishedAt: Type.Optional(Nullable(Instant)),
    reporterId: Type.Optional(Nullable(Id)),
    reporter: Type.Optional(Text(60)),
    phone: Type.Optional(Phone),
    anonymous: Type.Optional(Type.Boolean()),
    reachable: Type.Optional(Type.Boolean()),
  }),
  reply: RequestRow,
  may: 'request.triage',
  clause: 'KF05-02 5.2',
  summary: 'Correct what was logged, while the matter is open',
})

/** Every move of requests.moves.ts is a noun below the matter; each replies with the row as it now is. */
const move = <const Name extends string, Body extends ReturnType<typeof Type.Object>>(
  name: Name,
  noun: string,
  may: string,
  clause: string,
  summary: string,
  body: Body,
) =>
  endpoint({
    name: `requests.${name}`,
    method: 'POST',
    url: `${requestsUrl}/:id/${noun}`,
    params: EstateAndId,
    body,
    reply: RequestRow,
    may,
    clause,
    summary,
  })

export const triageRequest = move(
  'triage',
  'triage',
  'request.triage',
  'KF05-02 5.2',
  'Verified and sorted',
  Type.Object({
    ...seen,
    category: Type.Optional(Category),
    priority: Type.Optional(Priority),
    trade: Type.Optional(Nullable(Trade)),
    wishedAt: Type.Optional(Nullable(Instant)),
  }),
)

export const answerRequest = move(
  'answer',
  'answer',
  'request.answer',
  'KF05-02 5.3',
  'Answered on the spot or later; a received matter is triaged first',
  Type.Object({ ...seen, result: Text(4000) }),
)

export const dispatchRequest = move(
  'dispatch',
  'work-order',
  'request.dispatch',
  'KF05-02 5.4',
  'Open its work order (QR-KF-06-02); a received matter is triaged first',
  Type.Object({
    ...seen,
    /** of the work order, made by the browser; made here when absent */
    workOrderId: Type.Optional(Id),
    kind: Type.Optional(Type.Enum([...orderKinds])),
    trade: Type.Optional(Trade),
    workerId: Type.Optional(Nullable(Id)),
    appointmentAt: Type.Optional(Nullable(Instant)),
    /** the matter's own words when absent */
    description: Type.Optional(Text(4000)),
  }),
)

export const transferRequest = move(
  'transfer',
  'transfer',
  'request.transfer',
  'KF05-02 5.4',
  'Pass it on to a department, a procedure or outside; a received matter is triaged first',
  Type.Object({
    ...seen,
    department: Type.Optional(Department),
    assigneeId: Type.Optional(Nullable(Id)),
    words: Type.Optional(Text(1000)),
  }),
)

export const startRequest = move(
  'start',
  'start',
  'request.handle',
  'KF05-02 5.6',
  'Somebody has begun',
  Type.Object({ ...seen, assigneeId: Type.Optional(Nullable(Id)) }),
)

export const holdRequest = move(
  'hold',
  'hold',
  'request.handle',
  'KF05-02 5.6',
  'It waits, for a reason and until a day (V0502-5)',
  Type.Object({
    ...seen,
    reason: Type.Optional(HoldReason),
    expectedOn: Type.Optional(Day),
    words: Type.Optional(Text(1000)),
  }),
)

export const resumeRequest = move(
  'resume',
  'resumption',
  'request.handle',
  'KF05-02 5.6',
  'It goes on',
  Type.Object({ ...seen, words: Type.Optional(Text(1000)) }),
)

export const handBackRequest = move(
  'handBack',
  'hand-back',
  'request.dispatch',
  'KF05-02 5.4',
  'Back to the desk, to be given to somebody else',
  Type.Object({ ...seen, words: Type.Optional(Text(1000)) }),
)

export const finishRequest = move(
  'finish',
  'completion',
  'request.handle',
  'KF05-02 5.6',
  'Done, with its result',
  Type.Object({ ...seen, result: Text(4000) }),
)

export const closeRequest = move(
  'close',
  'closing',
  'request.close',
  'KF05-02 7.3',
  'Closed; needs a result and somebody responsible (V0502-4)',
  Type.Object({
    ...seen,
    /** kept as it is when absent */
    result: Type.Optional(Text(4000)),
    department: Type.Optional(Department),
    assigneeId: Type.Optional(Nullable(Id)),
  }),
)

export const cancelRequest = move(
  'cancel',
  'cancellation',
  'request.cancel',
  'KF05-02 7.5',
  'The resident withdraws it; the call or the letter is recorded (V0502-7)',
  Type.Object({
    ...seen,
    reason: Text(500),
    /** of the call: when, from which number; or of the letter */
    evidence: Text(500),
    /** a photo or recording already uploaded */
    evidenceFile: Type.Optional(Digest),
  }),
)

export const mergeRequest = move(
  'merge',
  'merging',
  'request.triage',
  'KF05-02 5.2',
  'The same matter as another: that one goes on',
  Type.Object({ ...seen, duplicateOf: Type.Optional(Id) }),
)

export const reopenRequest = move(
  'reopen',
  'reopening',
  'request.reopen',
  'KF05-02 7.6',
  'Open again, within 30 days of closing (V0502-6)',
  Type.Object({ ...seen, reason: Text(500) }),
)

export const noteOnRequest = move(
  'note',
  'notes',
  'request.note',
  'KF05-02 5.6',
  'A word of progress on the matter',
  Type.Object({ id: Type.Optional(Id), words: Text(2000), occurredAt: Type.Optional(Instant) }),
)

export const addRequestPhotos = move(
  'photos',
  'photos',
  'request.note',
  'KF05-02 5.6',
  'Photos to a matter, already uploaded as files',
  Type.Object({ photos: Type.Array(Digest, { minItems: 1, maxItems: 9, uniqueItems: true }) }),
)

export const unmaskReporter = endpoint({
  name: 'requests.unmask',
  method: 'POST',
  url: `${requestsUrl}/:id/phone`,
  params: EstateAndId,
  body: Type.Object({ reason: Type.Optional(Text(200)) }),
  reply: Type.Object({ phone: Type.String() }),
  may: 'household.unmask',
  clause: 'V02-1',
  summary: 'The whole phone number; leaves a happening',
})
