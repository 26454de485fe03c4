import { Badge } from '../../platform/web/Badge.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { List } from '../../platform/web/List.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import { postWords } from '../posts.words.ts'
import { HeadcountTable } from './HeadcountTable.tsx'
import { OrganisationChart } from './OrganisationChart.tsx'
import type { Organisation } from './organisation.contract.ts'
import { ranks } from './organisation.contract.ts'
import { organisationScreenWords } from './screens.words.ts'
import { useOrganisation } from './useOrganisation.tsx'
import { ZoneLoads } from './ZoneLoads.tsx'

/** KF01: the chart above the text of its document. */
export function ChartPart() {
  const say = useWords(organisationScreenWords)
  const { data } = useOrganisation()
  if (!data) return null
  return (
    <Section title={say('chart.title')} end={<Go to="/organisation">{say('zones.title')}</Go>}>
      <OrganisationChart posts={data.posts} />
    </Section>
  )
}

/** A figure of the document being read, by its key. */
export type FigureOf = (key: string) => number

/** KF02: the department sheet, its figures from the document, its people from who is in service, and the two checks. */
export function DutiesPart({ figure }: { figure: FigureOf }) {
  const say = useWords(organisationScreenWords)
  const sayPost = useWords(postWords)
  const { data } = useOrganisation()
  if (!data) return null
  const counted = data.posts.filter((place) => place.rank)
  const holders = (post: string) =>
    data.posts.find((place) => place.post === post)?.holders.map((each) => each.name) ?? []
  const members = counted.filter((place) => place.post !== 'manager')
  return (
    <>
      <Section title={say('sheet.title')}>
        <Facts
          columns={2}
          facts={[
            [say('sheet.name'), say('sheet.department')],
            [say('sheet.head'), [sayPost('post.manager'), ...holders('manager')].join(' ')],
            [say('sheet.positions'), figure('org.positionCount')],
            [say('sheet.plan'), say('chart.people', { n: figure('org.headcountPlan') })],
            [
              say('sheet.reports_to'),
              [sayPost('post.generalManager'), ...holders('generalManager')].join(' '),
            ],
            [say('sheet.members'), members.map(({ post }) => sayPost(`post.${post}`)).join('、')],
            [
              say('sheet.ranks'),
              ranks
                .map((rank) => `${say(`headcount.rank.${rank}`)} ${figure(`org.rank.${rank}`)}`)
                .join('，'),
            ],
            [
              say('sheet.actual'),
              say('chart.people', { n: counted.reduce((sum, place) => sum + place.holders.length, 0) }),
            ],
            [say('sheet.check_posts'), <Check key="posts" {...postsCheck(data, figure)} />],
            [say('sheet.check_ranks'), <Check key="ranks" {...ranksCheck(data, figure)} />],
          ]}
        />
      </Section>
      <Section title={say('headcount.title')} flush>
        <HeadcountTable posts={data.posts} />
      </Section>
    </>
  )
}

const plannedOf = ({ posts }: Organisation, rank?: string): number =>
  posts
    .filter((place) => place.rank && (!rank || place.rank === rank))
    .reduce((sum, place) => sum + (place.planned ?? 0), 0)

const postsCheck = (organisation: Organisation, figure: FigureOf) => ({
  is: String(plannedOf(organisation)),
  wanted: String(figure('org.headcountPlan')),
})

const ranksCheck = (organisation: Organisation, figure: FigureOf) => ({
  is: ranks.map((rank) => plannedOf(organisation, rank)).join(' + '),
  wanted: ranks.map((rank) => figure(`org.rank.${rank}`)).join(' + '),
})

function Check({ is, wanted }: { is: string; wanted: string }) {
  const say = useWords(organisationScreenWords)
  if (is === wanted)
    return (
      <>
        {is} <Badge tone="done">{say('sheet.holds')}</Badge>
      </>
    )
  return <Badge tone="late">{say('sheet.differs', { is, wanted })}</Badge>
}

/** KF03-05: what each steward carries, beside the measure the document sets. */
export function LoadPart({ figure }: { figure: FigureOf }) {
  const say = useWords(organisationScreenWords)
  const { data } = useOrganisation()
  if (!data) return null
  const most = figure('post.steward.mostHouseholds')
  return (
    <Section title={say('zones.title')} end={most > 0 && say('zones.most', { most })} flush>
      <ZoneLoads zones={data.zones} most={most} />
    </Section>
  )
}

/** KF03: who holds the post of the document being read. */
export function HoldersPart({ post }: { post: string }) {
  const say = useWords(organisationScreenWords)
  const { data } = useOrganisation()
  const place = data?.posts.find((each) => each.post === post)
  if (!place) return null
  return (
    <Section
      title={say('holders.title')}
      flush={place.holders.length > 0}
      end={
        place.planned !== null && say('chart.of_plan', { n: place.holders.length, planned: place.planned })
      }
    >
      {place.holders.length === 0 ? (
        <p>{say('holders.none')}</p>
      ) : (
        <List
          label={say('holders.title')}
          entries={place.holders.map((holder) => ({
            key: holder.staffId,
            goal: { to: '/staff/$staffId', params: { staffId: holder.staffId } },
            title: [holder.name, holder.duty, ...holder.zones].filter(Boolean).join(' · '),
            note: `${holder.workNumber} · ${say('holders.since', { day: holder.since })}`,
          }))}
        />
      )}
    </Section>
  )
}
