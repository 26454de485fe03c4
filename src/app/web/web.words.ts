import type { Words } from '../../platform/words.ts'

export const webWords: Words = {
  'web.not_found': { zh: '没有这一页', en: 'There is no such page' },
  'web.not_found_note': {
    zh: '地址可能抄错了，或者这条记录不在您负责的项目里。',
    en: 'The address may be mistyped, or the record is not in your estates.',
  },
  'web.to_start': { zh: '回到首页', en: 'To the start' },
  'web.skip': { zh: '跳到正文', en: 'Skip to content' },
}
