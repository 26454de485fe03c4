import { CSPProvider } from '@base-ui/react/csp-provider'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whoAmI } from '../../people/accounts/accounts.contract.ts'
import { asking } from '../../platform/web/ask.ts'
import { LanguageProvider } from '../../platform/web/language.tsx'
import { problemOf } from '../../platform/web/problem.ts'
import { Toasts } from '../../platform/web/Toast.tsx'

/** `call` already tries again and knows offline from refused, so the cache neither retries nor pauses by itself. */
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, query) => watchSession(error, query.queryKey[0]) }),
  mutationCache: new MutationCache({ onError: (error) => watchSession(error) }),
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 10_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Whoever first hears that the session is over lets the gate know: it asks to sign in again, over the open page. */
function watchSession(error: unknown, asked?: unknown): void {
  if (problemOf(error).kind === 'signed_out' && asked !== whoAmI.name)
    void queries.invalidateQueries(asking(whoAmI, {}))
}

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
