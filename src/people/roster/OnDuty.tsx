import { useReply } from '../../platform/web/ask.ts'
import { momentText } from '../../platform/web/format.ts'
import { Icon } from '../../platform/web/Icon.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Menu } from '../../platform/web/Menu.tsx'
import { useEstate, useMay } from '../../platform/web/me.tsx'
import { useGo } from '../../platform/web/useGo.ts'
import { postWords } from '../posts.words.ts'
import s from './OnDuty.module.css'
import { onDuty, type OnDuty as Person } from './roster.contract.ts'
import { rosterScreenWords } from './screens.words.ts'

/** Who is on duty now, in the desk's top line: the front desk by name, everybody by post behind it. */
export function OnDuty() {
  const may = useMay()
  return may('people.see') ? <Now /> : null
}

function Now() {
  const say = useWords(rosterScreenWords)
  const sayPost = useWords(postWords)
  const { id: estateId } = useEstate()
  const go = useGo()
  const now = useReply(onDuty, { params: { estateId } }, { subjects: ['people.roster', 'people.staff'] })
  const people = now.data?.people ?? []
  const desk = people.filter((each) => each.post === 'receptionist')
  const named = desk.length ? desk : people.filter((each) => each.post === 'orderKeeping')
  const title = named.map((each) => each.name).join('、') || say('duty.nobody')
  if (!now.data) return null
  return (
    <Menu
      trigger={
        <button type="button" className={s.now} aria-label={`${say('duty.now')} ${title}`}>
          <span className={s.word}>{say('duty.now')}</span>
          <span className={s.names}>{title}</span>
          <Icon name="down" size={12} />
        </button>
      }
      entries={byPost(people).flatMap(([post, some]) => [
        { key: post, heading: sayPost(`post.${post}`) },
        ...some.map((each) => ({
          key: each.staffId + post,
          label: [each.name, each.duty, `${say('duty.until')} ${momentText(new Date(each.until))}`]
            .filter(Boolean)
            .join(' · '),
          run: () => go({ to: '/staff/$staffId', params: { staffId: each.staffId } }),
        })),
      ])}
    />
  )
}

/** Cleaners are many: the menu names the posts a desk calls. */
const called = ['receptionist', 'steward', 'maintenance', 'orderKeeping', 'managerAssistant', 'manager']

const byPost = (people: readonly Person[]): [string, Person[]][] =>
  called.flatMap((post) => {
    const some = people.filter((each) => each.post === post)
    return some.length ? [[post, some] as [string, Person[]]] : []
  })
