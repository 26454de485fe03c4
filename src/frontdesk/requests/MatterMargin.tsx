import { limitsWords } from '../../documents/limits/limits.words.ts'
import { calendarWords } from '../../platform/calendar/calendar.words.ts'
import { Button } from '../../platform/web/Button.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { lengthText } from '../../platform/web/format.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Margin, MarginPart } from '../../platform/web/Margin.tsx'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import s from './RequestPage.module.css'
import type { RequestPage } from './requests.lists.contract.ts'

type Limit = RequestPage['limits'][number]

/** 边注 of a matter: the clause and revision it runs under, its limits, and why each ends when it does. */
export function MatterMargin(props: { page: RequestPage; explained: boolean; onExplain: () => void }) {
  const say = useWords(logWords)
  const { request, limits, record } = props.page
  const [code = 'KF05-02', revision] = request.revision.split(' ')
  return (
    <Margin
      clause={code}
      revision={revision}
      to={`/manual/${code}`}
      forms={record ? [{ code: record.form, name: record.number, to: `/registers/${record.form}` }] : []}
    >
      <MarginPart title={say('matter.limits')}>
        {limits.map((limit) => (
          <OneLimit key={limit.id} limit={limit} explained={props.explained} />
        ))}
        <Button look="quiet" onClick={props.onExplain} aria-expanded={props.explained}>
          {say('matter.why')}
        </Button>
      </MarginPart>
    </Margin>
  )
}

function OneLimit({ limit, explained }: { limit: Limit; explained: boolean }) {
  const say = useWords(requestLabels)
  const sayLimit = useWords(limitsWords)
  const sayWhy = useWords(calendarWords)
  const { language } = useLanguage()
  return (
    <div className={s.limit}>
      <div className={s.pair}>
        <span>{sayLimit(`limit.kind.${limit.kind}`)}</span>
        <span>{lengthText(limit.minutes * 60_000, language)}</span>
      </div>
      <div className={s.pair}>
        <span className={s.quiet}>{say(`request.standing.${limit.standing}`)}</span>
        <span className={s.quiet}>{limit.due && <DateTime at={limit.due} />}</span>
      </div>
      {explained && (
        <ul className={s.intervals}>
          {limit.intervals.map((each) => (
            <li key={each.from} className={each.counted ? undefined : s.out}>
              <span>
                <DateTime at={each.from} /> {sayWhy(`calendar.why.${each.why}`)}
              </span>
              <span>{each.counted ? lengthText(each.minutes * 60_000, language) : '—'}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
