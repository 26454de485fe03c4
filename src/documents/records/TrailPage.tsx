import { useQuery } from '@tanstack/react-query'
import { Button } from '../../platform/web/Button.tsx'
import { call } from '../../platform/web/client.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { ClauseMargin } from '../controlled/ClauseMargin.tsx'
import s from './TrailPage.module.css'
import { Result, Walking } from './TrailResult.tsx'
import { verifyTrailEndpoint } from './trail.contract.ts'
import { trailWords } from './trail.words.ts'

/** A chain of years is walked from its first link: it may take minutes, not the seconds of a list. */
const patienceMs = 10 * 60_000

/** KF06: whether the whole trail of the estate stands as it was written, asked for by press. */
export function TrailPage() {
  const say = useWords(trailWords)
  const { id: estateId } = useEstate()
  const walk = useQuery({
    queryKey: [verifyTrailEndpoint.name, estateId],
    queryFn: ({ signal }) =>
      call(verifyTrailEndpoint, { params: { estateId }, signal, timeoutMs: patienceMs }),
    enabled: false,
    retry: false,
  })
  return (
    <Page
      title={say('trail.title')}
      actions={
        <Button look="primary" icon="seal" busy={walk.isFetching} onClick={() => void walk.refetch()}>
          {say('trail.verify')}
        </Button>
      }
      margin={<ClauseMargin clause="KF06" />}
    >
      <Section title={say('trail.what')}>
        <p className={s.text}>{say('trail.explain')}</p>
        <div aria-live="polite">
          {walk.isFetching && <Walking />}
          {!walk.isFetching && walk.error && (
            <Refused error={walk.error} onRetry={() => void walk.refetch()} />
          )}
          {!walk.isFetching && !walk.error && walk.data && (
            <Result found={walk.data} at={walk.dataUpdatedAt} />
          )}
        </div>
      </Section>
    </Page>
  )
}
