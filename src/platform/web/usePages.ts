import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { AnyEndpoint, ReplyOf } from '../http/endpoint.ts'
import type { Subject } from './ask.ts'
import { type Asked, call } from './client.ts'
import type { TableProps } from './rows.ts'

type RowOf<E> = ReplyOf<E> extends { rows: readonly (infer Row)[] } ? Row : never

/** What a Table takes from the pages read so far: `<Table {...pages} columns=… />`. */
export type Pages<Row> = Pick<TableProps<Row>, 'rows' | 'error' | 'onRetry' | 'more'>

/**
 * Reads a list keyset page by keyset page (`after`, `limit`, `next`) and keeps what was read fresh by live news of
 * its subjects. A changed filter keeps the rows in sight until the new ones are there.
 */
export function usePages<E extends AnyEndpoint>(
  endpoint: E,
  asked: Asked<E>,
  about: { subjects?: readonly Subject[]; limit?: number } = {},
): Pages<RowOf<E>> {
  const limit = about.limit ?? 50
  const pages = useInfiniteQuery({
    queryKey: [endpoint.name, asked.params ?? null, asked.query ?? null, limit, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(endpoint, {
        ...asked,
        query: { ...(asked.query as object), after: pageParam, limit } as never,
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: { next?: string }) => last.next,
    meta: { about: about.subjects ?? [] },
    placeholderData: keepPreviousData,
  })
  const read = pages.data?.pages as { rows: RowOf<E>[] }[] | undefined
  return {
    rows: read?.flatMap(({ rows }) => rows),
    error: pages.error,
    onRetry: () => void pages.refetch(),
    more: pages.hasNextPage
      ? { load: () => void pages.fetchNextPage(), loading: pages.isFetchingNextPage }
      : undefined,
  }
}
