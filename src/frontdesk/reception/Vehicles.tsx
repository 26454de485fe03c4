import type { Household } from '../../estate/household/household.contract.ts'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import s from './Household.module.css'
import { receptionWords } from './reception.words.ts'

export function Vehicles({ household }: { household: Household }) {
  const say = useWords(receptionWords)
  const nothing = household.vehicles.length === 0 && household.parking.length === 0
  return (
    <Section title={say('reception.vehicles')}>
      {nothing && <p className={s.none}>{say('reception.no_vehicles')}</p>}
      <ul className={s.list}>
        {household.vehicles.map((each) => (
          <li key={each.id}>
            <strong className={s.phone}>{each.plate}</strong>{' '}
            <span className={s.quiet}>
              {[each.colour + each.brand, each.driver, each.parking].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
        {household.parking.map((each) => (
          <li key={each.id} className={s.phone}>
            {each.code}
          </li>
        ))}
      </ul>
    </Section>
  )
}
