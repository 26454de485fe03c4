import { Fragment, useState } from 'react'
import { newId } from '../../platform/ids.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { postWords } from '../posts.words.ts'
import { CoverRow } from './CoverRow.tsx'
import { type Cell, PersonRow } from './PersonRow.tsx'
import { moveShift, type Shift, setShift, type Week } from './roster.contract.ts'
import { rosterScreenWords } from './screens.words.ts'
import s from './Week.module.css'
import { WeekHead } from './WeekHead.tsx'

/** People by post, seven days across. A press on a day plans it; a shift can be carried to another place. */
export function WeekTable({ week }: { week: Week }) {
  const say = useWords(rosterScreenWords)
  const sayPost = useWords(postWords)
  const { id: estateId } = useEstate()
  const [carried, carry] = useState<Cell | null>(null)
  const move = useCommand(moveShift, { renews: ['people.roster'], onDone: () => carry(null) })
  const drop = ({ row, day }: Cell) => {
    if (!carried) return
    const from = { staffId: carried.row.staffId, day: carried.day }
    move.mutate({ params: { estateId }, body: { from, to: { staffId: row.staffId, day } } })
  }
  const set = useCommand(setShift, { renews: ['people.roster'] })
  const plan = ({ row, day }: Cell, shift: Shift | null) =>
    set.mutate({
      params: { estateId, staffId: row.staffId, day },
      body: { id: newId(), post: row.post, shift },
    })
  const posts = [...new Set(week.rows.map((row) => row.post))]
  if (posts.length === 0) return <p className={s.none}>{say('week.nobody')}</p>
  return (
    <>
      {carried && (
        <div className={s.carrying} role="status">
          {say('week.moving')}
          <Button onClick={() => carry(null)}>{say('week.stop')}</Button>
        </div>
      )}
      <Refused error={move.error ?? set.error} />
      <div className={s.scroller}>
        <table className={s.table} aria-label={say('week.title')}>
          <WeekHead days={week.days} />
          <tbody>
            {posts.map((post) => (
              <Fragment key={post}>
                <tr className={s.post}>
                  <th colSpan={9} scope="rowgroup">
                    {sayPost(`post.${post}`)}
                  </th>
                </tr>
                <CoverRow week={week} post={post} />
                {week.rows
                  .filter((row) => row.post === post)
                  .map((row) => (
                    <PersonRow
                      key={row.staffId}
                      week={week}
                      row={row}
                      carried={carried}
                      onCarry={carry}
                      onDrop={drop}
                      onPlan={plan}
                    />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
