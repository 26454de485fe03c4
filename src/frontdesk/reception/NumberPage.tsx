import { Navigate, useParams } from '@tanstack/react-router'
import { listRecords } from '../../documents/records/records.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { listRequests } from '../requests/requests.lists.contract.ts'
import { receptionWords } from './reception.words.ts'

/**
 * A number typed into the box: straight to the page of what is recorded under it, whatever its form. What the register
 * does not hold is looked for among the requests, by any part of its number.
 */
export function NumberPage() {
  const { number = '' } = useParams({ strict: false }) as { number?: string }
  const { id: estateId } = useEstate()
  const maySee = useMay()('record.see')
  const reply = useReply(listRecords, { params: { estateId }, query: { number, limit: 5 } }, { when: maySee })
  if (maySee && (reply.isPlaceholderData || !reply.isFetched)) return <Skeleton lines={4} />
  const rows = reply.data?.rows ?? []
  const found = rows.find((row) => row.number === number) ?? rows[0]
  return found ? <Navigate to={found.url as never} replace /> : <AmongRequests number={number} />
}

function AmongRequests({ number }: { number: string }) {
  const say = useWords(receptionWords)
  const { id: estateId } = useEstate()
  const reply = useReply(listRequests, { params: { estateId }, query: { search: number, limit: 5 } })
  if (reply.isPlaceholderData || !reply.isFetched) return <Skeleton lines={4} />
  const found =
    reply.data?.rows.find((row) => row.number === number || row.workOrderNumber === number) ??
    reply.data?.rows[0]
  if (!found) return <EmptyState title={say('reception.no_number')} note={number} icon="search" />
  return <Navigate to={'/requests/$id' as never} params={{ id: found.id } as never} replace />
}
