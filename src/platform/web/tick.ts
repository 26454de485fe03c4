import { useSyncExternalStore } from 'react'
import { nowMs } from '../clock.ts'

/** One timer for every countdown on the page; it stops when the last of them leaves. */
const periodMs = 10_000
const listeners = new Set<() => void>()
let at = nowMs()
let timer: ReturnType<typeof setInterval> | undefined

const beat = () => {
  at = nowMs()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!timer) {
    at = nowMs()
    timer = setInterval(beat, periodMs)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present in milliseconds, renewed every ten seconds for whoever shows a remaining time. */
export const useNowMs = (): number => useSyncExternalStore(subscribe, () => at)
