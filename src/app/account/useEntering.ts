import { type Query, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { signIn, signInCode, whoAmI } from '../../people/accounts/accounts.contract.ts'
import { asking } from '../../platform/web/ask.ts'
import { call } from '../../platform/web/client.ts'

type Given = { username: string; password: string; code: string }

/** The steps of signing in: the password, then a code where the person has a second factor, then the session. */
export function useEntering() {
  const queries = useQueryClient()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const enter = async (given: Given) => {
    setBusy(true)
    setError(null)
    try {
      const session = await answer(step, given)
      if (!session) return setStep('code')
      const { queryKey } = asking(whoAmI, {})
      const before = queries.getQueryData(queryKey)
      const others = { predicate: (query: Query) => query.queryKey[0] !== whoAmI.name }
      // nothing the person before has read may be seen by the next
      if (before && before.staffId !== session.staffId) queries.removeQueries(others)
      queries.setQueryData(queryKey, session)
      void queries.invalidateQueries(others)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const startOver = () => {
    setStep('password')
    setError(null)
  }
  return { step, busy, error, enter, startOver }
}

async function answer(step: 'password' | 'code', { username, password, code }: Given) {
  if (step === 'code') return (await call(signInCode, { body: { code } })).session
  return (await call(signIn, { body: { username, password } })).session
}
