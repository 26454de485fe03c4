import { useEffect, useRef } from 'react'
import { Keyboard, type KeyMap, type KeyScope, keyName } from './keyboard.ts'

/** The one keyboard of this window. */
export const keyboard = new Keyboard()

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button])'))

/** Hears key presses for the whole window; the shell calls it once. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const name = keyName(event)
    const deed = name && keyboard.deed(name, isTyping(event.target))
    if (!deed) return
    event.preventDefault()
    deed.run()
  }
  window.addEventListener('keydown', hear)
  return () => window.removeEventListener('keydown', hear)
}

/**
 * Keys in force while the calling component is mounted, listed under `?`:
 * `useKeys({ n: { does: say('desk.key.new'), run: openForm } })`. Scope 'page' unless told.
 */
export function useKeys(keys: KeyMap, about: { scope?: KeyScope; when?: boolean } = {}): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const { scope = 'page', when = true } = about
  useEffect(() => {
    if (when) return keyboard.lay(scope, () => latest.current)
  }, [scope, when])
}

/** For overlays: silences the page's keys while mounted. */
export const OverlayKeys = (): null => {
  useKeys({}, { scope: 'overlay' })
  return null
}
