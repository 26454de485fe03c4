import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { whoAmI } from '../../people/accounts/accounts.contract.ts'
import { asking } from '../../platform/web/ask.ts'
import { useLanguage } from '../../platform/web/language.tsx'
import { type Me, MeProvider } from '../../platform/web/me.tsx'
import { problemOf } from '../../platform/web/problem.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { rememberedMe, rememberMe } from './remembered.ts'
import s from './SignIn.module.css'
import { SignIn } from './SignIn.tsx'

/**
 * Nobody passes without a session. `offline` lets the person who last signed in on this phone in while the server
 * is out of reach: the server still decides about everything they send later.
 */
export function Gate(props: { children: ReactNode; offline?: boolean }) {
  const session = useQuery(asking(whoAmI, {}))
  const wasIn = useRef(false)
  const problem = session.error ? problemOf(session.error) : null
  const me =
    problem?.kind === 'signed_out'
      ? undefined
      : (session.data ?? (props.offline && problem ? rememberedMe() : undefined))
  useLanguageOf(session.data)
  useEffect(() => {
    if (session.data) wasIn.current = true
    if (props.offline && session.data) rememberMe(session.data)
  }, [session.data, props.offline])
  if (me) return <MeProvider me={me}>{props.children}</MeProvider>
  if (!problem) return null
  if (problem.kind === 'signed_out') return <SignIn ended={wasIn.current} />
  return (
    <main className={s.door}>
      <Refused error={problem} onRetry={() => void session.refetch()} />
    </main>
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
