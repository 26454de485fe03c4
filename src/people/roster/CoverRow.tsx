import { Badge } from '../../platform/web/Badge.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { postWords } from '../posts.words.ts'
import { shifts, type Week } from './roster.contract.ts'
import { rosterWords } from './roster.words.ts'
import { rosterScreenWords } from './screens.words.ts'
import s from './Week.module.css'

/** What KF04-02 asks of a post on each day and what there is: a gap stands out (V0402-8). */
export function CoverRow({ week, post }: { week: Week; post: string }) {
  const say = useWords(rosterScreenWords)
  const sayRoster = useWords(rosterWords)
  const sayPost = useWords(postWords)
  const asked = shifts.filter((shift) =>
    week.covers.some((cover) => cover.post === post && cover.shift === shift),
  )
  return asked.map((shift) => (
    <tr key={shift} className={s.cover}>
      <th scope="row" className={s.who}>
        {say('week.cover', { post: sayPost(`post.${post}`), shift: sayRoster(`roster.shift.${shift}`) })}
      </th>
      {week.covers
        .filter((cover) => cover.post === post && cover.shift === shift)
        .map(({ day, people, needed }) => (
          <td key={day} className={s.cell}>
            {people < needed ? (
              <Badge tone="late">{say('week.missing', { n: needed - people })}</Badge>
            ) : (
              <span className={s.enough}>
                {people}/{needed}
              </span>
            )}
          </td>
        ))}
      <td />
    </tr>
  ))
}
