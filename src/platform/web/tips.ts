import { type ComponentType, createContext, type ReactElement } from 'react'

export type Tip = { text: string; keys?: string }

/** How names of marks are shown on hover: null where nothing hovers. */
export const Tips = createContext<ComponentType<Tip & { children: ReactElement }> | null>(null)
