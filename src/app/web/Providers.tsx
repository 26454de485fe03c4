import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whoAmI } from '../../people/accounts/accounts.contract.ts'
import { asking } from '../../platform/web/ask.ts'
import { LanguageProvider } from '../../platform/web/language.tsx'
import { onSessionEnd } from '../../platform/web/session-end.ts'
import { Toasts } from '../../platform/web/Toast.tsx'

/** `call` already tries again and knows offline from refused, so the cache neither retries nor pauses by itself. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 10_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

// whoever first hears that the session is over lets the gate know: it asks to sign in again, over the open page
onSessionEnd(() => {
  const { queryKey } = asking(whoAmI, {})
  const asked = queries.getQueryState(queryKey)
  // its own 401 is heard here too, while it is still under way
  if (asked?.status === 'success' && asked.fetchStatus === 'idle')
    void queries.invalidateQueries({ queryKey })
})

/** What every shell stands in: the cache, the language and the corner for news; no inline style tags (strict CSP). */
export function Providers(props: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <LanguageProvider>
          {props.children}
          <Toasts />
        </LanguageProvider>
      </QueryClientProvider>
    </CSPProvider>
  )
}
