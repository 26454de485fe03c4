import type { Words } from '../../platform/words.ts'

export const accountWords: Words = {
  'account.title': { zh: '管家', en: 'Steward' },
  'account.subtitle': { zh: '客户服务中心', en: 'Customer service centre' },
  'account.username': { zh: '用户名', en: 'Username' },
  'account.password': { zh: '密码', en: 'Password' },
  'account.show_password': { zh: '显示密码', en: 'Show password' },
  'account.hide_password': { zh: '隐藏密码', en: 'Hide password' },
  'account.code': { zh: '动态验证码', en: 'One-time code' },
  'account.code_hint': {
    zh: '认证器应用中的 6 位数字，或一枚备用码',
    en: 'Six digits from your authenticator, or a backup code',
  },
  'account.sign_in': { zh: '登录', en: 'Sign in' },
  'account.verify': { zh: '验证并登录', en: 'Verify and sign in' },
  'account.other_person': { zh: '换一个账号', en: 'Use another account' },
  'account.sign_out': { zh: '退出登录', en: 'Sign out' },
  'account.signed_out': { zh: '登录已失效，请重新登录', en: 'The session is over. Please sign in again' },
  'account.language': { zh: '语言', en: 'Language' },
  'account.this_device': { zh: '本机', en: 'This device' },
  'account.theme': { zh: '外观', en: 'Appearance' },
  'account.theme.system': { zh: '跟随系统', en: 'As the system' },
  'account.theme.light': { zh: '浅色', en: 'Light' },
  'account.theme.dark': { zh: '深色', en: 'Dark' },
  'account.mine': { zh: '我的账号', en: 'My account' },
  'account.name': { zh: '姓名', en: 'Name' },
  'account.estates': { zh: '项目', en: 'Estates' },
}
