import type { Me } from '../../platform/web/me.tsx'

const stored = 'steward.me'

/** Keeps who last signed in on this phone, so that it opens in a basement too. */
export const rememberMe = (me: Me): void => localStorage.setItem(stored, JSON.stringify(me))

export const rememberedMe = (): Me | undefined => {
  const text = localStorage.getItem(stored)
  return text ? (JSON.parse(text) as Me) : undefined
}

export const forgetMe = (): void => localStorage.removeItem(stored)
