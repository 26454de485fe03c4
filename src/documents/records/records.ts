export { correctRecord, explainLate } from './correcting.ts'
export { fileRecord, lockRecord, type NewRecord, planRecord, type RecordRow, voidRecord } from './filing.ts'
export { proofOf, trailEntryOf } from './proof.ts'
export { listRecords, recordOfSubject, recordPage } from './records.lists.ts'
