import type { ReactNode } from 'react'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import s from './Cover.module.css'
import type { DocumentPage, Edition } from './controlled.contract.ts'
import { manualWords } from './manual.words.ts'

/** The control block as on paper: what it is, which edition, who signed it, from when it holds. */
export function Cover({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const { edition } = page
  const [version, revision] = edition.label.split('/')
  return (
    <dl className={s.cover} aria-label={say('cover.label')}>
      <Cell name={say('cover.file')} wide>
        <strong>{page.title[language]}</strong>
        {language === 'zh' && <span className={s.quiet}>{page.title.en}</span>}
      </Cell>
      <Cell name={say('cover.code')}>{page.code}</Cell>
      <Cell name={say('cover.version')}>{version}</Cell>
      <Cell name={say('cover.revision')}>{revision}</Cell>
      <Signed name={say('cover.prepared')} by={edition.prepared} edition={edition} />
      <Signed name={say('cover.reviewed')} by={edition.reviewed} edition={edition} />
      <Signed name={say('cover.approved')} by={edition.approved} edition={edition} />
      <Cell name={say('cover.effective')}>
        {edition.effectiveFrom ? paperDay(edition.effectiveFrom) : '—'}
      </Cell>
      <Cell name={say('cover.control')}>{say(`cover.${controlOf(edition)}`)}</Cell>
    </dl>
  )
}

/** The day in Shanghai with its year, as paper writes it: 2026-01-01. */
const paperDay = (at: string): string =>
  new Date(at).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** 受控状态: an edition in force is controlled, one that was is void, a draft is not yet either. */
function controlOf({ state }: Edition): 'controlled' | 'void' | 'notYet' {
  if (state === 'superseded' || state === 'obsolete') return 'void'
  return state === 'effective' || state === 'underRevision' || state === 'approved' ? 'controlled' : 'notYet'
}

function Cell(props: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={props.wide ? s.wide : s.cell}>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}

function Signed({ name, by, edition }: { name: string; by: Edition['prepared']; edition: Edition }) {
  const say = useWords(manualWords)
  return (
    <Cell name={name}>
      {by ? (
        <>
          {by.name}
          <span className={s.quiet}>{paperDay(by.at)}</span>
        </>
      ) : (
        <span className={s.quiet}>{edition.origin === 'shipped' ? say('cover.shipped') : '—'}</span>
      )}
    </Cell>
  )
}
