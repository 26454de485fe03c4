import { useRouter } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { FormLayout } from '../../platform/print/print.contract.ts'
import { address } from '../../platform/web/client.ts'
import { Go } from '../../platform/web/Go.tsx'
import { type Say, useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import type { Language } from '../../platform/words.ts'
import { formLayouts } from '../forms/forms.layout.ts'
import { blankForm } from '../printing/printing.contract.ts'
import { recordPagesWords } from './pages.words.ts'
import s from './RecordsPage.module.css'

/** The sixteen forms of KF06: what each is, how long it is kept, its register, its records, and an empty one on paper. */
export function FormsTable() {
  const say = useWords(recordPagesWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const mayPrint = useMay()('document.see')
  const { routesByPath } = useRouter()
  const columns = useMemo(
    () => [
      ...namesOf(say, language),
      {
        key: 'doors',
        title: say('records.form.open'),
        width: '264px',
        cell: ({ code }: FormLayout) => (
          <span className={s.doors}>
            <Go to="/records" search={{ view: 'all', form: code }}>
              {say('records.form.filed')}
            </Go>
            {`/registers/${code}` in routesByPath && (
              <Go to={`/registers/${code}`}>{say('records.form.register')}</Go>
            )}
            {mayPrint && (
              <a
                href={address(blankForm, { params: { estateId, code }, query: { language } })}
                target="_blank"
                rel="noreferrer"
              >
                {say('records.form.blank')}
              </a>
            )}
          </span>
        ),
      },
    ],
    [say, language, estateId, mayPrint, routesByPath],
  )
  return (
    <Table<FormLayout>
      label={say('records.view.forms')}
      columns={columns}
      rows={formLayouts}
      rowKey={({ code }) => code}
      fill
    />
  )
}

const namesOf = (say: Say, language: Language): Column<FormLayout>[] => [
  {
    key: 'code',
    title: say('records.form.code'),
    width: '112px',
    cell: ({ code }) => (
      <Go to="/manual/$code" params={{ code }}>
        {code}
      </Go>
    ),
  },
  { key: 'title', title: say('records.form.title'), cut: true, cell: ({ title }) => title[language] },
  {
    key: 'keptBy',
    title: say('records.form.keptBy'),
    width: '128px',
    cut: true,
    wideOnly: true,
    cell: ({ keptBy }) => keptBy?.[language],
  },
  {
    key: 'retention',
    title: say('records.form.retention'),
    width: '216px',
    cut: true,
    wideOnly: true,
    cell: ({ retention }) => retention?.[language],
  },
]
