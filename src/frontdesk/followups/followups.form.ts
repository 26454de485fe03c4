import type { FormRow, Signature } from '../../platform/print/print.contract.ts'
import type { FollowUpRow } from './followups.contract.ts'
import { followUpWords } from './followups.words.ts'

/** QR-KF-06-05: the columns of the form by their keys. Phones are masked on paper as on screen (V02-1). */
export function visitValues(
  visit: FollowUpRow,
  images: ReadonlyMap<string, Buffer> = new Map(),
): FormRow['values'] {
  return {
    date: visit.doneAt ?? visit.contactedAt ?? visit.plannedAt,
    sourceNo: visit.sourceNumber || visit.number,
    unit: visit.location,
    interviewee: visit.interviewee,
    phone: visit.phone,
    kind: followUpWords[`followUp.kind.${visit.kind}`]?.zh,
    mode: visit.mode,
    scoreQuality: visit.scoreQuality,
    scoreAttitude: visit.scoreAttitude,
    scoreTimely: visit.scoreTimeliness,
    scoreCharge: visit.scoreCharge,
    overall: visit.overall,
    comment: visit.comment,
    isLinked: visit.linkedId !== null,
    linkedNo: visit.linkedNumber,
    visitor: visit.visitor,
    reviewer: visit.reviewer,
    ownerSig: signatureOf(visit, images),
    contactStatus: visit.contactStatus,
  }
}

function signatureOf(visit: FollowUpRow, images: ReadonlyMap<string, Buffer>): Signature | null {
  if (!visit.ownerSignature) return null
  const at = visit.doneAt ?? visit.contactedAt ?? undefined
  return { name: visit.interviewee, image: images.get(visit.ownerSignature), at, meaning: '回访确认' }
}

/** One visit as a row of the register, on paper and in a sheet. */
export const formRowOf = (visit: FollowUpRow, images?: ReadonlyMap<string, Buffer>): FormRow => ({
  values: visitValues(visit, images),
  complete: visit.state === 'closed',
})

/** What is locked with the record (V00-7): the form's columns, and the owner's signature by its digest. */
export const visitSnapshot = (visit: FollowUpRow): Record<string, unknown> => ({
  ...visitValues(visit),
  signature: visit.ownerSignature,
  attempts: visit.attempts,
})
