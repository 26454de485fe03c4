import { useQuery } from '@tanstack/react-query'
import { Activity, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { whoAmI } from '../../people/accounts/accounts.contract.ts'
import { asking } from '../../platform/web/ask.ts'
import { useLanguage } from '../../platform/web/language.tsx'
import { type Me, MeProvider } from '../../platform/web/me.tsx'
import { problemOf } from '../../platform/web/problem.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { rememberedMe, rememberMe } from './remembered.ts'
import s from './SignIn.module.css'

// most who come are signed in already and need not carry the door with them
const FirstPassword = lazy(() =>
  import('./FirstPassword.tsx').then((part) => ({ default: part.FirstPassword })),
)
const SignIn = lazy(() => import('./SignIn.tsx').then((part) => ({ default: part.SignIn })))

/**
 * Nobody passes without a session. When it ends under someone's hands the page waits, covered, so that a half-written
 * matter is still there once the same person has signed in again. `offline` lets the person who last signed in on
 * this phone in while the server is out of reach: the server still decides about everything they send later.
 */
export function Gate(props: { children: ReactNode; offline?: boolean }) {
  const session = useQuery(asking(whoAmI, {}))
  const problem = session.error ? problemOf(session.error) : null
  const out = problem?.kind === 'signed_out'
  const me = session.data ?? (props.offline && !out ? rememberedMe() : undefined)
  useLanguageOf(session.data)
  useEffect(() => {
    if (props.offline && session.data) rememberMe(session.data)
  }, [session.data, props.offline])
  if (!me && !problem) return null
  if (session.data?.passwordTemporary && !out)
    return (
      <Suspense>
        <FirstPassword onDone={() => void session.refetch()} />
      </Suspense>
    )
  return (
    <>
      {me && (
        <MeProvider key={me.staffId} me={me}>
          <Activity mode={out ? 'hidden' : 'visible'}>{props.children}</Activity>
        </MeProvider>
      )}
      {out && (
        <Suspense>
          <SignIn ended={Boolean(me)} />
        </Suspense>
      )}
      {!me && !out && (
        <main className={s.door}>
          <Refused error={problem} onRetry={() => void session.refetch()} />
        </main>
      )}
    </>
  )
}

/** A person's own language comes with the session, once; afterwards the switch on this device decides. */
function useLanguageOf(me: Me | undefined) {
  const { setLanguage } = useLanguage()
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (!me || told.current === me.staffId) return
    told.current = me.staffId
    setLanguage(me.language)
  }, [me, setLanguage])
}
