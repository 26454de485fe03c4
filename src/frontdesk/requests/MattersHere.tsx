import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import s from './Matters.module.css'
import { RequestDeadline } from './RequestDeadline.tsx'
import type { RequestRow } from './requests.contract.ts'
import { listRequests } from './requests.lists.contract.ts'

const closed = new Set(['closed', 'cancelled', 'duplicate'])

/** What is open and what was lately at a household or a public place. */
export function MattersHere({ at }: { at: { unitId?: string; placeId?: string } }) {
  const say = useWords(logWords)
  const { id: estateId } = useEstate()
  const { data } = useReply(
    listRequests,
    { params: { estateId }, query: { ...at, limit: 12 } },
    { subjects: ['frontdesk.request', 'dispatch.work_order'] },
  )
  const open = data?.rows.filter((row) => !closed.has(row.state)) ?? []
  const recent = data?.rows.filter((row) => closed.has(row.state)).slice(0, 5) ?? []
  return (
    <Section title={`${say('here.open')} ${open.length || ''}`}>
      {data && open.length === 0 && <p className={s.none}>{say('here.no_open')}</p>}
      <ul className={s.list}>
        {open.map((row) => (
          <Matter key={row.id} row={row} />
        ))}
      </ul>
      {recent.length > 0 && <h3 className={s.heading}>{say('here.recent')}</h3>}
      <ul className={s.list}>
        {recent.map((row) => (
          <Matter key={row.id} row={row} />
        ))}
      </ul>
    </Section>
  )
}

function Matter({ row }: { row: RequestRow }) {
  const say = useWords(requestLabels)
  return (
    <li>
      <Go to="/requests/$id" params={{ id: row.id }} className={s.matter}>
        <Badge tone={row.priority === 'P1' ? 'late' : 'plain'}>{row.priority}</Badge>
        <span className={s.words}>
          {say(`request.category.${row.category}`)} · {row.words}
        </span>
        <span className={s.end}>
          {row.limit?.due && !closed.has(row.state) ? (
            <RequestDeadline row={row} />
          ) : (
            say(`request.state.${row.state}`)
          )}
          {closed.has(row.state) && <DateTime at={row.receivedAt} day />}
        </span>
      </Go>
    </li>
  )
}
