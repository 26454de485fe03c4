import { calendarWords } from '../../platform/calendar/calendar.words.ts'
import { DateTime } from '../../platform/web/Figures.tsx'
import { lengthText } from '../../platform/web/format.ts'
import { join } from '../../platform/web/join.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import s from './ExplainedLimits.module.css'
import type { LimitExplained } from './limits.contract.ts'
import { limitsWords } from './limits.words.ts'

/** Every limit of one matter: what is allowed, how it stands, and, unfolded, which stretches of time count and why. */
export function ExplainedLimits(props: { limits: readonly LimitExplained[]; unfolded: boolean }) {
  return (
    <ul className={s.limits}>
      {props.limits.map((limit) => (
        <OneLimit key={limit.id} limit={limit} unfolded={props.unfolded} />
      ))}
    </ul>
  )
}

function OneLimit({ limit, unfolded }: { limit: LimitExplained; unfolded: boolean }) {
  const say = useWords(limitsWords)
  const { language } = useLanguage()
  const ended = limit.metAt ?? limit.droppedAt
  return (
    <li className={s.limit}>
      <div className={s.pair}>
        <span className={s.kind}>{say(`limit.kind.${limit.kind}`)}</span>
        <span className={s.kind}>{lengthText(limit.minutes * 60_000, language)}</span>
      </div>
      <div className={s.pair}>
        <span className={s[limit.standing]}>{say(`limit.standing.${limit.standing}`)}</span>
        <span>{(ended ?? limit.due) && <DateTime at={ended ?? limit.due} />}</span>
      </div>
      {unfolded && <Intervals limit={limit} />}
    </li>
  )
}

function Intervals({ limit }: { limit: LimitExplained }) {
  const say = useWords(limitsWords)
  const sayWhy = useWords(calendarWords)
  const { language } = useLanguage()
  return (
    <ul className={s.intervals}>
      {limit.intervals.map((each) => (
        <li key={each.from} className={join(s.pair, !each.counted && s.out)}>
          <span>
            <DateTime at={each.from} /> {sayWhy(`calendar.why.${each.why}`)}
          </span>
          <span>{each.counted ? lengthText(each.minutes * 60_000, language) : '—'}</span>
        </li>
      ))}
      <li className={s.source}>
        {limit.revision} · {say(`limit.mode.${limit.mode}`)}
      </li>
    </ul>
  )
}
