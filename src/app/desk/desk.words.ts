import type { Words } from '../../platform/words.ts'

export const deskWords: Words = {
  'desk.name': { zh: '管家', en: 'Steward' },
  'desk.contents': { zh: '目录', en: 'Contents' },
  'desk.today': { zh: '今日值班', en: 'On duty today' },
  'desk.switch_estate': { zh: '切换项目', en: 'Switch estate' },
  'desk.reminders': { zh: '提醒', en: 'Reminders' },
  'desk.no_reminders': { zh: '没有新的提醒', en: 'No new reminders' },
  'desk.reminders_unread': { zh: '提醒，{count} 条未读', en: 'Reminders, {count} unread' },
  'desk.read_one': { zh: '标为已读', en: 'Mark as read' },
  'desk.read_all': { zh: '全部已读', en: 'Mark all as read' },
  'desk.reminders_unread_only': { zh: '未读', en: 'Unread' },
  'desk.reminders_all': { zh: '全部', en: 'All' },
  'desk.reminders_more': { zh: '更早的提醒', en: 'Earlier reminders' },
  'desk.me': { zh: '我', en: 'Me' },
  'desk.keys': { zh: '键盘一览', en: 'Keyboard' },
  'desk.offline': { zh: '离线', en: 'Offline' },
  'desk.offline_note': {
    zh: '与服务器断开，列表可能不是最新',
    en: 'No line to the server; lists may be out of date',
  },
  'desk.demo': { zh: '演示', en: 'Demo' },
  'desk.demo_note': { zh: '人员与事项都是虚构的', en: 'Its people and matters are invented' },
}
