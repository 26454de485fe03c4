import { type FocusEvent, type PointerEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { keyName } from './keyboard.ts'
import s from './Tooltip.module.css'

type Place = { left: number; top: number; above: boolean }

const hoverMs = 350
const leaveMs = 80

/** A short name or fact on hover and focus; Escape puts it away. Never the only place where something is said. */
export function Tooltip(props: { text: string; keys?: string; children: ReactElement }) {
  const [place, setPlace] = useState<Place | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const soon = (next: Place | null, ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setPlace(next), ms)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => (place ? whenPutAway(() => setPlace(null)) : undefined), [place])
  const enter = (event: PointerEvent<HTMLElement>) =>
    event.pointerType !== 'touch' && soon(placeOf(event.currentTarget), hoverMs)
  const focus = (event: FocusEvent<HTMLElement>) =>
    event.target.matches(':focus-visible') && setPlace(placeOf(event.currentTarget))
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is not there (display: contents) and only hears its thing
    <span
      className={s.around}
      onPointerEnter={enter}
      onPointerLeave={() => soon(null, leaveMs)}
      onPointerDown={() => soon(null, 0)}
      onFocus={focus}
      onBlur={() => setPlace(null)}
    >
      {props.children}
      {place && <Tip {...props} place={place} />}
    </span>
  )
}

function Tip(props: { text: string; keys?: string; place: Place }) {
  const { left, top, above } = props.place
  return createPortal(
    <span role="tooltip" className={s.tip} data-above={above || undefined} style={{ left, top }}>
      {props.text}
      {props.keys && <kbd className={s.keys}>{props.keys}</kbd>}
    </span>,
    document.body,
  )
}

const gap = 6

/** Below the thing, or above it near the lower edge; never beyond the sides by much. */
function placeOf(around: HTMLElement): Place | null {
  const thing = around.firstElementChild?.getBoundingClientRect()
  if (!thing) return null
  const above = thing.bottom > innerHeight - 48
  const middle = Math.min(Math.max(thing.left + thing.width / 2, 48), innerWidth - 48)
  return { left: middle, top: above ? thing.top - gap : thing.bottom + gap, above }
}

/** Escape, or anything moving under it, puts it away. Escape then means only this. */
function whenPutAway(away: () => void): () => void {
  const stop = new AbortController()
  const hear = (event: KeyboardEvent) => {
    if (keyName(event) !== 'Escape') return
    event.stopPropagation()
    away()
  }
  window.addEventListener('keydown', hear, { capture: true, signal: stop.signal })
  window.addEventListener('scroll', away, { capture: true, signal: stop.signal })
  return () => stop.abort()
}
