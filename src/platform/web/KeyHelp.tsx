import { useState } from 'react'
import { useKeys } from './keys.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import { later } from './later.tsx'

const KeyList = later(() => import('./KeyList.tsx').then((part) => part.KeyList))

/** The `?` overlay: every key in force on this page and everywhere. The shell mounts it once. */
export function KeyHelp() {
  const say = useWords(kitWords)
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState(false)
  const show = () => {
    setAsked(true)
    setOpen(true)
  }
  useKeys({ '?': { does: say('kit.keys'), run: show } }, { scope: 'shell' })
  return <KeyList when={asked} open={open} onClose={() => setOpen(false)} />
}
