import type { Words } from '../../platform/words.ts'

export const accountWords: Words = {
  'account.wrong': { zh: '用户名或密码不正确', en: 'The user name or the password is not right' },
  'account.wrong_code': { zh: '验证码不正确或已过期', en: 'The code is wrong or has expired' },
  'account.locked': {
    zh: '连续输错次数过多，已锁定，请 {minutes} 分钟后再试',
    en: 'Too many failures; locked. Try again in {minutes} minutes',
  },
  'account.no_post': {
    zh: '账号没有在任何项目任职，请联系经理',
    en: 'This account holds no post at any estate; ask the manager',
  },
  'account.wrong_password': { zh: '当前密码不正确', en: 'The current password is not right' },
  'account.password_length': { zh: '密码须为 10 至 128 个字符', en: 'A password has 10 to 128 characters' },
  'account.password_kinds': {
    zh: '密码须含字母、数字、符号中的至少两类',
    en: 'A password mixes at least two of letters, digits and signs',
  },
  'account.password_has_name': { zh: '密码不能包含用户名', en: 'A password may not contain the user name' },
  'account.password_guessable': { zh: '这个密码太容易被猜到', en: 'This password is too easily guessed' },
  'account.change_password_first': {
    zh: '这是临时密码，请先换成自己的密码',
    en: 'This password is temporary; choose your own first',
  },
  'account.no_session': { zh: '没有这个登录设备', en: 'There is no such device' },
}
