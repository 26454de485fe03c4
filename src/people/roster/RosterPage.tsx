import { useState } from 'react'
import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { useReply } from '../../platform/web/ask.ts'
import { Button, IconButton } from '../../platform/web/Button.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { PostFilter } from '../staff/PostFilter.tsx'
import { CopyWeek } from './CopyWeek.tsx'
import { rosterWeek, shifts, type Week } from './roster.contract.ts'
import { rosterWords } from './roster.words.ts'
import { rosterScreenWords } from './screens.words.ts'
import { WeekTable } from './WeekTable.tsx'

const nothing = { day: '', post: '' }

/** The week by post: who works when, where somebody is missing, and who works too much (KF04-02). */
export function RosterPage() {
  const say = useWords(rosterScreenWords)
  const { id: estateId } = useEstate()
  const [filter, setFilter] = useFilters(nothing)
  const [copying, setCopying] = useState(false)
  const query = { day: filter.day || undefined, post: (filter.post || undefined) as never }
  const week = useReply(
    rosterWeek,
    { params: { estateId }, query },
    { subjects: ['people.roster', 'people.staff', 'documents.document_revision'] },
  )
  const turn = (weeks: number) =>
    week.data && setFilter({ day: dateOf(dayNumber(week.data.from) + 7 * weeks) })
  const keeps = (week.data?.keeps.length ?? 0) > 0
  return (
    <Page
      title={say('week.title')}
      facts={week.data && <Range week={week.data} />}
      margin={<Rules week={week.data} />}
      actions={
        keeps && (
          <Button icon="sync" onClick={() => setCopying(true)}>
            {say('week.copy')}
          </Button>
        )
      }
    >
      <FilterBar>
        <IconButton icon="left" label={say('week.before')} onClick={() => turn(-1)} />
        <Button onClick={() => setFilter({ day: '' })}>{say('week.this')}</Button>
        <IconButton icon="right" label={say('week.after')} onClick={() => turn(1)} />
        <PostFilter value={filter.post} onChange={(post) => setFilter({ post })} />
      </FilterBar>
      <Refused error={week.error} onRetry={() => void week.refetch()} />
      {week.data ? <WeekTable week={week.data} /> : !week.error && <Skeleton lines={14} />}
      {copying && week.data && (
        <CopyWeek week={week.data} post={filter.post} onClose={() => setCopying(false)} />
      )}
    </Page>
  )
}

function Range({ week }: { week: Week }) {
  const say = useWords(rosterScreenWords)
  return say('week.of', { from: week.from, to: week.days.at(-1)?.day })
}

function Rules({ week }: { week: Week | undefined }) {
  const say = useWords(rosterWords)
  const limits = week
    ? shifts.map((shift) => ({
        label: say(`roster.shift.${shift}`),
        value: `${week.hours[shift].starts}–${week.hours[shift].ends}`,
      }))
    : []
  return <Margin clause="KF04-02" to="/manual/KF04-02" limits={limits} />
}
