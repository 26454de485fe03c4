import { useState } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { address } from '../../platform/web/client.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { FilterBar } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page } from '../../platform/web/Page.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { SearchBox } from '../../platform/web/SearchBox.tsx'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { useGo } from '../../platform/web/useGo.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { NewPerson } from './NewPerson.tsx'
import { PostFilter } from './PostFilter.tsx'
import s from './Staff.module.css'
import { staffScreenWords } from './screens.words.ts'
import { listStaff, type StaffRow, staffSheet } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'
import { useStaffColumns } from './staffColumns.tsx'

const nothing = { words: '', post: '', standing: 'active' }
const standings = ['active', 'left', 'all'] as const

/** The people of the estate: who they are, what they do, who is here now. */
export function StaffPage() {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { id: estateId } = useEstate()
  const may = useMay()
  const go = useGo()
  const [filter, setFilter] = useFilters(nothing)
  const [taking, setTaking] = useState(false)
  const query = {
    words: filter.words || undefined,
    post: (filter.post || undefined) as never,
    standing: filter.standing as (typeof standings)[number],
  }
  const pages = usePages(listStaff, { params: { estateId }, query }, { subjects: subjectsOfStaff })
  const columns = useStaffColumns()
  const open = (staffId: string) => go({ to: '/staff/$staffId', params: { staffId } })
  return (
    <Page
      title={sayStaff('staff.title')}
      fill
      margin={<Margin clause="KF03" to="/manual/KF01" />}
      actions={
        may('people.change') && (
          <Button look="primary" icon="plus" onClick={() => setTaking(true)}>
            {say('people.take_on')}
          </Button>
        )
      }
    >
      <FilterBar
        end={
          may('people.export') && (
            <a className={s.sheet} href={address(staffSheet, { params: { estateId }, query })}>
              Excel
            </a>
          )
        }
      >
        <SearchBox
          value={filter.words}
          onSearch={(words) => setFilter({ words })}
          placeholder={say('people.search')}
          label={say('people.search')}
        />
        <PostFilter value={filter.post} onChange={(post) => setFilter({ post })} />
        <Segmented
          label={say('people.standing')}
          options={standings.map((value) => ({ value, label: say(`people.standing.${value}`) }))}
          value={filter.standing as (typeof standings)[number]}
          onChange={(standing) => setFilter({ standing })}
        />
      </FilterBar>
      <Table<StaffRow>
        label={sayStaff('staff.title')}
        columns={columns}
        {...pages}
        rowKey={(row) => row.id}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState icon="people" title={say('people.none')} note={say('people.none_note')} />}
        keys
        fill
      />
      {taking && <NewPerson onClose={() => setTaking(false)} onDone={open} />}
    </Page>
  )
}

/** What makes a list of people stale. */
const subjectsOfStaff = ['people.staff', 'people.roster']
