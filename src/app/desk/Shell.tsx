import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { KeyHelp } from '../../platform/web/KeyHelp.tsx'
import { listenToKeys } from '../../platform/web/keys.ts'
import { useWords } from '../../platform/web/language.tsx'
import { later } from '../../platform/web/later.tsx'
import { useLive } from '../../platform/web/live.ts'
import { useEstate } from '../../platform/web/me.tsx'
import { useMedia } from '../../platform/web/useMedia.ts'
import { webWords } from '../web/web.words.ts'
import { Contents } from './Contents.tsx'
import { deskWords } from './desk.words.ts'
import s from './Shell.module.css'
import { TopBar } from './TopBar.tsx'

const ContentsDrawer = later(() => import('./ContentsDrawer.tsx').then((part) => part.ContentsDrawer))

/** The desk: the top line, the manual's contents on the left, the work in the middle with its margin note. */
export function Shell() {
  const say = useWords(deskWords)
  const sayWeb = useWords(webWords)
  const wide = useMedia('(min-width: 1000px)')
  // open at an address: going anywhere closes the contents
  const [openAt, setOpenAt] = useState<string | null>(null)
  const line = useLive(useEstate().id)
  const address = useRouterState({ select: (state) => state.location.pathname })
  useEffect(listenToKeys, [])
  return (
    <div className={s.shell}>
      <a className={s.skip} href="#work">
        {sayWeb('web.skip')}
      </a>
      <TopBar line={line} onContents={wide ? undefined : () => setOpenAt(address)} />
      {wide && (
        <nav className={s.contents} aria-label={say('desk.contents')}>
          <Contents />
        </nav>
      )}
      <main id="work" tabIndex={-1} className={s.work}>
        <Outlet />
      </main>
      <KeyHelp />
      {!wide && (
        <ContentsDrawer when={openAt !== null} open={openAt === address} onClose={() => setOpenAt(null)} />
      )}
    </div>
  )
}
