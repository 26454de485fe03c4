import { Navigate, useParams } from '@tanstack/react-router'
import { useReply } from '../../platform/web/ask.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { listRequests } from '../requests/requests.lists.contract.ts'
import { receptionWords } from './reception.words.ts'

/** A record's number typed into the box: straight to its page. */
export function NumberPage() {
  const say = useWords(receptionWords)
  const { number = '' } = useParams({ strict: false }) as { number?: string }
  const { id: estateId } = useEstate()
  const reply = useReply(listRequests, { params: { estateId }, query: { search: number, limit: 5 } })
  if (!reply.isFetched) return <Skeleton lines={4} />
  const found =
    reply.data?.rows.find((row) => row.number === number || row.workOrderNumber === number) ??
    reply.data?.rows[0]
  if (!found) return <EmptyState title={say('reception.no_number')} note={number} icon="search" />
  return <Navigate to={'/requests/$id' as never} params={{ id: found.id } as never} replace />
}
