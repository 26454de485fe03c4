import { route } from '../../platform/http/route.ts'
import * as at from './records.contract.ts'
import { correctRecord, explainLate, listRecords, proofOf, recordPage, verifyTrail } from './records.ts'
import { verifyTrailEndpoint } from './trail.contract.ts'

export const recordRoutes = [
  route(at.listRecords, ({ actor, params, query }) => listRecords(actor, params.estateId, query)),
  route(at.recordDetail, ({ actor, params }) => recordPage(actor, params.estateId, params.id)),
  route(at.verifyRecord, ({ actor, params }) => proofOf(actor, params.estateId, params.id)),
  route(verifyTrailEndpoint, ({ actor, params }) => verifyTrail(actor, params.estateId)),
  route(at.correctRecordEndpoint, ({ actor, params, body, command }) =>
    correctRecord(actor, command, params, body),
  ),
  route(at.explainLateEndpoint, ({ actor, params, body, command }) =>
    explainLate(actor, command, params, body.reason),
  ),
]
