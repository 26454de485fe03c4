import { useMemo, useState } from 'react'
import { openItemLog } from '../../documents/forms/qr-kf-06-04.layout.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { address } from '../../platform/web/client.ts'
import { DayRange } from '../../platform/web/DayRange.tsx'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar, QuickViews } from '../../platform/web/FilterBar.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { deskShiftWords } from './desk-shift.words.ts'
import { type ItemAct, OpenItemDialog } from './OpenItemDialog.tsx'
import { openItemColumns } from './openItemColumns.tsx'
import { type OpenItem, openItemList, openItemsPdf, openItemsXlsx } from './openitems.contract.ts'
import { ShiftMargin } from './ShiftMargin.tsx'
import { shiftWords } from './shifts.words.ts'

const today = shanghaiDay(now())
const unfiltered = { view: 'days', from: `${today.slice(0, 8)}01`, to: today }
const views = ['days', 'rolling'] as const

/** QR-KF-06-04 on screen in the form's columns: of some days, or everything that still rolls. */
export function OpenItemRegister() {
  const say = useWords(deskShiftWords)
  const sayItem = useWords(shiftWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  const [{ view, from, to }, set] = useFilters(unfiltered)
  const [act, setAct] = useState<ItemAct | null>(null)
  const rolling = view === 'rolling'
  const query = rolling ? { state: 'rolling' as const } : { from, to }
  const pages = usePages(
    openItemList,
    { params: { estateId }, query },
    { subjects: ['frontdesk.open_item', 'frontdesk.shift'], limit: 100 },
  )
  const columns = useMemo(
    () => openItemColumns({ say, sayItem, language, onAct: setAct }),
    [say, sayItem, language],
  )
  return (
    <Page title={openItemLog.title[language]} facts={openItemLog.code} margin={<ShiftMargin />} fill>
      <FilterBar end={rolling ? undefined : <Papers from={from} to={to} />}>
        <QuickViews
          label={say('items.view')}
          at={rolling ? 'rolling' : 'days'}
          onMove={(next) => set({ view: next })}
          views={views.map((key) => ({ key, label: say(`items.${key}`) }))}
        />
        {!rolling && (
          <DayRange
            label={say('items.range')}
            from={from}
            to={to}
            onChange={(days) => set({ from: days.from || unfiltered.from, to: days.to || unfiltered.to })}
          />
        )}
      </FilterBar>
      <Table<OpenItem>
        {...pages}
        label={openItemLog.title[language]}
        columns={columns}
        rowKey={(row) => row.id}
        empty={<EmptyState title={say('items.empty')} icon="check" />}
        keys
        fill
      />
      {act && <OpenItemDialog key={act.item.id + act.verb} act={act} onClose={() => setAct(null)} />}
    </Page>
  )
}

function Papers({ from, to }: { from: string; to: string }) {
  const say = useWords(deskShiftWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  if (!useMay()('record.see')) return null
  const asked = { params: { estateId }, query: { from, to, language } }
  return (
    <>
      <a href={address(openItemsPdf, asked)} target="_blank" rel="noreferrer">
        {say('items.print')}
      </a>
      <a href={address(openItemsXlsx, asked)}>{say('items.sheet')}</a>
    </>
  )
}
