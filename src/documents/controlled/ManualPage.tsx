import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { SearchBox } from '../../platform/web/SearchBox.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { type ContentsEntry, listDocuments, searchDocuments } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import { documentWords } from './controlled.words.ts'
import s from './ManualPage.module.css'
import { manualWords } from './manual.words.ts'

const parts = ['KF01', 'KF03', 'KF04', 'KF05', 'KF06'] as const
const partOf = (code: string): string => {
  const chapter = code.startsWith('QR') ? 'KF06' : code.slice(0, 4)
  return chapter === 'KF02' ? 'KF01' : chapter
}

/** KF0503, kf 05-03, bxbj or 报修: what is typed and what is searched lose their dashes and spaces alike. */
const plain = (words: string): string => words.toLowerCase().replace(/[\s-]/g, '')

/** The handbook's table of contents: every document by chapter, found by code, name, pinyin or its own text. */
export function ManualPage() {
  const say = useWords(manualWords)
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const documents = useReply(listDocuments, {}, { subjects: [documentMoves.subject] })
  if (documents.error) return <Refused error={documents.error} onRetry={() => documents.refetch()} />
  const found = documents.data?.filter((each) => plain(each.search).includes(plain(words)))
  const open = (entry: ContentsEntry) =>
    void navigate({ to: '/manual/$code' as never, params: { code: entry.code } as never })
  return (
    <Page title={say('manual.title')} facts={say('manual.name')}>
      <FilterBar>
        <form
          className={s.search}
          onSubmit={(event) => {
            event.preventDefault()
            if (found?.[0]) open(found[0])
          }}
        >
          <SearchBox
            value={words}
            onSearch={setWords}
            label={say('manual.search')}
            placeholder={say('manual.search')}
          />
        </form>
      </FilterBar>
      {!documents.data && <Skeleton lines={12} />}
      <div className={s.parts}>
        {parts.map((part) => (
          <Part key={part} part={part} entries={found?.filter((each) => partOf(each.code) === part) ?? []} />
        ))}
      </div>
      {words.length > 1 && <InTexts words={words} />}
      {found?.length === 0 && words.length < 2 && (
        <EmptyState title={say('manual.none')} note={say('manual.none.note')} />
      )}
    </Page>
  )
}

function Part({ part, entries }: { part: string; entries: readonly ContentsEntry[] }) {
  const say = useWords(manualWords)
  if (entries.length === 0) return null
  return (
    <Section title={say(`manual.part.${part}`)} end={<span className={s.count}>{entries.length}</span>} flush>
      <ul className={s.list}>
        {entries.map((entry) => (
          <Entry key={entry.code} entry={entry} />
        ))}
      </ul>
    </Section>
  )
}

function Entry({ entry }: { entry: ContentsEntry }) {
  const { language } = useLanguage()
  const say = useWords(documentWords)
  return (
    <li>
      <Go to="/manual/$code" params={{ code: entry.code }} className={s.entry}>
        <span className={s.code}>{entry.code}</span>
        <span className={s.name}>{entry.title[language]}</span>
        {entry.pending && (
          <Badge tone="info">
            {entry.pending.label} {say(`documentRevision.state.${entry.pending.state}`)}
          </Badge>
        )}
        <span className={s.edition}>{entry.label}</span>
      </Go>
    </li>
  )
}

/** Clauses whose words match, below the documents whose names do. */
function InTexts({ words }: { words: string }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const clauses = useReply(searchDocuments, { query: { words } }, { subjects: [documentMoves.subject] })
  if (!clauses.data) return null
  if (clauses.data.length === 0) return null
  return (
    <Section title={say('manual.inTexts')} end={<span className={s.count}>{clauses.data.length}</span>} flush>
      <ul className={s.list}>
        {clauses.data.map((each) => (
          <li key={`${each.code} ${each.number}`}>
            <Go to="/manual/$code" params={{ code: each.code }} className={s.clause}>
              <span className={s.code}>
                {each.code} <span className={s.number}>{each.number}</span>
              </span>
              <span className={s.name}>{each.title[language]}</span>
              <span className={s.text}>{each.text}</span>
            </Go>
          </li>
        ))}
      </ul>
    </Section>
  )
}
