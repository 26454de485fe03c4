import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { asking } from '../../platform/web/ask.ts'
import { calm } from '../../platform/web/calm.ts'
import { orderSubject } from './ahead.browser.ts'
import type { OrderRow } from './order.contract.ts'
import { orderAt } from './workorders.contract.ts'

const wholeDayMs = 86_400_000

/** Everything the phone reads of one order, kept for the basement. */
export const askingOrder = (estateId: number, id: string) => ({
  ...asking(orderAt, { params: { estateId, id } }, [orderSubject], true),
  gcTime: wholeDayMs,
})

/** Reads the whole of every order in hand as soon as it is new or has changed, so that it opens without a line too. */
export function useKeptOrders(estateId: number, rows: readonly OrderRow[]): void {
  const queries = useQueryClient()
  const versions = rows.map(({ id, version }) => `${id} ${version}`).join()
  useEffect(() => {
    const left = new AbortController()
    void calm(500).then(async () => {
      for (const row of versions.split(',').filter(Boolean)) {
        const [id = '', version] = row.split(' ')
        const asked = askingOrder(estateId, id)
        const isRead = String(queries.getQueryData(asked.queryKey)?.order.version) === version
        if (left.signal.aborted || !navigator.onLine) return
        if (!isRead) await queries.prefetchQuery({ ...asked, staleTime: 0 })
      }
    })
    return () => left.abort()
  }, [queries, estateId, versions])
}
