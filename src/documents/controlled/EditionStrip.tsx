import { DateTime } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { join } from '../../platform/web/join.ts'
import { useWords } from '../../platform/web/language.tsx'
import type { DocumentPage, Edition } from './controlled.contract.ts'
import { documentWords } from './controlled.words.ts'
import s from './EditionStrip.module.css'
import { manualWords } from './manual.words.ts'
import { toneOf } from './tones.layout.ts'

/** A/0 ─ A/1 ─ A/2: every edition in its order, the one being read marked; a press opens another. */
export function EditionStrip({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const editions = [...page.editions].reverse()
  if (editions.length < 2) return null
  return (
    <nav aria-label={say('strip.label')}>
      <ol className={s.strip}>
        {editions.map((edition) => (
          <li key={edition.id} className={s.item}>
            <Knot code={page.code} edition={edition} here={edition.id === page.edition.id} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Knot({ code, edition, here }: { code: string; edition: Edition; here: boolean }) {
  const say = useWords(documentWords)
  return (
    <Go
      to="/manual/$code"
      params={{ code }}
      search={{ edition: edition.id }}
      className={join(s.knot, here && s.here)}
      title={edition.reason}
    >
      <span className={join(s.dot, s[toneOf(edition.state)])} aria-hidden="true" />
      <span className={s.label}>{edition.label}</span>
      <span className={s.state}>{say(`documentRevision.state.${edition.state}`)}</span>
      {edition.effectiveFrom && (
        <span className={s.state}>
          <DateTime at={edition.effectiveFrom} day />
        </span>
      )}
    </Go>
  )
}
