import type { Words } from '../../platform/words.ts'

export const rightsWords: Words = {
  'rights.title': { zh: '岗位权限', en: 'What posts may do' },
  'rights.note': { zh: '服务器即按此表放行', en: 'The table the server itself obeys' },
  'rights.search': { zh: '找一项权限', en: 'Find a permission' },
  'rights.post': { zh: '岗位', en: 'Post' },
  'rights.every': { zh: '全部岗位', en: 'Every post' },
  'rights.right': { zh: '权限', en: 'May' },
  'rights.yes': { zh: '可以', en: 'yes' },
  'rights.none': { zh: '没有这样的权限', en: 'No permission fits' },
  'rights.print': { zh: '打印', en: 'Print' },
}
