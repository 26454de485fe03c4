import Type, { type Static } from 'typebox'
import { endpoint } from '../../platform/http/endpoint.ts'
import { EstateParams, Id, Nullable } from '../../platform/http/shapes.ts'

/** What may be wrong with a sealed happening, as `platform.first_bad_happening` tells it. */
export const ChainFault = Type.Object({
  position: Type.Integer(),
  happeningId: Id,
  fault: Type.Enum(['altered', 'missing', 'seal_missing', 'inserted_behind_the_chain']),
})

export const TrailVerification = Type.Object({
  /** positions of the chain */
  sealed: Type.Integer(),
  /** happenings that wait for the next seal */
  pending: Type.Integer(),
  /** null when every hash holds */
  firstBad: Nullable(ChainFault),
})
export type TrailVerification = Static<typeof TrailVerification>

export const verifyTrailEndpoint = endpoint({
  name: 'trail.verification',
  method: 'GET',
  url: '/api/estates/:estateId/trail/verification',
  params: EstateParams,
  reply: TrailVerification,
  may: 'trail.verify',
  clause: 'KF06',
  summary: 'Verify the whole trail of an estate: every sealed happening, from the first to the last',
})
