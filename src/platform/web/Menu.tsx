import { cloneElement, type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { later } from './later.tsx'
import type { MenuEntry, MenuPopupProps } from './menu-entries.ts'

export type { MenuEntry }

const MenuPopup = later<MenuPopupProps>(() => import('./MenuPopup.tsx').then((part) => part.MenuPopup))

type Trigger = ReactElement<Record<string, unknown>>

/** Things to do, behind one button: `<Menu trigger={<IconButton icon="more" label="更多" />} entries={[…]} />`. */
export function Menu(props: {
  trigger: ReactElement
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
}) {
  const anchor = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const show = () => {
    setAsked(true)
    setOpen(true)
  }
  const trigger = cloneElement(props.trigger as Trigger, {
    ref: anchor,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: show,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return
      event.preventDefault()
      show()
    },
  })
  return (
    <>
      {trigger}
      <MenuPopup
        when={asked}
        anchor={anchor}
        open={open}
        onClose={() => setOpen(false)}
        entries={props.entries}
        align={props.align}
      />
    </>
  )
}
