import { useParams } from '@tanstack/react-router'
import { where } from '../../estate/search/search.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { LogForm } from '../requests/LogForm.tsx'
import { LogMargin } from '../requests/LogMargin.tsx'
import { MattersHere } from '../requests/MattersHere.tsx'
import { receptionWords } from './reception.words.ts'

/** A public place at the desk: what is open there, and the form for a new matter. */
export function PlacePage() {
  const say = useWords(receptionWords)
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const { id: estateId } = useEstate()
  const may = useMay()
  const reply = useReply(where, { params: { estateId }, query: { words: code } })
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  const place = reply.data?.place
  if (!place && reply.isFetched)
    return <EmptyState title={say('reception.no_place')} note={code} icon="pin" />
  if (!place) return <Skeleton lines={6} />
  const placeId = place.id
  return (
    <Page title={place.name} facts={`${say('reception.place')} · ${place.code}`} margin={<LogMargin />}>
      <MattersHere at={{ placeId }} />
      {may('request.log') && <LogForm key={placeId} place={{ placeId, location: place.name }} people={[]} />}
    </Page>
  )
}
