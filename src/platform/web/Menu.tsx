import { Menu as Base } from '@base-ui/react/menu'
import type { ReactElement } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { join } from './join.ts'
import p from './popup.module.css'

export type MenuEntry =
  | {
      key: string
      label: string
      icon?: IconName
      keys?: string
      danger?: boolean
      disabled?: boolean
      run: () => void
    }
  | { key: string; line: true }
  | { key: string; heading: string }

/** Things to do, behind one button: `<Menu trigger={<IconButton icon="more" label="更多" />} entries={[…]} />`. */
export function Menu(props: {
  trigger: ReactElement
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner className={p.place} sideOffset={4} align={props.align ?? 'end'}>
          <Base.Popup className={p.popup}>
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
