import { useMemo } from 'react'
import type { QueryOf } from '../../platform/http/endpoint.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { type Say, useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { useGo } from '../../platform/web/useGo.ts'
import { usePages } from '../../platform/web/usePages.ts'
import type { Language } from '../../platform/words.ts'
import { formLayouts } from '../forms/forms.layout.ts'
import { recordPagesWords } from './pages.words.ts'
import { RecordMarks } from './RecordMarks.tsx'
import { listRecords, type QualityRecord } from './records.contract.ts'
import { recordsWords } from './records.words.ts'

/** What a record is opened, changed or signed by; news of these make the list stale. */
const subjects = ['frontdesk.request', 'dispatch.work_order', 'frontdesk.follow_up', 'frontdesk.open_item']

/** The records that answer the search, newest first; a row opens the record with its proof. */
export function RecordsTable(query: Pick<QueryOf<typeof listRecords>, 'form' | 'number' | 'late'>) {
  const say = useWords(recordPagesWords)
  const sayRecord = useWords(recordsWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const go = useGo()
  const { form, number, late } = query
  const pages = usePages(listRecords, { params: { estateId }, query: { form, number, late } }, { subjects })
  const columns = useMemo(() => columnsOf(say, sayRecord, language), [say, sayRecord, language])
  return (
    <Table<QualityRecord>
      {...pages}
      label={say('records.title')}
      columns={columns}
      rowKey={(row) => row.id}
      tone={(row) => (row.late && !row.lateReason ? 'late' : null)}
      onOpen={({ id }) => go({ to: '/records/$id', params: { id } })}
      empty={<EmptyState title={say('records.empty')} note={number} icon="search" />}
      keys
      fill
    />
  )
}

/** What a form is called; its code when no layout knows it. */
export const formName = (code: string, language: Language): string =>
  formLayouts.find((layout) => layout.code === code)?.title[language] ?? code

const columnsOf = (say: Say, sayRecord: Say, language: Language): Column<QualityRecord>[] => [
  {
    key: 'number',
    title: sayRecord('record.field.number'),
    width: '168px',
    cell: (row) => <RecordNo no={row.number} void={row.voidedAt !== null} />,
  },
  {
    key: 'form',
    title: sayRecord('record.field.form'),
    width: '232px',
    cut: true,
    wideOnly: true,
    cell: (row) => `${row.form.slice(-5)} ${formName(row.form, language)}`,
  },
  { key: 'title', title: say('records.about'), cut: true, cell: (row) => row.title },
  {
    key: 'opened',
    title: sayRecord('record.field.openedAt'),
    width: '120px',
    wideOnly: true,
    cell: (row) => <DateTime at={row.openedAt} />,
  },
  {
    key: 'state',
    title: say('records.state'),
    width: '144px',
    cell: (row) => <RecordMarks record={row} />,
  },
]
