import type { Words } from '../platform/words.ts'

/** The posts by their one name, and what else they are called on paper and in speech (KF01 5.1). */
export const postWords: Words = {
  'post.generalManager': { zh: '总经理', en: 'General manager' },
  'post.manager': { zh: '客服部经理', en: 'Customer service manager' },
  'post.managerAssistant': { zh: '经理助理', en: 'Assistant manager' },
  'post.environmentSupervisor': { zh: '环境保洁主管', en: 'Environment supervisor' },
  'post.receptionist': { zh: '前台', en: 'Receptionist' },
  'post.steward': { zh: '管家', en: 'Steward' },
  'post.cleaningLeader': { zh: '保洁领班', en: 'Cleaning team leader' },
  'post.cleaner': { zh: '保洁员', en: 'Cleaner' },
  'post.maintenanceSupervisor': { zh: '工程主管', en: 'Maintenance supervisor' },
  'post.maintenance': { zh: '维修工', en: 'Maintenance worker' },
  'post.orderKeeping': { zh: '秩序值班', en: 'Order keeping' },
  'post.cashier': { zh: '财务', en: 'Cashier' },
  'post.humanResources': { zh: '行政人事', en: 'Human resources' },
  'post.developerLiaison': { zh: '地产维保对接', en: 'Developer liaison' },
  'post.auditor': { zh: '品质审核', en: 'Quality auditor' },
  'post.alias.manager': { zh: '客服经理', en: '' },
  'post.alias.managerAssistant': { zh: '客服助理、客服经理助理', en: '' },
  'post.alias.environmentSupervisor': { zh: '环境主管、客服环境保洁主管', en: '' },
  'post.alias.receptionist': { zh: '前台接待', en: '' },
  'post.alias.steward': { zh: '片区管家、物业管家', en: '' },
}
