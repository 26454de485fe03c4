/**
 * The door of the controlled documents: the figures in force, which everyone reads, and the verbs of an edition's
 * life (manual 0.3), each one transaction. Every verb answers the edition's id.
 */
export { amendRevision, discardRevision, draftRevision, submitRevision } from './drafting.ts'
export { flagAt, type LimitInForce, limitAt, minutesAt, numberAt, textAt } from './figures.ts'
export {
  forgetParameters,
  type ParameterInForce,
  parameterAt,
  parameterHistory,
  parameterInForce,
  parametersInForce,
  revisionInForce,
} from './in-force.ts'
export { layHandbook, shippedSince } from './shipping.ts'
export {
  approveRevision,
  retireRevision,
  returnRevision,
  reviewRevision,
  withdrawDocument,
} from './signing.ts'
export { bringDocumentsIntoForce } from './succession.ts'
