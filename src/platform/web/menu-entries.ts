import type { RefObject } from 'react'
import type { IconName } from './Icon.tsx'

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

export type MenuPopupProps = {
  anchor: RefObject<HTMLButtonElement | null>
  open: boolean
  onClose: () => void
  entries: readonly MenuEntry[]
  align?: 'start' | 'end'
}
