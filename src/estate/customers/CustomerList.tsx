import { useMemo } from 'react'
import { address } from '../../platform/web/client.ts'
import { Phone } from '../../platform/web/Figures.tsx'
import { Filter, FilterBar } from '../../platform/web/FilterBar.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin, MarginPart } from '../../platform/web/Margin.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { NativeSelect } from '../../platform/web/NativeSelect.tsx'
import { Page } from '../../platform/web/Page.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import { useFilters } from '../../platform/web/useFilters.ts'
import { usePages } from '../../platform/web/usePages.ts'
import { type CustomerRow, listCustomers, ownersSheet, relations } from './customers.contract.ts'
import { customerWords } from './customers.words.ts'

const noFilter = { relation: '', kind: '' }
type Say = (key: string, facts?: Record<string, unknown>) => string

/** People and companies by the sound of their names, masked. */
export function CustomerList() {
  const say = useWords(customerWords)
  const may = useMay()
  const { id: estateId } = useEstate()
  const [filters, set] = useFilters(noFilter)
  const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) as object
  const pages = usePages(
    listCustomers,
    { params: { estateId }, query },
    { subjects: ['estate.customer', 'estate.import'], limit: 100 },
  )
  const columns = useMemo(() => columnsOf(say), [say])
  const any = { value: '', label: say('customer.list.any') }
  return (
    <Page title={say('customer.title')} margin={<Beside />} fill>
      <FilterBar
        end={
          may('owners.export') && (
            <a href={address(ownersSheet, { params: { estateId } })} download>
              {say('customer.list.export')}
            </a>
          )
        }
      >
        <Filter label={say('customer.field.relation')}>
          <NativeSelect
            options={[
              any,
              ...relations.map((value) => ({
                value: value as string,
                label: say(`customer.relation.${value}`),
              })),
            ]}
            value={filters.relation}
            onChange={(relation) => set({ relation })}
          />
        </Filter>
        <Filter label={say('customer.field.kind')}>
          <NativeSelect
            options={[
              any,
              ...['person', 'company'].map((value) => ({ value, label: say(`customer.kind.${value}`) })),
            ]}
            value={filters.kind}
            onChange={(kind) => set({ kind })}
          />
        </Filter>
      </FilterBar>
      <Table<CustomerRow>
        {...pages}
        label={say('customer.title')}
        columns={columns}
        rowKey={(row) => row.id}
        empty={say('customer.list.empty')}
        fill
      />
    </Page>
  )
}

function Beside() {
  const say = useWords(customerWords)
  return (
    <Margin clause="KF05-11" title={say('customer.margin')} to="/manual/KF05-11">
      <MarginPart title="V02-1">{say('customer.margin.mask')}</MarginPart>
      <MarginPart title="V0511-3">{say('customer.margin.export')}</MarginPart>
    </Margin>
  )
}

const columnsOf = (say: Say): Column<CustomerRow>[] => [
  { key: 'name', title: say('customer.field.name'), width: '200px', cut: true, cell: (row) => row.name },
  {
    key: 'kind',
    title: say('customer.field.kind'),
    width: '72px',
    wideOnly: true,
    cell: (row) => say(`customer.kind.${row.kind}`),
  },
  {
    key: 'phone',
    title: say('customer.field.phone'),
    width: '132px',
    cell: (row) => (row.phoneMask ? <Phone phone={row.phoneMask} /> : '—'),
  },
  { key: 'homes', title: say('customer.field.homes'), cell: (row) => <Homes row={row} /> },
]

function Homes({ row }: { row: CustomerRow }) {
  const say = useWords(customerWords)
  return row.homes.map((home) => (
    <span key={`${home.unitId} ${home.relation}`}>
      <Go to="/households/$unitId" params={{ unitId: home.unitId }}>
        {home.code}
      </Go>{' '}
      {say(`customer.relation.${home.relation}`)}{' '}
    </span>
  ))
}
