/**
 * Stands in for documents/controlled until the handbook's parameters can be read from the documents in force:
 * the same functions, the shipped values. To be deleted with its one import in figures.ts.
 */
const shipped: Record<
  string,
  [document: string, value: number | string | boolean, unit?: number | 'workdays']
> = {
  'request.verifyMinutes': ['KF05-02', 10, 1],
  'request.firstAnswerHours': ['KF05-02', 4, 60],
  'request.fullAnswerHours': ['KF05-02', 48, 60],
  'sla.dispatch.P1.minutes': ['KF05-02', 1, 1],
  'sla.dispatch.P2.minutes': ['KF05-02', 2, 1],
  'sla.dispatch.P3.minutes': ['KF05-02', 15, 1],
  'sla.dispatch.P4.minutes': ['KF05-02', 15, 1],
  'request.outOfScopeMinutes': ['KF05-02', 15, 1],
  'request.suggestion.confirmDays': ['KF05-02', 1, 'workdays'],
  'request.suggestion.answerDays': ['KF05-02', 3, 'workdays'],
  'request.repeatDays': ['KF05-02', 7, 1440],
  'request.repeatMarkCount': ['KF05-02', 2],
  'request.repeatComplaintCount': ['KF05-02', 3],
  'request.duplicateHours': ['KF05-02', 24, 60],
  'request.reopenDays': ['KF05-02', 30, 1440],
  'request.contentMinChars': ['KF05-02', 5],
  'sla.mode': ['KF05-02', 'natural'],
  'sla.nightDefers': ['KF05-02', true],
  'alert.amberPercent': ['KF05-02', 25],
  'alert.managerOverPercent': ['KF05-02', 50],
  'sla.repair.P1.acceptMinutes': ['KF05-03', 1, 1],
  'sla.repair.P1.arriveMinutes': ['KF05-03', 5, 1],
  'sla.repair.P1.mode': ['KF05-03', 'natural'],
  'sla.repair.P2.acceptMinutes': ['KF05-03', 5, 1],
  'sla.repair.P2.arriveMinutes': ['KF05-03', 15, 1],
  'sla.repair.P2.controlMinutes': ['KF05-03', 120, 1],
  'sla.repair.P2.fixMinutes': ['KF05-03', 1440, 1],
  'sla.repair.P2.mode': ['KF05-03', 'natural'],
  'sla.repair.P3.acceptMinutes': ['KF05-03', 15, 1],
  'sla.repair.P3.arriveMinutes': ['KF05-03', 30, 1],
  'sla.repair.P3.fixMinutes': ['KF05-03', 1440, 1],
  'sla.repair.P3.mode': ['KF05-03', 'natural'],
  'sla.repair.P4.acceptMinutes': ['KF05-03', 60, 1],
  'sla.repair.P4.arriveBeforeMinutes': ['KF05-03', 5, 1],
  'sla.repair.P4.fixMinutes': ['KF05-03', 4320, 1],
  'sla.repair.P4.mode': ['KF05-03', 'natural'],
  'repair.outOfListReviewMinutes': ['KF05-03', 15, 1],
  'sla.complaint.firstReplyHours': ['KF05-09', 24, 60],
  'followUp.linkHours': ['KF05-10', 2, 60],
  'record.lateEntryHours': ['KF06', 2, 60],
  'record.retentionYears.QR01': ['QR-KF-06-01', 3],
  'record.retentionYears.QR02': ['QR-KF-06-02', 3],
  'record.retentionYears.QR04': ['QR-KF-06-04', 1],
  'record.retentionYears.QR05': ['QR-KF-06-05', 3],
  'notify.quietFrom': ['KF05-07', '21:00'],
  'notify.quietTo': ['KF05-07', '08:00'],
}

const found = (key: string) => {
  const entry = shipped[key]
  if (!entry) throw new Error(`no controlled document has the parameter ${key}`)
  return entry
}

export type LimitInForce = {
  key: string
  minutes: number | undefined
  workdays: number | undefined
  document: string
  label: string
}

export async function limitAt(key: string, _at?: Date): Promise<LimitInForce> {
  const [document, value, unit] = found(key)
  const workdays = unit === 'workdays' ? Number(value) : undefined
  const minutes = typeof unit === 'number' ? Number(value) * unit : undefined
  return { key, minutes, workdays, document, label: 'A/0' }
}

export const minutesAt = async (key: string, at?: Date): Promise<number> => (await limitAt(key, at)).minutes!
export const numberAt = async (key: string, _at?: Date): Promise<number> => Number(found(key)[1])
export const textAt = async (key: string, _at?: Date): Promise<string> => String(found(key)[1])
export const flagAt = async (key: string, _at?: Date): Promise<boolean> => found(key)[1] === true
export const revisionInForce = async (_code: string, _at?: Date): Promise<string> => 'A/0'
