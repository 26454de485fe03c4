import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LanguageProvider } from '../../platform/web/language.tsx'
import { Toasts } from '../../platform/web/Toast.tsx'

/** `call` already tries again and knows offline from refused, so the cache neither retries nor pauses by itself. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 10_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
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
