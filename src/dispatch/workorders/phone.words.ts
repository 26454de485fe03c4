import type { Words } from '../../platform/words.ts'

/** What the worker's list of orders says; it comes with the phone's first load, the rest with the order. */
export const phoneWords: Words = {
  'phone.mine': { zh: '我的单', en: 'My orders' },
  'phone.refresh': { zh: '刷新', en: 'Refresh' },
  'phone.open': { zh: '在手', en: 'In hand' },
  'phone.unclaimed': { zh: '待抢', en: 'Open to take' },
  'phone.done': { zh: '今日完成', en: 'Done today' },
  'phone.none': { zh: '现在没有派给您的单', en: 'No order is yours right now' },
  'phone.none_note': { zh: '有新单时会出现在这里。', en: 'A new one will appear here.' },
}
