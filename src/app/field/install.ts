import { useSyncExternalStore } from 'react'

/** A new version waits until the worker agrees: nothing changes under a half-filled form. */
let waiting: ServiceWorker | null = null
const listeners = new Set<() => void>()

/** Registers the phone's service worker, which keeps the shell for offline use. Needs https or localhost. */
export function registerFieldWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/field-sw.js', { scope: '/field/' }).then((registration) => {
    const watch = () => {
      waiting = navigator.serviceWorker.controller ? registration.waiting : null
      for (const listener of listeners) listener()
    }
    watch()
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', watch),
    )
  })
}

/** The way to the waiting version, or null when this one is current. */
export function useNewVersion(): (() => void) | null {
  const ready = useSyncExternalStore(
    (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    () => waiting,
  )
  if (!ready) return null
  return () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    ready.postMessage({ type: 'SKIP_WAITING' })
  }
}
