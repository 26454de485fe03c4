import { useWords } from '../../platform/web/language.tsx'
import { useToday } from '../staff/useToday.tsx'
import type { Week } from './roster.contract.ts'
import { rosterScreenWords } from './screens.words.ts'
import s from './Week.module.css'

/** The days across, holidays and make-up workdays named, today marked. */
export function WeekHead({ days }: { days: Week['days'] }) {
  const say = useWords(rosterScreenWords)
  const today = useToday()
  const weekdays = say('week.weekdays').split(' ')
  return (
    <thead className={s.head}>
      <tr>
        <th scope="col" className={s.who}>
          {say('week.person')}
        </th>
        {days.map(({ day, holiday, makeUp }, index) => (
          <th key={day} scope="col" className={s.day} aria-current={day === today ? 'date' : undefined}>
            {weekdays[index]} <span className={s.date}>{day.slice(5)}</span>
            {holiday && <span className={s.holiday}>{holiday}</span>}
            {makeUp && <span className={s.holiday}>{say('week.make_up')}</span>}
          </th>
        ))}
        <th scope="col" className={s.hours}>
          {say('week.hours')}
        </th>
      </tr>
    </thead>
  )
}
