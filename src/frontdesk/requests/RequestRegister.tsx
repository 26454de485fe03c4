import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { requestLog } from '../../documents/forms/qr-kf-06-01.layout.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { FormColumn } from '../../platform/print/print.contract.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { address, call } from '../../platform/web/client.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { RecordNo } from '../../platform/web/Figures.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { momentText } from '../../platform/web/format.ts'
import { Go } from '../../platform/web/Go.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { logWords } from './log.words.ts'
import {
  type RegisterRow,
  requestRegister,
  requestRegisterPdf,
  requestRegisterSheet,
} from './requests.lists.contract.ts'

/** QR-KF-06-01 on screen as on paper: the form's columns in the form's order. */
export function RequestRegister() {
  const say = useWords(logWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const today = shanghaiDay(now())
  const [from, setFrom] = useState(today)
  const [to, setTo] = useState(today)
  const asked = { params: { estateId }, query: { from, to } }
  const register = useInfiniteQuery({
    queryKey: [requestRegister.name, estateId, from, to],
    queryFn: ({ pageParam, signal }) =>
      call(requestRegister, {
        params: { estateId },
        query: { from, to, after: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    meta: { about: ['frontdesk.request'] },
  })
  return (
    <Page
      title={requestLog.title[language]}
      facts={`${requestLog.code} A/0`}
      margin={
        <Margin
          clause="KF05-02"
          to="/manual/KF05-02"
          forms={[{ code: requestLog.code, to: `/manual/${requestLog.code}` }]}
        />
      }
      fill
    >
      <FilterBar
        end={
          <>
            <a href={address(requestRegisterPdf, asked)} target="_blank" rel="noreferrer">
              {say('register.print')}
            </a>
            <a href={address(requestRegisterSheet, asked)}>{say('register.sheet')}</a>
          </>
        }
      >
        <Field label={say('list.from')}>
          <DateField value={from} onChange={setFrom} max={to} />
        </Field>
        <Field label={say('list.to')}>
          <DateField value={to} onChange={setTo} min={from} />
        </Field>
      </FilterBar>
      <Table<RegisterRow>
        label={requestLog.title[language]}
        columns={columnsOf(language, say('register.void'))}
        rows={register.data?.pages.flatMap((page) => page.rows as RegisterRow[])}
        rowKey={(row) => row.id}
        error={register.error}
        onRetry={() => void register.refetch()}
        more={
          register.hasNextPage
            ? { load: () => void register.fetchNextPage(), loading: register.isFetchingNextPage }
            : undefined
        }
      />
    </Page>
  )
}

const numberColumn = (language: 'zh' | 'en', voided: string): Column<RegisterRow> => ({
  key: 'number',
  title: language === 'zh' ? '单号' : 'Number',
  width: '168px',
  cell: (row) => (
    <>
      <Go to="/requests/$id" params={{ id: row.id }}>
        <RecordNo no={row.number} void={row.void} />
      </Go>
      {row.void && <Badge tone="paused">{voided}</Badge>}
    </>
  ),
})

function columnsOf(language: 'zh' | 'en', voided: string): Column<RegisterRow>[] {
  const flat = requestLog.columns.flatMap((column) => column.sub ?? [column])
  return [
    numberColumn(language, voided),
    ...flat.map((column) => ({
      key: column.key,
      title: column[language],
      cut: true,
      width: column.type === 'long' ? '260px' : column.type === 'dt' ? '112px' : '104px',
      cell: (row: RegisterRow) => written(column, row.values[column.key], language),
    })),
  ]
}

/** A value of the form as its column writes it. */
function written(column: FormColumn, value: unknown, language: 'zh' | 'en'): string {
  if (value === null || value === undefined || value === '') return ''
  if (column.type === 'dt') return momentText(new Date(String(value)))
  if (column.type === 'bool')
    return value ? (language === 'zh' ? '是' : 'yes') : language === 'zh' ? '否' : 'no'
  const choice = column.choices?.find((each) => each.key === value || each.zh === value)
  if (choice) return choice[language]
  return typeof value === 'object' ? ((value as { name?: string }).name ?? '') : String(value)
}
