import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import { Timeline } from '../../platform/web/Timeline.tsx'
import { postWords } from '../posts.words.ts'
import { rosterWords } from '../roster/roster.words.ts'
import { staffScreenWords } from './screens.words.ts'
import type { Person } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'

/** Who changed what, oldest first. */
export function TrailPart({ person }: { person: Person }) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const sayRoster = useWords(rosterWords)
  const sayPost = useWords(postWords)
  const verb = (word: string) => {
    const known = sayStaff(`staff.verb.${word}`)
    return known.startsWith('staff.') ? sayRoster(`roster.verb.${word}`) : known
  }
  const noteOf = ({ facts, after }: Person['trail'][number]) => {
    const post = (after?.post ?? facts.post) as string | undefined
    const day = (after?.until ?? after?.since ?? facts.day) as string | undefined
    const words = (facts.zone ?? after?.zone ?? facts.reason) as string | undefined
    return [post && sayPost(`post.${post}`), words && sayReason(sayStaff, words), day]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <Section title={say('people.trail')}>
      <Timeline
        label={say('people.trail')}
        entries={person.trail.toReversed().map((each) => ({
          key: each.id,
          at: each.at,
          who: each.by,
          what: verb(each.verb),
          note: noteOf(each),
        }))}
      />
    </Section>
  )
}

/** A chosen reason in words; one that was typed as it was typed. */
const sayReason = (say: (key: string) => string, words: string): string => {
  const known = say(`staff.reason.${words}`)
  return known.startsWith('staff.') ? words : known
}
