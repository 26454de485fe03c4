import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Language } from '../words.ts'

/** Who is signed in, as the server tells it. `permissions` are the words of people/permissions.ts. */
export type Me = {
  staffId: string
  name: string
  posts: readonly string[]
  estates: readonly Estate[]
  zones: readonly string[]
  language: Language
  permissions: readonly string[]
}

/** `demo`: its people and matters are invented */
export type Estate = { id: number; name: string; demo?: boolean }

type Standing = { me: Me; estate: Estate; chooseEstate: (id: number) => void }

const Where = createContext<Standing | null>(null)
const stored = 'steward.estate'

/** Stands around a shell once someone is signed in, and remembers on this device which estate they work in. */
export function MeProvider(props: { me: Me; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => Number(localStorage.getItem(stored)))
  const { me } = props
  const standing = useMemo(() => {
    const estate = me.estates.find(({ id }) => id === chosen) ?? me.estates[0] ?? { id: 0, name: '' }
    const chooseEstate = (id: number) => {
      localStorage.setItem(stored, String(id))
      setChosen(id)
    }
    return { me, estate, chooseEstate }
  }, [me, chosen])
  return <Where value={standing}>{props.children}</Where>
}

export function useStanding(): Standing {
  const standing = useContext(Where)
  if (!standing) throw new Error('useStanding outside MeProvider')
  return standing
}

export const useMe = (): Me => useStanding().me

/** The estate one works in now: `call(x, { params: { estateId: useEstate().id } })`. */
export const useEstate = (): Estate => useStanding().estate

/** Whether the signed-in person's posts carry a permission word. For hiding doors; the server decides. */
export const useMay = (): ((word: string) => boolean) => {
  const { permissions } = useMe()
  return (word) => permissions.includes(word)
}
