import { Badge } from '../../platform/web/Badge.tsx'
import { Button } from '../../platform/web/Button.tsx'
import { DateTime, Phone } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import { HealthMark } from './HealthMark.tsx'
import type { PartProps } from './PersonDialog.tsx'
import s from './Staff.module.css'
import { staffScreenWords } from './screens.words.ts'
import { staffWords } from './staff.words.ts'

/** What stands in the file. */
export function FilePart({ person, ask }: PartProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const label = (key: string) => sayStaff(`staff.field.${key}`)
  const phone = person.phoneMask && (
    <>
      <Phone phone={person.phoneMask} />{' '}
      {person.verbs.includes('unmask') && (
        <Button look="quiet" icon="eye" onClick={() => ask({ verb: 'unmask' })}>
          {sayStaff('staff.verb.unmask')}
        </Button>
      )}
    </>
  )
  return (
    <Section title={say('people.file')}>
      <Facts
        facts={[
          [label('workNumber'), person.workNumber],
          [label('gender'), person.gender && sayStaff(`staff.gender.${person.gender}`)],
          [label('phone'), phone],
          [label('skills'), person.skills.map((skill) => sayStaff(`staff.skill.${skill}`)).join('、')],
          [
            label('health'),
            person.healthCertificateUntil && <HealthMark until={person.healthCertificateUntil} />,
          ],
          [label('joinedOn'), person.joinedOn],
          [label('leftOn'), person.leftOn],
        ]}
      />
    </Section>
  )
}

/** How the account stands, for those who manage accounts. */
export function AccountPart({ person, ask }: PartProps) {
  const say = useWords(staffScreenWords)
  const sayStaff = useWords(staffWords)
  const { account } = person
  const lastIn = account?.lastSignedInAt ? <DateTime at={account.lastSignedInAt} /> : say('people.never')
  const opens = person.verbs.includes('openAccount')
  if (!account && !opens) return null
  return (
    <Section
      title={say('people.account')}
      end={
        opens && (
          <Button icon="key" onClick={() => ask({ verb: 'openAccount' })}>
            {sayStaff('staff.verb.openAccount')}
          </Button>
        )
      }
    >
      {!account && <p className={s.quiet}>{say('people.no_account')}</p>}
      {account && (
        <Facts
          facts={[
            [sayStaff('staff.field.username'), account.username],
            [say('people.last_sign_in'), lastIn],
            [say('people.sessions'), account.sessions],
            [say('people.second_factor'), say(account.secondFactor ? 'people.on' : 'people.off')],
            [
              say('people.locked'),
              account.lockedUntil && (
                <Badge tone="late">
                  {sayStaff('staff.field.until')} <DateTime at={account.lockedUntil} />
                </Badge>
              ),
            ],
            ['', account.temporary && <Badge tone="near">{say('people.temporary')}</Badge>],
          ]}
        />
      )}
    </Section>
  )
}
