import type { Words } from '../../platform/words.ts'

export const remindersWords: Words = {
  'reminder.not_found': { zh: '没有这条提醒', en: 'There is no such reminder' },
  'reminder.level.info': { zh: '提示', en: 'Note' },
  'reminder.level.amber': { zh: '将到期', en: 'Due soon' },
  'reminder.level.late': { zh: '超时', en: 'Late' },
  'reminder.level.escalated': { zh: '升级', en: 'Escalated' },
}
