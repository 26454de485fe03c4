import { type Language, label, type Words } from '../../platform/words.ts'

export const limitsWords: Words = {
  'limit.title': { zh: '时限', en: 'Limits' },
  'limit.explain': { zh: '为什么是这个时间', en: 'Why this time' },
  'limit.none': { zh: '没有在计的时限', en: 'No limit runs' },
  'limit.kind.verify': { zh: '核验分类', en: 'Verify and sort' },
  'limit.kind.firstAnswer': { zh: '初次答复', en: 'First answer' },
  'limit.kind.fullAnswer': { zh: '完整答复', en: 'Full answer' },
  'limit.kind.confirm': { zh: '确认收到', en: 'Confirm receipt' },
  'limit.kind.dispatch': { zh: '派单', en: 'Dispatch' },
  'limit.kind.firstReply': { zh: '首次回应', en: 'First reply' },
  'limit.kind.accept': { zh: '接单', en: 'Accept' },
  'limit.kind.quote': { zh: '报价评审', en: 'Review and quote' },
  'limit.kind.arrive': { zh: '到场', en: 'Arrive' },
  'limit.kind.control': { zh: '控制', en: 'Bring under control' },
  'limit.kind.fix': { zh: '修复', en: 'Repair' },
  'limit.kind.finish': { zh: '办结', en: 'Finish' },
  'limit.kind.return': { zh: '返单', en: 'Hand the order back' },
  'limit.kind.visit': { zh: '回访', en: 'Return visit' },
  'limit.kind.link': { zh: '转单', en: 'Make it a new matter' },

  'limit.amber': { zh: '{number} {location}：{kind}将到期', en: '{number} {location}: {kind} is due soon' },
  'limit.late': { zh: '{number} {location}：{kind}已超时', en: '{number} {location}: {kind} is late' },
  'limit.escalated': {
    zh: '{number} {location}：{kind}严重超时，请经理处理',
    en: '{number} {location}: {kind} is far over; the manager is asked to act',
  },
  'limit.standing.green': { zh: '计时中', en: 'running' },
  'limit.standing.amber': { zh: '将超时', en: 'nearly late' },
  'limit.standing.late': { zh: '已超时', en: 'late' },
  'limit.standing.paused': { zh: '暂停计时', en: 'clock stopped' },
  'limit.standing.met': { zh: '按时', en: 'in time' },
  'limit.standing.missed': { zh: '已超时完成', en: 'done late' },
  'limit.standing.dropped': { zh: '不再计时', en: 'no longer counted' },
  'limit.mode.natural': { zh: '自然时间', en: 'Day and night' },
  'limit.mode.business': { zh: '工作时间', en: 'Working time' },
  'limit.mode.appointment': { zh: '按约定时刻', en: 'By appointment' },
}

/** A reminder as a sentence. `words` are those of all chapters; a limit's kind is spoken, not shown as its key. */
export function reminderLine(
  reminder: { reason: string; facts: Record<string, unknown> },
  language: Language,
  words: Words = limitsWords,
): string {
  const { kind } = reminder.facts
  const spoken = typeof kind === 'string' ? label(words, `limit.kind.${kind}`, language) : kind
  return label(words, reminder.reason, language, { ...reminder.facts, kind: spoken })
}
