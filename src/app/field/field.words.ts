import type { Words } from '../../platform/words.ts'

export const fieldWords: Words = {
  'field.mine': { zh: '我的单', en: 'My orders' },
  'field.me': { zh: '我', en: 'Me' },
  'field.tabs': { zh: '主要页面', en: 'Main pages' },
  'field.online': { zh: '在线', en: 'Online' },
  'field.offline': { zh: '离线', en: 'Offline' },
  'field.waiting': { zh: '{n} 待同步', en: '{n} to send' },
  'field.refused': { zh: '{n} 未被接受', en: '{n} not accepted' },
  'field.no_orders': { zh: '现在没有派给您的单', en: 'No order is yours right now' },
  'field.no_orders_note': { zh: '有新单时会出现在这里。', en: 'A new one will appear here.' },
  'field.new_version': { zh: '有新版本', en: 'A new version is ready' },
  'field.update': { zh: '更新', en: 'Update' },
}
