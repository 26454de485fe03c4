import type { Words } from '../../platform/words.ts'

export const recordsWords: Words = {
  'record.not_found': { zh: '没有这份质量记录', en: 'There is no such quality record' },
  'record.not_locked': {
    zh: '记录尚未签署，可直接修改，不必更正（V00-7）',
    en: 'The record is not signed yet; change it where it stands (V00-7)',
  },
  'record.no_such_field': { zh: '记录上没有这一栏', en: 'The record has no such field' },
  'record.unchanged': { zh: '更正后的值与原值相同', en: 'The corrected value is the same as before' },
  'record.not_late': { zh: '这份记录不是补录', en: 'This record was not written late' },
  'record.late_explained': { zh: '补录原因已经填过', en: 'Its lateness has been explained already' },
  'record.late': { zh: '补录', en: 'Late entry' },
  'record.late_unexplained': { zh: '补录，未填原因（V00-6）', en: 'Late entry without a reason (V00-6)' },
  'record.locked': { zh: '已签署', en: 'Signed' },
  'record.void': { zh: '作废', en: 'Void' },
  'record.seal.sealed': { zh: '已封存', en: 'Sealed' },
  'record.seal.pending': { zh: '待封存', en: 'To be sealed' },
  'record.seal.broken': { zh: '封存不符', en: 'Seal does not hold' },
  'record.field.form': { zh: '表单', en: 'Form' },
  'record.field.number': { zh: '编号', en: 'Number' },
  'record.field.revision': { zh: '版本/修订', en: 'Edition' },
  'record.field.occurredAt': { zh: '发生时间', en: 'Took place' },
  'record.field.openedAt': { zh: '登记时间', en: 'Recorded' },
  'record.field.lateReason': { zh: '补录原因', en: 'Why late' },
  'record.field.retainUntil': { zh: '保存至', en: 'Kept until' },
  'record.verb.correct': { zh: '更正', en: 'Correct' },
  'record.verb.explainLate': { zh: '补填原因', en: 'Explain lateness' },
}
