import { useParams } from '@tanstack/react-router'
import { useReply } from '../../platform/web/ask.ts'
import { EmptyState } from '../../platform/web/EmptyState.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { unitWords } from '../units/units.words.ts'
import s from './Buildings.module.css'
import { type Building, buildingGrid, listBuildings } from './buildings.contract.ts'
import { buildingWords } from './buildings.words.ts'
import { Chart, Legend } from './Chart.tsx'

const words = { ...unitWords, ...buildingWords }
const subjects = ['estate.building', 'estate.unit', 'estate.import']

/** 楼盘图: every building, and every room of the one in sight, top floor on top. */
export function BuildingsPage() {
  const say = useWords(words)
  const { id: estateId } = useEstate()
  const { buildingId } = useParams({ strict: false }) as { buildingId?: string }
  const list = useReply(listBuildings, { params: { estateId } }, { subjects })
  const buildings = list.data?.buildings
  const at = buildings?.find(({ id }) => id === buildingId) ?? buildings?.[0]
  return (
    <Page
      title={say('building.chart')}
      facts={at && say('building.facts', { ...at, floors: at.floors ?? '—' })}
      margin={<Margin clause="KF05-11" title={say('building.margin')} to="/manual/KF05-11" />}
    >
      {list.error && <Refused error={list.error} onRetry={() => void list.refetch()} />}
      {!buildings && !list.error && <Skeleton lines={6} />}
      {buildings?.length === 0 && <NoRooms />}
      {buildings && at && (
        <>
          <Strip buildings={buildings} at={at.id} />
          <Grid buildingId={at.id} />
        </>
      )}
    </Page>
  )
}

function NoRooms() {
  const say = useWords(words)
  const may = useMay()
  return (
    <EmptyState
      title={say('building.none')}
      action={may('household.import') && <Go to="/imports">{say('building.import')}</Go>}
    />
  )
}

function Strip({ buildings, at }: { buildings: readonly Building[]; at: string }) {
  const say = useWords(words)
  return (
    <nav className={s.strip} aria-label={say('building.title')}>
      {buildings.map(({ id, name, units, occupied }) => (
        <Go
          key={id}
          to="/buildings/$buildingId"
          params={{ buildingId: id }}
          className={id === at ? `${s.building} ${s.here}` : s.building}
        >
          <strong>{name}</strong>
          <span className={s.quiet}>
            {occupied}/{units}
          </span>
        </Go>
      ))}
    </nav>
  )
}

function Grid({ buildingId }: { buildingId: string }) {
  const say = useWords(words)
  const { id: estateId } = useEstate()
  const grid = useReply(buildingGrid, { params: { estateId, buildingId } }, { subjects })
  if (grid.error) return <Refused error={grid.error} onRetry={() => void grid.refetch()} />
  if (!grid.data) return <Skeleton lines={12} />
  return (
    <Section title={grid.data.building.name} end={<Legend cells={grid.data.cells} />}>
      {grid.data.cells.length === 0 ? (
        <EmptyState title={say('building.empty')} />
      ) : (
        <Chart cells={grid.data.cells} />
      )}
    </Section>
  )
}
