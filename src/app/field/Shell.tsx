import { Link, Outlet } from '@tanstack/react-router'
import { Button } from '../../platform/web/Button.tsx'
import { Icon } from '../../platform/web/Icon.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useLive } from '../../platform/web/live.ts'
import { useEstate } from '../../platform/web/me.tsx'
import { OutboxProvider } from '../../platform/web/outbox.tsx'
import { fieldWords } from './field.words.ts'
import { useNewVersion } from './install.ts'
import { LineMark } from './LineMark.tsx'
import { useKeptReplies, useSendingWhen } from './offline.ts'
import s from './Shell.module.css'
import { tabs } from './tabs.ts'

/** The worker's phone: what is in hand, under the thumb; the state of the line always in sight. */
export function Shell() {
  return (
    <OutboxProvider>
      <Frame />
    </OutboxProvider>
  )
}

function Frame() {
  const say = useWords(fieldWords)
  const { language } = useLanguage()
  const line = useLive(useEstate().id)
  const update = useNewVersion()
  useSendingWhen(line)
  useKeptReplies()
  return (
    <div className={s.shell}>
      <div className={s.line}>
        <span className={s.estate}>{useEstate().name}</span>
        <LineMark line={line} />
      </div>
      {update && (
        <div className={s.news}>
          <span>{say('field.new_version')}</span>
          <Button onClick={update}>{say('field.update')}</Button>
        </div>
      )}
      <main className={s.work}>
        <Outlet />
      </main>
      <nav className={s.tabs} aria-label={say('field.tabs')}>
        {tabs.map((tab) => (
          <Link
            key={tab.to}
            to={tab.to}
            className={s.tab}
            activeOptions={{ exact: tab.to === '/' }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon name={tab.icon} size={20} />
            {tab.name[language]}
          </Link>
        ))}
      </nav>
    </div>
  )
}
