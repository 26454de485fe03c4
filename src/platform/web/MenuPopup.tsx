import { Menu as Base } from '@base-ui/react/menu'
import { Icon } from './Icon.tsx'
import { join } from './join.ts'
import type { MenuEntry, MenuPopupProps } from './menu-entries.ts'
import p from './popup.module.css'

/** The list that a menu's button opens; fetched when the page is calm, or when it is first asked for. */
export function MenuPopup(props: MenuPopupProps) {
  return (
    <Base.Root open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Base.Portal>
        <Base.Positioner
          className={p.place}
          anchor={props.anchor}
          sideOffset={4}
          align={props.align ?? 'end'}
        >
          <Base.Popup className={p.popup} finalFocus={props.anchor}>
            {props.entries.map((entry) => (
              <Entry key={entry.key} entry={entry} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Entry({ entry }: { entry: MenuEntry }) {
  if ('line' in entry) return <Base.Separator className={p.line} />
  if ('heading' in entry) return <div className={p.group}>{entry.heading}</div>
  return (
    <Base.Item
      className={join(p.item, entry.danger && p.danger)}
      disabled={entry.disabled}
      onClick={entry.run}
    >
      {entry.icon && <Icon name={entry.icon} />}
      <span className={p.text}>{entry.label}</span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </Base.Item>
  )
}
