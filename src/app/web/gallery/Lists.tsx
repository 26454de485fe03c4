import { useMemo, useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Money } from '../../../platform/web/Figures.tsx'
import { FilterBar, QuickViews } from '../../../platform/web/FilterBar.tsx'
import { toast } from '../../../platform/web/news.ts'
import { Section } from '../../../platform/web/Page.tsx'
import { Problem } from '../../../platform/web/problem.ts'
import type { Sort } from '../../../platform/web/rows.ts'
import { SearchBox } from '../../../platform/web/SearchBox.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { Tabs } from '../../../platform/web/Tabs.tsx'
import { columns } from './columns.tsx'
import { matters } from './sample.ts'

export function Lists() {
  const rows = useMemo(() => matters(240), [])
  const [view, setView] = useState('all')
  const [words, setWords] = useState('')
  const [tab, setTab] = useState('list')
  const [sort, setSort] = useState<Sort>({ key: 'due', down: false })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['2']))
  const found = useMemo(() => rows.filter((row) => row.words.includes(words)), [rows, words])
  const list = (
    <>
      <FilterBar end={<Button icon="download">Excel</Button>}>
        <QuickViews
          label="队列"
          at={view}
          onMove={setView}
          views={[
            { key: 'all', label: '全部', count: 31 },
            { key: 'near', label: '将超时', count: 3, tone: 'near' },
            { key: 'late', label: '已超时', count: 1, tone: 'late' },
            { key: 'mine', label: '我登记的', count: 8 },
          ]}
        />
        <SearchBox value={words} onSearch={setWords} placeholder="房号 姓名 单号" keys="/" />
      </FilterBar>
      <Table
        label="队列"
        columns={columns}
        rows={found}
        rowKey={(row) => row.id}
        rowName={(row) => row.no}
        onOpen={(row) => toast(row.no, { note: row.words, tone: 'info' })}
        tone={(row) => (row.state === 'paused' ? 'paused' : Number(row.id) < 3 ? 'late' : null)}
        sort={sort}
        onSort={setSort}
        chosen={chosen}
        onChoose={setChosen}
        totals={{ fen: <Money fen={found.reduce((sum, row) => sum + row.fen, 0)} />, due: '合计' }}
        more={{ load: () => {} }}
        keys
      />
    </>
  )
  return (
    <Section title="列表">
      <Tabs
        label="列表的样子"
        at={tab}
        onMove={setTab}
        tabs={[
          { key: 'list', label: '队列', count: 240, content: list },
          {
            key: 'loading',
            label: '读取中',
            content: <Table label="空" columns={columns} rows={undefined} rowKey={String} />,
          },
          {
            key: 'empty',
            label: '空',
            content: (
              <Table
                label="空"
                columns={columns}
                rows={[]}
                rowKey={String}
                empty={
                  <EmptyState
                    title="今天还没有登记"
                    note="来电后按 N 登记"
                    action={<Button look="primary">登记</Button>}
                  />
                }
              />
            ),
          },
          { key: 'refused', label: '被拒', content: <RefusedList /> },
        ]}
      />
    </Section>
  )
}

function RefusedList() {
  const error = new Problem('refused', {
    reason: 'request.place_required',
    rule: 'V0502-1',
    clause: 'KF05-02',
    detail: { zh: '报修必须写明房号或公共部位', en: 'A repair needs a room or a public place' },
  })
  return (
    <Table label="被拒" columns={columns} rows={undefined} rowKey={String} error={error} onRetry={() => {}} />
  )
}
