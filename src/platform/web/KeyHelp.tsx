import { useState } from 'react'
import { Dialog } from './Dialog.tsx'
import s from './KeyHelp.module.css'
import type { KeyScope } from './keyboard.ts'
import { keyboard, useKeys } from './keys.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'

/** The `?` overlay: every key in force on this page and everywhere. The shell mounts it once. */
export function KeyHelp() {
  const say = useWords(kitWords)
  const [open, setOpen] = useState(false)
  useKeys({ '?': { does: say('kit.keys'), run: () => setOpen(true) } }, { scope: 'shell' })
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={say('kit.keys')} note={say('kit.keys.hint')}>
      {open && <Keys />}
    </Dialog>
  )
}

function Keys() {
  const say = useWords(kitWords)
  const keys = keyboard.list()
  const part = (scope: KeyScope) => keys.filter((key) => key.scope === scope)
  return (['page', 'shell'] as const).map((scope) =>
    part(scope).length ? (
      <section key={scope} className={s.part}>
        <h3 className={s.title}>{say(`kit.keys.${scope}`)}</h3>
        <dl className={s.keys}>
          {part(scope).map(({ key, does }) => (
            <div key={key} className={s.line}>
              <dt>
                <kbd>{key.length === 1 ? key.toUpperCase() : key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </section>
    ) : null,
  )
}
