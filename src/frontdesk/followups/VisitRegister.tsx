import { useMemo } from 'react'
import { followUpRecord } from '../../documents/forms/qr-kf-06-05.layout.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { address } from '../../platform/web/client.ts'
import { DayRange } from '../../platform/web/DayRange.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { useGo } from '../../platform/web/useGo.ts'
import { usePages } from '../../platform/web/usePages.ts'
import {
  type FollowUpRow,
  followUpRegister,
  followUpRegisterPdf,
  followUpRegisterXlsx,
} from './followups.contract.ts'
import { followUpWords } from './followups.words.ts'
import { VisitMargin } from './VisitMargin.tsx'
import { visitColumns } from './visitColumns.tsx'
import { visitsWords } from './visits.words.ts'

const today = shanghaiDay(now())
const days = { from: `${today.slice(0, 8)}01`, to: today }

/** QR-KF-06-05 on screen: every return visit of the days in the form's columns (KF05-10). */
export function VisitRegister() {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const go = useGo()
  const [{ from, to }, set] = useFilters(days)
  const pages = usePages(
    followUpRegister,
    { params: { estateId }, query: { from, to } },
    { subjects: ['frontdesk.follow_up'], limit: 100 },
  )
  const columns = useMemo(() => visitColumns(sayVisit, language), [sayVisit, language])
  return (
    <Page title={followUpRecord.title[language]} facts={followUpRecord.code} margin={<VisitMargin />} fill>
      <FilterBar end={<Papers from={from} to={to} />}>
        <DayRange
          label={say('visits.days')}
          from={from}
          to={to}
          onChange={(chosen) => set({ from: chosen.from || days.from, to: chosen.to || days.to })}
        />
      </FilterBar>
      <Table<FollowUpRow>
        {...pages}
        label={followUpRecord.title[language]}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={({ id }) => go({ to: '/follow-ups/$id', params: { id } })}
        empty={<EmptyState title={say('visits.none')} icon="list" />}
        keys
        fill
      />
    </Page>
  )
}

function Papers({ from, to }: { from: string; to: string }) {
  const say = useWords(visitsWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  if (!useMay()('record.see')) return null
  const asked = { params: { estateId }, query: { from, to, language } }
  return (
    <>
      <a href={address(followUpRegisterPdf, asked)} target="_blank" rel="noreferrer">
        {say('visits.print')}
      </a>
      <a href={address(followUpRegisterXlsx, asked)}>{say('visits.sheet')}</a>
    </>
  )
}
