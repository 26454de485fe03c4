import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { call } from '../../platform/web/client.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar, QuickViews } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { NativeSelect } from '../../platform/web/NativeSelect.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { categoryChoices } from './choices.browser.ts'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import { type QueueView, queryOf, views } from './queue.browser.ts'
import { queueColumns, toneOf } from './queueColumns.tsx'
import type { RequestRow } from './requests.contract.ts'
import { requestQueue, requestQueueCounts } from './requests.lists.contract.ts'

const about = { about: ['frontdesk.request', 'dispatch.work_order'] }

/** The live queue: the next deadline on top, amber in the last quarter, red when late (KF05-02 9). */
export function RequestQueue() {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const { id: estateId } = useEstate()
  const go = useNavigate()
  const [view, setView] = useState<QueueView>('all')
  const [category, setCategory] = useState<string>('')
  const counts = useReply(requestQueueCounts, { params: { estateId } }, { subjects: about.about })
  const query = queryOf(view, category)
  const queue = useInfiniteQuery({
    queryKey: [requestQueue.name, estateId, query],
    queryFn: ({ pageParam, signal }) =>
      call(requestQueue, { params: { estateId }, query: { ...query, after: pageParam, limit: 50 }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    meta: about,
  })
  const columns = useMemo(() => queueColumns(say, sayRequest), [say, sayRequest])
  const rows = queue.data?.pages.flatMap((page) => page.rows as RequestRow[])
  const choices = [{ value: '', label: say('list.any') }, ...categoryChoices(sayRequest)]
  return (
    <>
      <FilterBar
        end={
          <NativeSelect
            label={sayRequest('request.field.category')}
            options={choices}
            value={category}
            onChange={setCategory}
          />
        }
      >
        <QuickViews
          label={say('queue.view')}
          at={view}
          onMove={setView}
          views={views.map((each) => ({
            key: each.key,
            label: say(`queue.${each.key}`),
            count: counts.data?.[each.key],
            tone: each.tone,
          }))}
        />
      </FilterBar>
      <Table<RequestRow>
        label={say('queue.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        tone={toneOf}
        onOpen={(row) => void go({ to: '/requests/$id', params: { id: row.id } } as never)}
        error={queue.error}
        onRetry={() => void queue.refetch()}
        empty={<EmptyState title={say('queue.empty')} note={say('queue.empty_note')} icon="check" />}
        more={
          queue.hasNextPage
            ? { load: () => void queue.fetchNextPage(), loading: queue.isFetchingNextPage }
            : undefined
        }
        keys
      />
    </>
  )
}
