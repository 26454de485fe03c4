import { useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { newId } from '../../platform/ids.ts'
import { Button } from '../../platform/web/Button.tsx'
import { address } from '../../platform/web/client.ts'
import { DateTime } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin, MarginPart } from '../../platform/web/Margin.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { upload } from '../../platform/web/send-file.ts'
import { Table } from '../../platform/web/Table.tsx'
import { usePages } from '../../platform/web/usePages.ts'
import s from './Imports.module.css'
import { type Import, importTemplate, listImports, uploadImport } from './imports.contract.ts'
import { importWords } from './imports.words.ts'

type Say = (key: string, facts?: Record<string, unknown>) => string

/** Choose a list to import; below, what was imported before. */
export function ImportsPage() {
  const say = useWords(importWords)
  const { id: estateId } = useEstate()
  const go = useNavigate()
  const pages = usePages(listImports, { params: { estateId } }, { subjects: ['estate.import'], limit: 20 })
  const columns = useMemo(() => columnsOf(say), [say])
  const open = (importId: string) => void go({ to: '/imports/$importId', params: { importId } } as never)
  return (
    <Page title={say('import.title')} margin={<Beside />}>
      <Section title={say('import.choose')}>
        <Chooser onRead={open} />
      </Section>
      <Section title={say('import.log')} flush>
        <Table<Import>
          {...pages}
          label={say('import.log')}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={(row) => open(row.id)}
          empty={say('import.log.empty')}
        />
      </Section>
    </Page>
  )
}

function Chooser({ onRead }: { onRead: (importId: string) => void }) {
  const say = useWords(importWords)
  const { id: estateId } = useEstate()
  const box = useRef<HTMLInputElement>(null)
  const [percent, setPercent] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const send = async (file: File) => {
    setError(null)
    setPercent(0)
    try {
      const query = { id: newId(), fileName: file.name.slice(0, 200) }
      const read = await upload(address(uploadImport, { params: { estateId }, query }), file, setPercent)
      onRead((read as Import).id)
    } catch (refused) {
      setError(refused)
    } finally {
      setPercent(null)
      if (box.current) box.current.value = ''
    }
  }
  return (
    <div className={s.chooser}>
      <p className={s.words}>{say('import.choose.note')}</p>
      <input
        ref={box}
        type="file"
        hidden
        aria-label={say('import.choose')}
        accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file) void send(file)
        }}
      />
      <div className={s.actions}>
        <Button look="primary" icon="upload" busy={percent !== null} onClick={() => box.current?.click()}>
          {percent === null ? say('import.choose') : say('import.reading', { percent })}
        </Button>
        <a href={address(importTemplate, { params: { estateId } })} download>
          {say('import.template.get')}
        </a>
      </div>
      {error !== null && <Refused error={error} />}
    </div>
  )
}

function Beside() {
  const say = useWords(importWords)
  return (
    <Margin clause="KF05-11" title={say('import.margin')} to="/manual/KF05-11">
      <MarginPart title="V0511-1">{say('import.margin.consent')}</MarginPart>
      <MarginPart title={say('import.margin.undo')}>{say('import.margin.undo.note')}</MarginPart>
    </Margin>
  )
}

const columnsOf = (say: Say): Column<Import>[] => [
  {
    key: 'at',
    title: say('import.column.at'),
    width: '120px',
    cell: (row) => <DateTime at={row.startedAt} />,
  },
  { key: 'file', title: say('import.column.file'), cut: true, cell: (row) => row.fileName },
  {
    key: 'template',
    title: say('import.column.template'),
    width: '128px',
    wideOnly: true,
    cell: (row) => say(`import.template.${row.template}`),
  },
  {
    key: 'state',
    title: say('import.column.state'),
    width: '88px',
    cell: (row) => say(`import.state.${row.state}`),
  },
  {
    key: 'rows',
    title: say('import.column.rows'),
    width: '72px',
    align: 'end',
    cell: (row) => row.rowsTotal,
  },
  {
    key: 'bad',
    title: say('import.column.bad'),
    width: '72px',
    align: 'end',
    wideOnly: true,
    cell: (row) => row.rowsBad,
  },
  { key: 'who', title: say('import.column.who'), width: '88px', wideOnly: true, cell: (row) => row.starter },
]
