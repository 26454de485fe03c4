import { useState } from 'react'
import type { Household, Member } from '../../estate/household/household.contract.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { IconButton } from '../../platform/web/Button.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useMay } from '../../platform/web/me.tsx'
import { Section } from '../../platform/web/Page.tsx'
import s from './Household.module.css'
import { receptionWords } from './reception.words.ts'
import { Unmask } from './Unmask.tsx'

/** The people of a household, masked; whom to call first stands on top. */
export function People({ household }: { household: Household }) {
  const say = useWords(receptionWords)
  const may = useMay()
  const [asked, setAsked] = useState<Member | null>(null)
  return (
    <Section title={say('reception.people')}>
      {household.members.length === 0 && <p className={s.none}>{say('reception.no_people')}</p>}
      {household.members.map((member) => (
        <div key={member.memberId} className={s.person}>
          <span>
            <span className={s.name}>{member.customer.name}</span>{' '}
            <Badge>{say(`reception.relation.${member.relation}`)}</Badge>
          </span>
          <span className={s.phone}>
            {member.customer.phoneMask}
            {member.customer.phoneMask && may('household.unmask') && (
              <IconButton
                icon="eye"
                label={`${say('reception.unmask')} ${member.customer.name}`}
                onClick={() => setAsked(member)}
              />
            )}
          </span>
        </div>
      ))}
      {asked && <Unmask customer={asked.customer} onClose={() => setAsked(null)} />}
    </Section>
  )
}
