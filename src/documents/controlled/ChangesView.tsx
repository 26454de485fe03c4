import { useReply } from '../../platform/web/ask.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import s from './ChangesView.module.css'
import { type Changes, type DocumentPage, showChanges } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import { manualWords } from './manual.words.ts'

/** What this edition changed and why (V00-5): figures before and after, clauses side by side. */
export function ChangesView({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const revised = page.edition.origin === 'company'
  const asked = { params: { code: page.code, id: page.edition.id } }
  const changes = useReply(showChanges, asked, { subjects: [documentMoves.subject], when: revised })
  if (!revised || !changes.data?.from) return null
  const { from, to, reason, clause, parameters, clauses } = changes.data
  return (
    <Section title={say('changes.title', { from, to })}>
      <Facts
        facts={[
          [say('changes.reason'), reason],
          [say('changes.clause'), clause],
          [say('returned.why'), page.edition.state === 'returned' ? page.edition.returnedWhy : null],
        ]}
      />
      {parameters.length > 0 && <FigureChanges changes={parameters} />}
      {clauses.map((each) => (
        <ClauseChange key={each.number} change={each} />
      ))}
      {parameters.length + clauses.length === 0 && <p className={s.quiet}>{say('changes.none')}</p>}
    </Section>
  )
}

function FigureChanges({ changes }: { changes: Changes['parameters'] }) {
  const { language } = useLanguage()
  return (
    <ul className={s.figures}>
      {changes.map((each) => (
        <li key={each.key} className={s.figure}>
          <span>{each[language]}</span>
          <del className={s.was}>{each.before[language]}</del>
          <span aria-hidden="true">→</span>
          <ins className={s.now}>{each.after[language]}</ins>
        </li>
      ))}
    </ul>
  )
}

function ClauseChange({ change }: { change: Changes['clauses'][number] }) {
  return (
    <div className={s.clause}>
      <span className={s.number}>{change.number}</span>
      {change.before && <del className={s.was}>{change.before}</del>}
      {change.after && <ins className={s.now}>{change.after}</ins>}
    </div>
  )
}
