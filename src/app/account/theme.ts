import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

const stored = 'steward.theme'
const listeners = new Set<() => void>()

const remembered = (): Theme => {
  const theme = localStorage.getItem(stored)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

/** Writes the remembered theme on the document; called before the first paint. */
export function applyTheme(): void {
  const theme = remembered()
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** The chosen appearance of this device, and how to change it. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const theme = useSyncExternalStore((changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  }, remembered)
  const choose = (next: Theme) => {
    localStorage.setItem(stored, next)
    applyTheme()
    for (const listener of listeners) listener()
  }
  return [theme, choose]
}
