import type { ReactNode } from 'react'
import { Go } from '../../platform/web/Go.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Margin, MarginPart } from '../../platform/web/Margin.tsx'
import s from './Beside.module.css'
import type { DocumentPage } from './controlled.contract.ts'
import { documentWords } from './controlled.words.ts'
import { manualWords } from './manual.words.ts'

/** The margin of a document: its forms, what is in the making, who may change it, and what chapters add. */
export function Beside({ page, children }: { page: DocumentPage; children?: ReactNode }) {
  const say = useWords(manualWords)
  return (
    <Margin clause={page.code} revision={page.edition.label}>
      {page.forms.length > 0 && <Documents title={say('beside.forms')} documents={page.forms} />}
      <Pending page={page} />
      {page.form && <Documents title={say('form.filedBy')} documents={page.form.filedBy} />}
      {children}
      <ChangedBy page={page} />
    </Margin>
  )
}

/** The editions one should know of that are not the one being read. */
function Pending({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const sayState = useWords(documentWords)
  const others = page.editions.filter(
    (each) => each.id !== page.edition.id && !['superseded', 'obsolete'].includes(each.state),
  )
  if (others.length === 0) return null
  return (
    <MarginPart title={say('strip.label')}>
      <ul className={s.list}>
        {others.map((each) => (
          <li key={each.id}>
            <Go to="/manual/$code" params={{ code: page.code }} search={{ edition: each.id }}>
              {each.label} {sayState(`documentRevision.state.${each.state}`)}
            </Go>
          </li>
        ))}
      </ul>
    </MarginPart>
  )
}

function Documents({ title, documents }: { title: string; documents: DocumentPage['forms'] }) {
  const { language } = useLanguage()
  return (
    <MarginPart title={title}>
      <ul className={s.list}>
        {documents.map((each) => (
          <li key={each.code}>
            <Go to="/manual/$code" params={{ code: each.code }}>
              {each.code}
            </Go>
            <span className={s.quiet}>{each.title[language]}</span>
          </li>
        ))}
      </ul>
    </MarginPart>
  )
}

function ChangedBy({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const posts = (words: readonly string[]) => words.map((post) => say(`post.${post}`)).join(say('list.and'))
  return (
    <MarginPart title={say('beside.changedBy')}>
      <dl className={s.pairs}>
        <dt>{say('beside.draft')}</dt>
        <dd>{posts(page.changedBy.draft)}</dd>
        <dt>{say('beside.review')}</dt>
        <dd>{posts(page.changedBy.review)}</dd>
        <dt>{say('beside.approve')}</dt>
        <dd>{posts(page.changedBy.approve)}</dd>
      </dl>
    </MarginPart>
  )
}
