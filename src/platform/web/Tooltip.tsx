import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import s from './Tooltip.module.css'
import { type Tip, Tips } from './tips.ts'

/** A short name or fact on hover and focus. Never the only place where something is said. */
export function Tooltip(props: Tip & { children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.children} delay={350} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className={s.place}>
          <Base.Popup className={s.popup}>
            {props.text}
            {props.keys && <kbd className={s.keys}>{props.keys}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** Stands around the desk, where there is a pointer to hover with; the phone does without its weight. */
export function TooltipProvider(props: { children: ReactNode }) {
  return (
    <Tips value={Tooltip}>
      <Base.Provider>{props.children}</Base.Provider>
    </Tips>
  )
}
