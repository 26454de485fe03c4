import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { call } from '../../platform/web/client.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Filter, FilterBar } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { NativeSelect } from '../../platform/web/NativeSelect.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { SearchBox } from '../../platform/web/SearchBox.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { categoryChoices } from './choices.browser.ts'
import { LogMargin } from './LogMargin.tsx'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import { queueColumns, toneOf } from './queueColumns.tsx'
import type { RequestRow } from './requests.contract.ts'
import { listRequests } from './requests.lists.contract.ts'
import { requestMoves } from './requests.moves.ts'

/** Every matter there ever was, newest first: by words, state, kind and day. */
export function RequestList() {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const { id: estateId } = useEstate()
  const go = useNavigate()
  const [filter, setFilter] = useState({ search: '', state: '', category: '', from: '', to: '' })
  const set = (part: Partial<typeof filter>) => setFilter((before) => ({ ...before, ...part }))
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  const list = useInfiniteQuery({
    queryKey: [listRequests.name, estateId, query],
    queryFn: ({ pageParam, signal }) =>
      call(listRequests, { params: { estateId }, query: { ...query, after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    meta: { about: ['frontdesk.request'] },
    placeholderData: (before) => before,
  })
  const columns = useMemo(() => queueColumns(say, sayRequest), [say, sayRequest])
  const any = { value: '', label: say('list.any') }
  const states = requestMoves.states.map((value) => ({
    value: value as string,
    label: sayRequest(`request.state.${value}`),
  }))
  return (
    <Page title={say('list.title')} margin={<LogMargin />} fill>
      <FilterBar>
        <SearchBox
          value={filter.search}
          onSearch={(search) => set({ search })}
          placeholder={say('list.search')}
        />
        <Filter label={say('queue.state')}>
          <NativeSelect
            options={[any, ...states]}
            value={filter.state}
            onChange={(state) => set({ state })}
          />
        </Filter>
        <Filter label={sayRequest('request.field.category')}>
          <NativeSelect
            options={[any, ...categoryChoices(sayRequest)]}
            value={filter.category}
            onChange={(category) => set({ category })}
          />
        </Filter>
        <Filter label={say('list.from')}>
          <DateField value={filter.from} onChange={(from) => set({ from })} />
        </Filter>
        <Filter label={say('list.to')}>
          <DateField value={filter.to} onChange={(to) => set({ to })} />
        </Filter>
      </FilterBar>
      <Table<RequestRow>
        label={say('list.title')}
        columns={columns}
        rows={list.data?.pages.flatMap((page) => page.rows as RequestRow[])}
        rowKey={(row) => row.id}
        tone={toneOf}
        onOpen={(row) => void go({ to: '/requests/$id', params: { id: row.id } } as never)}
        error={list.error}
        onRetry={() => void list.refetch()}
        more={
          list.hasNextPage
            ? { load: () => void list.fetchNextPage(), loading: list.isFetchingNextPage }
            : undefined
        }
        keys
      />
    </Page>
  )
}
