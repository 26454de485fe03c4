import { Link } from '@tanstack/react-router'
import { join } from '../../platform/web/join.ts'
import { useLanguage } from '../../platform/web/language.tsx'
import { useMay } from '../../platform/web/me.tsx'
import s from './Contents.module.css'
import { type ContentsEntry, contents } from './contents.ts'

/** The main menu is the manual's table of contents: clause, name and how many matters stand open under it. */
export function Contents() {
  const { language } = useLanguage()
  const may = useMay()
  return contents.map((part) => {
    const entries = part.entries.filter((entry) => !entry.may || may(entry.may))
    if (!entries.length) return null
    return (
      <section key={part.key} className={s.part}>
        {part.title && <h2 className={s.title}>{part.title[language]}</h2>}
        <ul>
          {entries.map((entry) => (
            <li key={entry.to}>
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function Entry({ entry }: { entry: ContentsEntry }) {
  const { language } = useLanguage()
  return (
    <Link
      to={entry.to}
      className={s.entry}
      activeOptions={{ exact: entry.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {entry.clause && <span className={s.clause}>{entry.clause}</span>}
      <span className={s.name}>{entry.name[language]}</span>
      {entry.useCount && <Count useCount={entry.useCount} />}
    </Link>
  )
}

function Count({ useCount }: { useCount: NonNullable<ContentsEntry['useCount']> }) {
  const count = useCount()
  if (!count?.open) return null
  return <span className={join(s.count, count.tone && s[count.tone])}>{count.open}</span>
}
