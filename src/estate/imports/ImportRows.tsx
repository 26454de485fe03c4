import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { call } from '../../platform/web/client.ts'
import { QuickViews } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import s from './Imports.module.css'
import { type Fault, type Import, importRows, type PreviewRow } from './imports.contract.ts'
import { importWords } from './imports.words.ts'

type Show = 'all' | 'errors' | 'warnings' | 'known'
type Say = (key: string, facts?: Record<string, unknown>) => string

/** The rows of the list as they were read, each with what is wrong with it. */
export function ImportRows({ made }: { made: Import }) {
  const say = useWords(importWords)
  const { id: estateId } = useEstate()
  const [show, setShow] = useState<Show>(made.rowsBad ? 'errors' : made.warnings ? 'warnings' : 'all')
  const list = useInfiniteQuery({
    queryKey: [importRows.name, estateId, made.id, show, made.state],
    queryFn: ({ pageParam, signal }) =>
      call(importRows, {
        params: { estateId, importId: made.id },
        query: { show, after: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => last.next,
  })
  const columns = useMemo(() => columnsOf(say, list.data?.pages ?? []), [say, list.data])
  const views = [
    { key: 'errors' as const, label: say('import.view.errors'), count: made.rowsBad, tone: 'late' as const },
    {
      key: 'warnings' as const,
      label: say('import.view.warnings'),
      count: made.warnings,
      tone: 'near' as const,
    },
    { key: 'known' as const, label: say('import.view.known'), count: made.rowsKnown },
    { key: 'all' as const, label: say('import.view.all'), count: made.rowsTotal },
  ]
  return (
    <div className={s.rows}>
      <QuickViews label={say('import.rows')} views={views} at={show} onMove={setShow} />
      <Table<PreviewRow>
        label={say('import.rows')}
        columns={columns}
        rows={list.data?.pages.flatMap((page) => page.rows)}
        rowKey={(row) => String(row.row)}
        tone={toneOf}
        error={list.error}
        onRetry={() => void list.refetch()}
        empty={say('import.rows.none')}
        more={
          list.hasNextPage
            ? { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage }
            : undefined
        }
      />
    </div>
  )
}

const toneOf = (row: PreviewRow) => {
  if (row.faults.some((fault) => fault.severity === 'error')) return 'late'
  return row.faults.length ? 'near' : null
}

type PageRead = {
  columns: readonly { letter: string; label: string; read: boolean }[]
  rows: readonly PreviewRow[]
}

/** As many columns of the list as stand side by side: those with something wrong, then the first ones. */
const mostColumns = 5

/** What is wrong comes first after the row's number: it is what one came for. */
function columnsOf(say: Say, pages: readonly PageRead[]): Column<PreviewRow>[] {
  const wrong = new Set(
    pages.flatMap(({ rows }) => rows.flatMap((row) => row.faults.map(({ letter }) => letter))),
  )
  const all = (pages[0]?.columns ?? []).map((column, at) => ({ ...column, at }))
  const chosen = all
    .toSorted(
      (one, other) => Number(wrong.has(other.letter)) - Number(wrong.has(one.letter)) || one.at - other.at,
    )
    .slice(0, mostColumns)
    .toSorted((one, other) => one.at - other.at)
  return [
    { key: 'row', title: say('import.row'), width: '56px', align: 'end', cell: (row) => row.row },
    { key: 'code', title: say('import.room'), width: '104px', cell: (row) => row.code ?? '—' },
    { key: 'faults', title: say('import.wrong'), cell: (row) => <Faults faults={row.faults} /> },
    ...chosen.map(({ letter, label, at }) => ({
      key: letter,
      title: label,
      width: '84px',
      cut: true,
      wideOnly: true,
      cell: (row: PreviewRow) => row.cells[at] || '',
    })),
  ]
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const say = useWords(importWords)
  if (!faults.length) return <span className={s.words}>{say('import.row.good')}</span>
  return (
    <ul className={s.faults}>
      {faults.map((fault) => (
        <li key={`${fault.letter} ${fault.rule}`} className={fault.severity === 'error' ? s.late : s.near}>
          {say(fault.severity === 'error' ? 'import.error' : 'import.warning')}
          {fault.column && ` ${fault.letter} ${fault.column}`}
          {' · '}
          {say(fault.rule, fault.facts)}
        </li>
      ))}
    </ul>
  )
}
