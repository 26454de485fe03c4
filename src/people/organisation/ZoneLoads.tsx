import { Badge } from '../../platform/web/Badge.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { Column } from '../../platform/web/rows.ts'
import { Table } from '../../platform/web/Table.tsx'
import type { ZoneLoad } from './organisation.contract.ts'
import { organisationScreenWords } from './screens.words.ts'

/** What each steward carries. `most`: households beyond which a steward has too many (KF03-05 1.3). */
export function ZoneLoads({ zones, most }: { zones: readonly ZoneLoad[]; most?: number }) {
  const say = useWords(organisationScreenWords)
  const all = zones.reduce((sum, zone) => sum + zone.households, 0)
  const columns: Column<ZoneLoad>[] = [
    { key: 'zone', title: say('zones.zone'), width: '72px', cell: (row) => row.name },
    { key: 'buildings', title: say('zones.buildings'), cut: true, cell: (row) => row.buildings.join('、') },
    {
      key: 'households',
      title: say('zones.households'),
      width: '96px',
      align: 'end',
      cell: (row) =>
        most && row.households > most ? <Badge tone="near">{row.households}</Badge> : row.households,
    },
    {
      key: 'occupied',
      title: say('zones.occupied'),
      width: '80px',
      align: 'end',
      cell: (row) => row.occupied,
    },
    {
      key: 'share',
      title: say('zones.share'),
      width: '72px',
      align: 'end',
      wideOnly: true,
      cell: (row) => (all ? `${((row.households / all) * 100).toFixed(1)}%` : '—'),
    },
    {
      key: 'holder',
      title: say('zones.holder'),
      width: '104px',
      cell: (row) =>
        row.holder ? (
          <Go to="/staff/$staffId" params={{ staffId: row.holder.staffId }}>
            {row.holder.name}
          </Go>
        ) : (
          <Badge tone="late">{say('zones.nobody')}</Badge>
        ),
    },
  ]
  return (
    <Table
      label={say('zones.title')}
      columns={columns}
      rows={zones}
      rowKey={(row) => row.zoneId}
      totals={{
        zone: say('headcount.total'),
        households: all,
        occupied: zones.reduce((sum, zone) => sum + zone.occupied, 0),
      }}
    />
  )
}
