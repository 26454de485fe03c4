import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { DateTime, RecordNo } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import s from './LogForm.module.css'
import { requestLabels } from './labels.words.ts'
import type { Draft, LogPlace } from './log.browser.ts'
import { logWords } from './log.words.ts'
import { similarRequests } from './requests.lists.contract.ts'

type SimilarProps = { place: LogPlace; words: string; category: Draft['category'] }

/** What may be the same matter, before it is saved twice (KF05-02 5.2). */
export function Similar({ place, words, category }: SimilarProps) {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  const { id: estateId } = useEstate()
  const { unitId, placeId } = place
  const query = { unitId, placeId, words: words.slice(0, 300), category: category ?? undefined }
  const { data } = useReply(
    similarRequests,
    { params: { estateId }, query },
    { when: words.length > 1, subjects: ['frontdesk.request'] },
  )
  if (!data || words.length < 2 || (data.rows.length === 0 && data.repeats === 0)) return null
  return (
    <ul className={s.similar} aria-label={say('log.near')}>
      {data.suggestsComplaint && <li>{say('log.suggests_complaint')}</li>}
      {data.rows.slice(0, 3).map(({ request, match }) => (
        <li key={request.id}>
          <Badge tone="near">{say(match === 'exact' ? 'log.exact' : 'log.near')}</Badge>
          <Go to="/requests/$id" params={{ id: request.id }}>
            <RecordNo no={request.number} />
          </Go>
          <span className={s.cut}>{request.words}</span>
          <span className={s.quiet}>
            {sayRequest(`request.state.${request.state}`)} <DateTime at={request.receivedAt} />
          </span>
        </li>
      ))}
      {data.rows.length === 0 && data.repeats > 0 && <li>{say('log.repeats', { count: data.repeats })}</li>}
    </ul>
  )
}
