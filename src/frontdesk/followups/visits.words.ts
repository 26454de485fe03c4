import type { Words } from '../../platform/words.ts'

/** Words of the desk's screens of return visits; states, verbs, answers and refusals are in followups.words.ts. */
export const visitsWords: Words = {
  'visits.title': { zh: '回访', en: 'Return visits' },
  'visits.mine': { zh: '我的', en: 'Mine' },
  'visits.all': { zh: '全部待访', en: 'All open' },
  'visits.view': { zh: '回访的看法', en: 'Views of visits' },
  'visits.deadline': { zh: '时限', en: 'Deadline' },
  'visits.number': { zh: '单号', en: 'Number' },
  'visits.place': { zh: '房号', en: 'Place' },
  'visits.source': { zh: '来源单号', en: 'About' },
  'visits.kind': { zh: '类型', en: 'Kind' },
  'visits.state': { zh: '状态', en: 'State' },
  'visits.empty': { zh: '没有待回访的', en: 'Nobody is to be called back' },
  'visit.facts': { zh: '回访对象', en: 'Whom and about what' },
  'visit.call': { zh: '联系', en: 'The call' },
  'visit.answers': { zh: '逐项询问', en: 'What to ask' },
  'visit.next': { zh: '处理', en: 'What follows' },
  'visit.trail': { zh: '经过', en: 'What happened' },
  'visit.save': { zh: '保存回访', en: 'Save the visit' },
  'visit.how': { zh: '不满意如何处理', en: 'What becomes of a C' },
  'visit.saved': { zh: '已保存', en: 'Saved' },
  'visit.phone': { zh: '电话', en: 'Phone' },
  'visit.people': { zh: '打开住户档案看电话', en: 'Open the household for the number' },
  'visit.suspicious': { zh: '通话过短', en: 'Short call' },
}
