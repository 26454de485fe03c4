import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'
import s from './Tabs.module.css'

export type Tab<Key extends string = string> = { key: Key; label: string; count?: number; content: ReactNode }

/** Parts of one thing, one in sight at a time. */
export function Tabs<Key extends string>(props: {
  tabs: readonly Tab<Key>[]
  at: Key
  onMove: (key: Key) => void
  label: string
}) {
  return (
    <Base.Root value={props.at} onValueChange={(key) => props.onMove(key as Key)}>
      <Base.List className={s.list} aria-label={props.label}>
        {props.tabs.map((tab) => (
          <Base.Tab key={tab.key} value={tab.key} className={s.tab}>
            {tab.label}
            {tab.count !== undefined && <span className={s.count}>{tab.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {props.tabs.map((tab) => (
        <Base.Panel key={tab.key} value={tab.key} className={s.panel}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
