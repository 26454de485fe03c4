import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { applyTheme } from '../account/theme.ts'
import { Providers } from './Providers.tsx'

/** Draws a shell into the page. */
export function mount(shell: ReactNode): void {
  applyTheme()
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <Providers>{shell}</Providers>
    </StrictMode>,
  )
}
