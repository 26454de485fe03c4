import type { Words } from '../../platform/words.ts'

export const beginningWords: Words = {
  'beginning.title': { zh: '开始正式使用', en: 'Begin for real' },
  'beginning.note': {
    zh: '清空演示小区和其中试用的一切，建立正式小区与第一个账号（总经理）。不能撤销；需要保留时请先备份。',
    en: 'Takes away the demo estate and everything tried out in it, and opens a real one with its first account, the general manager. It cannot be undone; back up first if in doubt.',
  },
  'beginning.name': { zh: '小区名称', en: 'Name of the estate' },
  'beginning.manager': { zh: '总经理姓名', en: 'Name of the general manager' },
  'beginning.username': { zh: '登录名', en: 'User name' },
  'beginning.username_hint': {
    zh: '2–40 个小写字母、数字、点或横线',
    en: '2–40 lower-case letters, digits, dots or dashes',
  },
  'beginning.confirm': {
    zh: '再输入一次演示小区的名称：{name}',
    en: 'Type the demo estate’s name once more: {name}',
  },
  'beginning.go': { zh: '清空演示并开始', en: 'Remove the demo and begin' },
  'beginning.done': {
    zh: '已开通。请记下一次性密码，用它登录后会要求更换：',
    en: 'Opened. Note this one-time password; signing in with it asks for another:',
  },
  'beginning.no_demo': { zh: '这里没有演示小区', en: 'There is no demo estate here' },
  'beginning.not_confirmed': { zh: '输入的名称与演示小区不一致', en: 'This is not the demo estate’s name' },
  'beginning.username_form': {
    zh: '登录名须为 2–40 个小写字母、数字、点或横线',
    en: 'A user name has 2–40 lower-case letters, digits, dots or dashes',
  },
  'beginning.not_here': {
    zh: '这个服务没有清空数据库的权限，请用命令 npm run steward -- demo remove',
    en: 'This server may not empty the database; use npm run steward -- demo remove',
  },
}
