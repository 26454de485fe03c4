import { useNavigate } from '@tanstack/react-router'
import { Icon } from '../../platform/web/Icon.tsx'
import { keyboard } from '../../platform/web/keys.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Menu } from '../../platform/web/Menu.tsx'
import { useMe } from '../../platform/web/me.tsx'
import { accountWords } from '../account/account.words.ts'
import { useMyLanguage } from '../account/useMyLanguage.ts'
import { useSignOut } from '../account/useSignOut.ts'
import { deskWords } from './desk.words.ts'
import s from './TopBar.module.css'

/** Me: my account, the keyboard, the other language, the way out. */
export function MeMenu() {
  const say = useWords(deskWords)
  const sayAccount = useWords(accountWords)
  const { language } = useLanguage()
  const chooseLanguage = useMyLanguage()
  const me = useMe()
  const go = useNavigate()
  const signOut = useSignOut()
  return (
    <Menu
      trigger={
        <button type="button" className={s.switch} aria-label={me.name}>
          <Icon name="person" />
          <span className={s.me}>{me.name}</span>
          <Icon name="down" size={12} />
        </button>
      }
      entries={[
        {
          key: 'account',
          label: sayAccount('account.mine'),
          icon: 'person',
          run: () => void go({ to: '/account' }),
        },
        {
          key: 'keys',
          label: say('desk.keys'),
          icon: 'keyboard',
          keys: '?',
          run: () => keyboard.deed('?', false)?.run(),
        },
        {
          key: 'language',
          label: language === 'zh' ? 'English' : '中文',
          icon: 'globe',
          run: () => chooseLanguage(language === 'zh' ? 'en' : 'zh'),
        },
        { key: 'line', line: true },
        { key: 'out', label: sayAccount('account.sign_out'), icon: 'leave', run: () => void signOut() },
      ]}
    />
  )
}
