import type { IconName } from '../../platform/web/Icon.tsx'

export type FieldTab = { to: string; icon: IconName; name: { zh: string; en: string } }

/** The bottom bar. A tab appears with the page it leads to, not before. */
export const tabs: readonly FieldTab[] = [
  { to: '/', icon: 'tool', name: { zh: '我的单', en: 'My orders' } },
  { to: '/me', icon: 'person', name: { zh: '我', en: 'Me' } },
]
