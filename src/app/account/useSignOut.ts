import { useQueryClient } from '@tanstack/react-query'
import { signOut, whoAmI } from '../../people/accounts/accounts.contract.ts'
import { call } from '../../platform/web/client.ts'
import { useLanguage } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import { problemOf } from '../../platform/web/problem.ts'
import { forgetMe } from './remembered.ts'

/** Ends the session and empties what this window has read. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  const { language } = useLanguage()
  return async () => {
    try {
      await call(signOut)
    } catch (error) {
      const problem = problemOf(error)
      if (problem.kind !== 'signed_out') return toast(problem.detail[language], { tone: 'late' })
    }
    forgetMe()
    // the phone forgets what was read; the outbox stays, it is work done
    if (document.documentElement.dataset.surface === 'field') await forgetKept()
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== whoAmI.name })
    await queries.resetQueries()
  }
}

const forgetKept = () =>
  import('../../platform/web/phone-store.ts').then(({ forgetReplies }) => forgetReplies())
