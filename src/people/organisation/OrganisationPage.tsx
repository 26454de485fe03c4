import { useState } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Margin } from '../../platform/web/Margin.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { HeadcountDialog } from './HeadcountDialog.tsx'
import { HeadcountTable } from './HeadcountTable.tsx'
import { OrganisationChart } from './OrganisationChart.tsx'
import { organisationWords } from './organisation.words.ts'
import { organisationScreenWords } from './screens.words.ts'
import { useOrganisation } from './useOrganisation.tsx'
import { ZoneLoads } from './ZoneLoads.tsx'

/** The department as it stands today: the chart, what is short of the approved headcount, what stewards carry. */
export function OrganisationPage() {
  const say = useWords(organisationScreenWords)
  const sayOrganisation = useWords(organisationWords)
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const organisation = useOrganisation()
  const { data } = organisation
  return (
    <Page
      title={sayOrganisation('organisation.title')}
      facts={useEstate().name}
      margin={<Margin clause="KF01" to="/manual/KF01" />}
      actions={
        <>
          {may('headcount.change') && (
            <Button icon="pen" onClick={() => setChanging(true)}>
              {say('headcount.change')}
            </Button>
          )}
          <Button icon="print" onClick={() => window.print()}>
            {say('chart.print')}
          </Button>
        </>
      }
    >
      <Refused error={organisation.error} onRetry={() => void organisation.refetch()} />
      {!data && !organisation.error && <Skeleton lines={12} />}
      {data && (
        <>
          <Section title={say('chart.title')} end={say('chart.note')}>
            <OrganisationChart posts={data.posts} />
          </Section>
          <Section title={say('headcount.title')} flush>
            <HeadcountTable posts={data.posts} />
          </Section>
          <Section title={say('zones.title')} flush>
            <ZoneLoads zones={data.zones} />
          </Section>
        </>
      )}
      {changing && data && <HeadcountDialog posts={data.posts} onClose={() => setChanging(false)} />}
    </Page>
  )
}
