import { DateTime } from '../../platform/web/Figures.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import type { DocumentPage, ParameterRow } from './controlled.contract.ts'
import s from './FiguresTable.module.css'
import { manualWords } from './manual.words.ts'

/** The figures of a document: the value in this edition, the next one approved, its bounds and where it came from. */
export function FiguresTable({ page }: { page: DocumentPage }) {
  const say = useWords(manualWords)
  const posts = (words: readonly string[]) => words.map((post) => say(`post.${post}`)).join(say('list.and'))
  const { draft, review, approve } = page.changedBy
  const inForce = page.edition.state === 'effective' || page.edition.state === 'underRevision'
  return (
    <Section title={say('figures.title')} flush>
      <table className={s.table} aria-label={say('figures.title')}>
        <thead>
          <tr>
            <th scope="col">{say('figures.clause')}</th>
            <th scope="col">{say('figures.name')}</th>
            <th scope="col">{say(inForce ? 'figures.value' : 'figures.valueOf')}</th>
            <th scope="col">{say('figures.next')}</th>
            <th scope="col" className={s.wide}>
              {say('figures.range')}
            </th>
            <th scope="col" className={s.wide}>
              {say('figures.key')}
            </th>
          </tr>
        </thead>
        <tbody>
          {page.parameters.map((row) => (
            <FigureRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
      <p className={s.note}>
        {say('figures.changedBy', { draft: posts(draft), review: posts(review), approve: posts(approve) })}
      </p>
    </Section>
  )
}

function FigureRow({ row }: { row: ParameterRow }) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const revised = row.text.zh !== row.shippedText.zh
  return (
    <tr id={`p-${row.key}`}>
      <td className={s.clause}>
        <a href={`#c${row.clause}`}>{row.clause}</a>
      </td>
      <td>{row[language]}</td>
      <td className={s.value}>
        {row.text[language]}
        {revised && (
          <span className={s.quiet}>{say('figures.shipped', { value: row.shippedText[language] })}</span>
        )}
      </td>
      <td>{row.next ? <Next next={row.next} /> : '—'}</td>
      <td className={s.wide}>{row.bounds[language]}</td>
      <td className={s.key} title={say(`figures.source.${row.source}`)}>
        {row.key}
      </td>
    </tr>
  )
}

function Next({ next }: { next: NonNullable<ParameterRow['next']> }) {
  const { language } = useLanguage()
  return (
    <>
      <strong>{next.text[language]}</strong>
      <span className={s.quiet}>
        {next.label} <DateTime at={next.from} />
      </span>
    </>
  )
}
