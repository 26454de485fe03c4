import { Dialog } from './Dialog.tsx'
import s from './KeyHelp.module.css'
import type { KeyScope } from './keyboard.ts'
import { keyboard } from './keys.ts'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'

/** The keys in force, named, the page's before the shell's. */
export function KeyList(props: { open: boolean; onClose: () => void }) {
  const say = useWords(kitWords)
  return (
    <Dialog {...props} title={say('kit.keys')} note={say('kit.keys.hint')}>
      {props.open && <Keys />}
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
