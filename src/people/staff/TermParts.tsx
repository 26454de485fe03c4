import { Button } from '../../platform/web/Button.tsx'
import { momentText } from '../../platform/web/format.ts'
import { List } from '../../platform/web/List.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { postWords } from '../posts.words.ts'
import { rosterWords } from '../roster/roster.words.ts'
import type { PartProps } from './PersonDialog.tsx'
import s from './Staff.module.css'
import { staffScreenWords } from './screens.words.ts'
import type { Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'
import { useToday } from './useToday.tsx'

function useTerm(): (since: string, until: string | null) => string {
  const say = useWords(staffScreenWords)
  return (since, until) => `${since} – ${until ?? say('people.to_now')}`
}

/** Posts with their terms. */
export function PostsPart({ person, ask }: PartProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const sayPost = useWords(postWords)
  const term = useTerm()
  const today = useToday()
  return (
    <Section
      title={say('people.posts')}
      flush
      end={
        person.verbs.includes('assign') && (
          <Button icon="plus" onClick={() => ask({ verb: 'assign' })}>
            {sayStaff('staff.verb.assign')}
          </Button>
        )
      }
    >
      <List
        label={say('people.posts')}
        entries={person.assignments.map((each) => ({
          key: each.id,
          title: [sayPost(`post.${each.post}`), each.duty].filter(Boolean).join(' · '),
          note: term(each.since, each.until),
          end: person.verbs.includes('assign') && (!each.until || each.until >= today) && (
            <Button look="quiet" onClick={() => ask({ verb: 'endPost', term: each })}>
              {sayStaff('staff.verb.endPost')}
            </Button>
          ),
        }))}
      />
    </Section>
  )
}

/** Zones held, of a steward. */
export function ZonesPart({ person, ask }: PartProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const term = useTerm()
  const today = useToday()
  const isSteward = person.assignments.some(
    ({ post, until }) => post === 'steward' && (!until || until >= today),
  )
  if (person.holdings.length === 0 && !isSteward) return null
  return (
    <Section
      title={say('people.zones')}
      flush
      end={
        isSteward &&
        person.verbs.includes('giveZone') && (
          <Button icon="plus" onClick={() => ask({ verb: 'giveZone' })}>
            {sayStaff('staff.verb.giveZone')}
          </Button>
        )
      }
    >
      <List
        label={say('people.zones')}
        entries={person.holdings.map((each) => ({
          key: each.id,
          title: `${each.name} · ${say('people.households', { n: each.households })}`,
          note: term(each.since, each.until),
          end: person.verbs.includes('giveZone') && (!each.until || each.until >= today) && (
            <Button look="quiet" onClick={() => ask({ verb: 'endZone', zone: each })}>
              {sayStaff('staff.verb.endZone')}
            </Button>
          ),
        }))}
      />
    </Section>
  )
}

/** The week ahead. */
export function ShiftsPart({ person }: { person: Person }) {
  const say = useWords(staffScreenWords)
  const sayRoster = useWords(rosterWords)
  return (
    <Section title={say('people.shifts')} flush={person.shifts.length > 0}>
      {person.shifts.length === 0 ? (
        <p className={s.quiet}>{say('people.no_shifts')}</p>
      ) : (
        <List
          label={say('people.shifts')}
          entries={person.shifts.map((each) => ({
            key: each.startsAt,
            title: `${each.day.slice(5)} ${sayRoster(`roster.shift.${each.shift}`)}`,
            end: (
              <span className={s.quiet}>
                {timeOf(each.startsAt)}–{timeOf(each.endsAt)}
              </span>
            ),
          }))}
        />
      )}
    </Section>
  )
}

/** HH:MM in Shanghai. */
const timeOf = (instant: string): string => momentText(new Date(instant)).slice(-5)
