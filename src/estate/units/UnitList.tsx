import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { address } from '../../platform/web/client.ts'
import { Phone, RoomNo } from '../../platform/web/Figures.tsx'
import { Filter, FilterBar } from '../../platform/web/FilterBar.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { NativeSelect } from '../../platform/web/NativeSelect.tsx'
import { Page } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { listBuildings } from '../buildings/buildings.contract.ts'
import { listUnits, occupancies, type UnitRow, unitKinds, unitsSheet } from './units.contract.ts'
import { unitWords } from './units.words.ts'

const noFilter = { building: '', occupancy: '', kind: '' }
const subjects = ['estate.unit', 'estate.import']
type Say = (key: string, facts?: Record<string, unknown>) => string

/** Every room in order, by building, occupancy and kind. */
export function UnitList() {
  const say = useWords(unitWords)
  const { id: estateId } = useEstate()
  const go = useNavigate()
  const [filters, set] = useFilters(noFilter)
  const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as object
  const pages = usePages(listUnits, { params: { estateId }, query }, { subjects, limit: 100 })
  const columns = useMemo(() => columnsOf(say), [say])
  return (
    <Page title={say('unit.list.title')} fill>
      <FilterBar
        end={
          <a href={address(unitsSheet, { params: { estateId }, query })} download>
            {say('unit.list.export')}
          </a>
        }
      >
        <BuildingFilter value={filters.building} onChange={(building) => set({ building })} />
        <Choice
          label={say('unit.field.occupancy')}
          values={occupancies}
          word="unit.occupancy"
          value={filters.occupancy}
          onChange={(occupancy) => set({ occupancy })}
        />
        <Choice
          label={say('unit.field.kind')}
          values={unitKinds}
          word="unit.kind"
          value={filters.kind}
          onChange={(kind) => set({ kind })}
        />
      </FilterBar>
      <Table<UnitRow>
        {...pages}
        label={say('unit.list.title')}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => void go({ to: '/households/$unitId', params: { unitId: row.id } } as never)}
        empty={say('unit.list.empty')}
        keys
        fill
      />
    </Page>
  )
}

function BuildingFilter(props: { value: string; onChange: (value: string) => void }) {
  const say = useWords(unitWords)
  const { id: estateId } = useEstate()
  const { data } = useReply(listBuildings, { params: { estateId } }, { subjects: ['estate.building'] })
  const buildings = data?.buildings.map(({ id, name }) => ({ value: id, label: name })) ?? []
  return (
    <Filter label={say('unit.field.building')}>
      <NativeSelect options={[{ value: '', label: say('unit.list.any') }, ...buildings]} {...props} />
    </Filter>
  )
}

function Choice(props: {
  label: string
  values: readonly string[]
  word: string
  value: string
  onChange: (value: string) => void
}) {
  const say = useWords(unitWords)
  const options = props.values.map((value) => ({ value, label: say(`${props.word}.${value}`) }))
  return (
    <Filter label={props.label}>
      <NativeSelect
        options={[{ value: '', label: say('unit.list.any') }, ...options]}
        value={props.value}
        onChange={props.onChange}
      />
    </Filter>
  )
}

const columnsOf = (say: Say): Column<UnitRow>[] => [
  { key: 'code', title: say('unit.field.code'), width: '112px', cell: (row) => <RoomNo room={row.code} /> },
  { key: 'owner', title: say('unit.field.owner'), cut: true, cell: (row) => row.ownerName ?? '—' },
  {
    key: 'phone',
    title: say('unit.field.phone'),
    width: '128px',
    wideOnly: true,
    cell: (row) => (row.ownerPhoneMask ? <Phone phone={row.ownerPhoneMask} /> : '—'),
  },
  {
    key: 'occupancy',
    title: say('unit.field.occupancy'),
    width: '112px',
    cell: (row) => say(`unit.occupancy.${row.occupancy}`),
  },
  {
    key: 'kind',
    title: say('unit.field.kind'),
    width: '96px',
    wideOnly: true,
    cell: (row) => say(`unit.kind.${row.kind}`),
  },
  {
    key: 'zone',
    title: say('unit.field.zone'),
    width: '88px',
    wideOnly: true,
    cell: (row) => row.zoneName ?? '—',
  },
  {
    key: 'area',
    title: say('unit.field.grossArea'),
    width: '128px',
    align: 'end',
    wideOnly: true,
    cell: (row) => row.grossArea?.toFixed(2) ?? '—',
  },
  { key: 'people', title: say('unit.field.people'), width: '64px', align: 'end', cell: (row) => row.people },
]
