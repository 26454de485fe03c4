import { Refusal, type RefusalFacts } from '../../platform/refusal.ts'

/** The rules of KF05-02 that the database keeps as well: what a broken constraint means in the manual's words. */
const laws: Record<string, [reason: string, about: RefusalFacts]> = {
  request_place: ['request.place_required', { rule: 'V0502-1', clause: 'KF05-02 7.1', field: 'unitId' }],
  request_p1_not_wished: [
    'request.p1_not_wished',
    { rule: 'V0502-3', clause: 'KF05-02 7.2', field: 'wishedAt' },
  ],
  request_closed_answered: [
    'request.responsible_required',
    { rule: 'V0502-4', clause: 'KF05-02 7.3', field: 'result' },
  ],
  request_waits_until: [
    'request.expectedOn_required',
    { rule: 'V0502-5', clause: 'KF05-02 7.4', field: 'expectedOn' },
  ],
  request_cancelled_why: ['request.reason_required', { clause: 'KF05-02 7.4', field: 'reason' }],
  request_cancelled_evidence: [
    'request.evidence_required',
    { rule: 'V0502-7', clause: 'KF05-02 7.5', field: 'evidence' },
  ],
  request_anonymous_marked: [
    'request.unreachable_unmarked',
    { rule: 'V0502-8', clause: 'KF05-02 7.5', field: 'reachable' },
  ],
  request_duplicate_of: ['request.duplicateOf_required', { clause: 'KF05-02 5.2', field: 'duplicateOf' }],
  request_not_itself: ['request.not_itself', { clause: 'KF05-02 5.2', field: 'duplicateOf' }],
  request_photo_estate_id_digest_fkey: ['request.photo_unknown', { field: 'photos' }],
  request_estate_id_evidence_file_fkey: ['request.photo_unknown', { field: 'evidenceFile' }],
  request_estate_id_reporter_id_fkey: ['request.reporter_unknown', { field: 'reporterId' }],
  request_assignee_id_fkey: ['request.assignee_unknown', { field: 'assigneeId' }],
}

type DatabaseError = { code?: string; constraint?: string }

/** Throws what the database refused as the manual's own refusal; anything else as it is. */
export function asRefusal(error: unknown): never {
  const { code, constraint } = error as DatabaseError
  const law = constraint === undefined ? undefined : laws[constraint]
  if (law) throw new Refusal('invalid', ...law)
  // Row-level security: another estate's matters are not there.
  if (code === '42501') throw new Refusal('not_found', 'request.not_found', { clause: 'KF05-02' })
  // Half a character of the upper planes: JSON carries it, PostgreSQL does not.
  if (code === '22P02') throw new Refusal('invalid', 'house.unwritable_text', { field: 'words' })
  throw error
}

/** Two sendings of one command met in two processes: the second finds the first's reply when it asks again. */
export const isRepeat = (error: unknown): boolean => {
  const { code, constraint } = error as DatabaseError
  return code === '23505' && (constraint === 'request_pkey' || constraint === 'command_pkey')
}
