import { Badge } from '../../platform/web/Badge.tsx'
import { Go } from '../../platform/web/Go.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { postWords } from '../posts.words.ts'
import s from './Chart.module.css'
import type { PostPlace } from './organisation.contract.ts'
import { organisationScreenWords } from './screens.words.ts'

type Line = { posts: readonly PostPlace[] }

/** The chart as a nested list, drawn as a tree: read aloud it says who reports to whom (KF01 2–3). */
export function OrganisationChart({ posts }: Line) {
  const say = useWords(organisationScreenWords)
  const heads = posts.filter((place) => place.reportsTo === null)
  const [general, ...others] = heads
  return (
    <div className={s.chart}>
      {general && (
        <ul className={s.tree} aria-label={say('chart.title')}>
          <Branch posts={posts} place={general} />
        </ul>
      )}
      <h3 className={s.outside}>{say('chart.outside')}</h3>
      <ul className={s.others} aria-label={say('chart.outside')}>
        {others.map((place) => (
          <li key={place.post}>
            <PostCard place={place} />
            <Under posts={posts} place={place} />
          </li>
        ))}
      </ul>
    </div>
  )
}

const lineWord: Record<string, string> = {
  managerAssistant: 'chart.customer_line',
  environmentSupervisor: 'chart.environment_line',
}

function Branch({ posts, place }: Line & { place: PostPlace }) {
  const say = useWords(organisationScreenWords)
  const line = lineWord[place.post]
  return (
    <li className={s.branch}>
      {line && <span className={s.line}>{say(line)}</span>}
      <PostCard place={place} />
      <Under posts={posts} place={place} />
    </li>
  )
}

function Under({ posts, place }: Line & { place: PostPlace }) {
  const below = posts.filter((each) => each.reportsTo === place.post)
  if (below.length === 0) return null
  return (
    <ul className={s.under}>
      {below.map((each) => (
        <Branch key={each.post} posts={posts} place={each} />
      ))}
    </ul>
  )
}

function PostCard({ place }: { place: PostPlace }) {
  const say = useWords(organisationScreenWords)
  const sayPost = useWords(postWords)
  const { language } = useLanguage()
  const { holders, planned } = place
  const alias = sayPost(`post.alias.${place.post}`)
  const named =
    language === 'zh' && !alias.startsWith('post.') ? say('chart.also', { names: alias }) : undefined
  return (
    <div className={s.card} title={named}>
      <p className={s.post}>
        {sayPost(`post.${place.post}`)}
        <span className={s.count}>
          {planned === null
            ? say('chart.people', { n: holders.length })
            : say('chart.of_plan', { n: holders.length, planned })}
        </span>
        <Gap place={place} />
      </p>
      {holders.length > 0 && (
        <p className={s.names}>
          {holders.map((holder) => (
            <Go
              key={holder.staffId}
              to="/staff/$staffId"
              params={{ staffId: holder.staffId }}
              className={s.name}
              title={[holder.duty, ...holder.zones].filter(Boolean).join(' · ') || undefined}
            >
              {holder.name}
            </Go>
          ))}
        </p>
      )}
    </div>
  )
}

function Gap({ place: { planned, holders } }: { place: PostPlace }) {
  const say = useWords(organisationScreenWords)
  if (planned === null || planned === holders.length) return null
  const gap = planned - holders.length
  if (gap > 0) return <Badge tone="near">{say('chart.vacant', { n: gap })}</Badge>
  return <Badge tone="late">{say('chart.over', { n: -gap })}</Badge>
}
