import Type, { type Static } from 'typebox'
import { LimitExplained, RunningLimit } from '../../documents/limits/limits.contract.ts'
import { TrailEntry } from '../../documents/records/records.contract.ts'
import { Day, Digest, Facts, Fen, Id, Instant, Nullable, Text } from '../../platform/http/shapes.ts'
import { type WorkOrderVerb, workOrderMoves } from './workorders.moves.ts'

export const OrderState = Type.Enum([...workOrderMoves.states])
export const OrderVerb = Type.Enum([
  ...(Object.keys(workOrderMoves.moves) as WorkOrderVerb[]),
  'approvePrice',
  'control',
])
export const Priority = Type.Enum(['P1', 'P2', 'P3', 'P4'])
export const OrderKind = Type.Enum([
  'householdRepair',
  'publicRepair',
  'onDemandCleaning',
  'vacantUnit',
  'rectification',
  'other',
])
export const Liability = Type.Enum(['publicArea', 'warranty', 'ownerPays', 'utility'])
export const OrderSource = Type.Enum(['request', 'patrol', 'vacantUnit', 'moveIn', 'complaint', 'desk'])
export const SuspendReason = Type.Enum([
  'parts',
  'owner',
  'contractor',
  'approval',
  'technical',
  'labour',
  'forceMajeure',
  'other',
])
export const Rating = Type.Enum(['A', 'B', 'C'])
export const Acceptance = Type.Enum(['qualified', 'unqualified'])
export const OrderException = Type.Enum(['noShow', 'refused', 'rejected', 'rework'])

/** One line of a list or a board. `worker` is null while nobody has it. */
export const OrderRow = Type.Object({
  id: Id,
  number: Type.String(),
  state: OrderState,
  priority: Priority,
  kind: OrderKind,
  trade: Type.String(),
  source: OrderSource,
  sourceId: Nullable(Id),
  sourceNumber: Nullable(Type.String()),
  unitId: Nullable(Id),
  placeId: Nullable(Id),
  zoneId: Nullable(Id),
  location: Type.String(),
  contactName: Type.String(),
  /** masked, as lists always show it */
  contactPhone: Type.String(),
  appointmentAt: Nullable(Instant),
  description: Type.String(),
  liability: Nullable(Liability),
  workerId: Nullable(Id),
  worker: Nullable(Type.String()),
  issuedAt: Nullable(Instant),
  acceptedAt: Nullable(Instant),
  arrivedAt: Nullable(Instant),
  finishedAt: Nullable(Instant),
  returnedAt: Nullable(Instant),
  rating: Nullable(Rating),
  exception: Nullable(OrderException),
  /** the earlier order of the same fault (V0503-8) */
  reworkOf: Nullable(Id),
  reason: Type.String(),
  limit: Nullable(RunningLimit),
  version: Type.Integer(),
})

export const Material = Type.Object({
  name: Type.String(),
  model: Type.String(),
  quantity: Type.Number(),
  unitPriceFen: Type.Integer(),
  amountFen: Type.Integer(),
  suppliedBy: Type.Enum(['property', 'owner']),
})

/** What a worker fills in; quantity and price are checked by V0503-6, not here, so that the rule is named. */
export const MaterialGiven = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }),
  model: Type.Optional(Text(60)),
  quantity: Type.Optional(Type.Number()),
  unitPriceFen: Type.Optional(Type.Integer()),
  suppliedBy: Type.Enum(['property', 'owner']),
})

/** A signature on glass, or for a remote consent what proves it (V0503-5); one of the two. */
export const SignatureGiven = Type.Object({
  signer: Type.String({ minLength: 1, maxLength: 40 }),
  digest: Type.Optional(Digest),
  evidence: Type.Optional(Text(300)),
})

export const OrderSignature = Type.Object({
  meaning: Type.Enum(['quote', 'acceptance']),
  signer: Type.String(),
  digest: Nullable(Digest),
  evidence: Type.String(),
  signedAt: Instant,
  takenBy: Type.String(),
})

export const OrderPhoto = Type.Object({
  stage: Type.Enum(['before', 'after', 'noShow', 'paper']),
  digest: Digest,
  takenAt: Instant,
})

export const Suspension = Type.Object({
  reason: SuspendReason,
  expectedOn: Day,
  words: Type.String(),
  suspendedAt: Instant,
  resumedAt: Nullable(Instant),
})

/** The whole slip, QR-KF-06-02. */
export const Order = Type.Object({
  ...OrderRow.properties,
  issuer: Type.String(),
  startedAt: Nullable(Instant),
  controlledAt: Nullable(Instant),
  verifiedAt: Nullable(Instant),
  chargedAt: Nullable(Instant),
  closedAt: Nullable(Instant),
  quoteFen: Nullable(Fen),
  quoteWords: Type.String(),
  quoteOffList: Type.Boolean(),
  quotedAt: Nullable(Instant),
  quoteApprover: Nullable(Type.String()),
  quoteApprovedAt: Nullable(Instant),
  process: Type.String(),
  labourMinutes: Nullable(Type.Integer()),
  labourRateFen: Nullable(Fen),
  dueFen: Fen,
  paidFen: Nullable(Fen),
  receiptNumber: Nullable(Type.String()),
  acceptance: Nullable(Acceptance),
  acceptanceWords: Type.String(),
  checker: Nullable(Type.String()),
  revision: Type.String(),
  materials: Type.Array(Material),
  photos: Type.Array(OrderPhoto),
  signatures: Type.Array(OrderSignature),
  suspensions: Type.Array(Suspension),
})

/** Something the person should know although the move was made, such as V0503-7. */
export const Warning = Type.Object({
  reason: Type.String(),
  rule: Type.Optional(Type.String()),
  facts: Facts,
})

/** The reply of every move: the slip as it stands, what this actor may do next, and what to mind. */
export const OrderMoved = Type.Object({
  order: Order,
  verbs: Type.Array(OrderVerb),
  warnings: Type.Array(Warning),
})

export const OrderPage = Type.Object({
  ...OrderMoved.properties,
  trail: Type.Array(TrailEntry),
  limits: Type.Array(LimitExplained),
})

export type OrderRow = Static<typeof OrderRow>
export type Order = Static<typeof Order>
export type OrderMoved = Static<typeof OrderMoved>
export type OrderPage = Static<typeof OrderPage>
export type MaterialGiven = Static<typeof MaterialGiven>
export type SignatureGiven = Static<typeof SignatureGiven>
export type OrderWarning = Static<typeof Warning>
