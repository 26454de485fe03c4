import type { Query, QueryClient } from '@tanstack/react-query'

/**
 * The phone's memory of what it has read: replies of queries marked `keep` are stored as they arrive and put back
 * when the app opens, so the orders of the day are there in a basement too. Returns the way to stop.
 */
export async function keepReplies(queries: QueryClient, staffId: string): Promise<() => void> {
  const store = await import('./phone-store.ts')
  for (const { key, reply, at } of await store.keptReplies(staffId)) {
    const queryKey = JSON.parse(key) as readonly unknown[]
    // what has been read meanwhile is newer
    if (queries.getQueryData(queryKey) === undefined) queries.setQueryData(queryKey, reply, { updatedAt: at })
  }
  const keep = (query: Query) => {
    if (!isKept(query)) return
    void store.keepReply({
      key: JSON.stringify(query.queryKey),
      staffId,
      reply: query.state.data,
      at: query.state.dataUpdatedAt,
    })
  }
  // what was read before the store was open: the first page itself
  for (const query of queries.getQueryCache().getAll()) keep(query)
  return queries.getQueryCache().subscribe(({ type, query }) => type === 'updated' && keep(query))
}

const isKept = (query: Query) =>
  query.meta?.keep === true && query.state.status === 'success' && query.state.fetchStatus === 'idle'
