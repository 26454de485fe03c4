import type { Words } from '../../platform/words.ts'

export const fieldWords: Words = {
  'field.mine': { zh: '我的单', en: 'My orders' },
  'field.me': { zh: '我', en: 'Me' },
  'field.tabs': { zh: '主要页面', en: 'Main pages' },
  'field.online': { zh: '在线', en: 'Online' },
  'field.offline': { zh: '离线', en: 'Offline' },
  'field.waiting': { zh: '{n} 待同步', en: '{n} to send' },
  'field.refused': { zh: '{n} 未被接受', en: '{n} not accepted' },
  'field.new_version': { zh: '有新版本', en: 'A new version is ready' },
  'field.update': { zh: '更新', en: 'Update' },
  'field.waiting_title': { zh: '待同步', en: 'Waiting to send' },
  'field.nothing_waits': { zh: '都已保存到服务器', en: 'Everything is with the server' },
  'field.nothing_waits_note': {
    zh: '没有信号时做的事会先存在这里。',
    en: 'What you do without a line is kept here first.',
  },
  'field.done_at': { zh: '做于', en: 'done' },
  'field.photos': { zh: '{n} 张照片', en: '{n} photos' },
  'field.of_another': { zh: '另一位同事的，登录后才会发送', en: 'a colleague’s; sent when they sign in' },
  'field.retry': { zh: '再试', en: 'Try again' },
  'field.discard': { zh: '丢弃', en: 'Discard' },
  'field.discard_title': { zh: '丢弃“{what}”？', en: 'Discard “{what}”?' },
  'field.discard_note': {
    zh: '连同照片一起从本机删除，不能恢复。',
    en: 'It leaves this phone with its photos and cannot be brought back.',
  },
}
