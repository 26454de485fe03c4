import { useParams } from '@tanstack/react-router'
import { useReply } from '../../platform/web/ask.ts'
import { Badge } from '../../platform/web/Badge.tsx'
import { address } from '../../platform/web/client.ts'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Margin, MarginPart } from '../../platform/web/Margin.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Facts, Page, Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { ImportOptions } from './ImportOptions.tsx'
import { ImportRows } from './ImportRows.tsx'
import s from './Imports.module.css'
import { getImport, type Import, importFaults } from './imports.contract.ts'
import { importWords } from './imports.words.ts'
import { Progress } from './Progress.tsx'

const tones = {
  previewed: 'info',
  running: 'near',
  done: 'done',
  failed: 'late',
  cancelled: 'paused',
} as const

/** One import: what was read, what is wrong with it, how it is to go in, how far it is, what it did. */
export function ImportPage() {
  const say = useWords(importWords)
  const { id: estateId } = useEstate()
  const { importId } = useParams({ strict: false }) as { importId: string }
  const read = useReply(getImport, { params: { estateId, importId } }, { subjects: ['estate.import'] })
  const made = read.data
  return (
    <Page
      title={made?.fileName ?? say('import.title')}
      back={{ to: '/imports', label: say('import.title') }}
      marks={made && <Badge tone={tones[made.state]}>{say(`import.state.${made.state}`)}</Badge>}
      facts={made && say('import.facts', { ...made, template: say(`import.template.${made.template}`) })}
      margin={<Beside />}
    >
      {read.error && <Refused error={read.error} onRetry={() => void read.refetch()} />}
      {!made && !read.error && <Skeleton lines={6} />}
      {made?.state === 'previewed' && made.sheetKept && <ImportOptions made={made} />}
      {made?.state === 'running' && <Progress made={made} />}
      {made && made.state !== 'previewed' && made.state !== 'running' && <Result made={made} />}
      {made?.sheetKept && (
        <Section title={say('import.rows')} end={<FaultsLink made={made} />} flush>
          <ImportRows made={made} />
        </Section>
      )}
    </Page>
  )
}

function FaultsLink({ made }: { made: Import }) {
  const say = useWords(importWords)
  const { language } = useLanguage()
  const { id: estateId } = useEstate()
  if (made.rowsBad + made.warnings === 0) return null
  return (
    <a
      href={address(importFaults, { params: { estateId, importId: made.id }, query: { language } })}
      download
    >
      {say('import.faults.get')}
    </a>
  )
}

/** In the order one asks: what came in, what was changed, what was left. */
const counted = [
  'unitsAdded',
  'unitsChanged',
  'unitsSkipped',
  'peopleAdded',
  'peopleChanged',
  'membersAdded',
  'vehiclesAdded',
  'buildingsAdded',
  'rowsRefused',
] as const

function Result({ made }: { made: Import }) {
  const say = useWords(importWords)
  const { outcome } = made
  return (
    <Section title={say('import.result')}>
      {made.failure && <p className={s.late}>{say(made.failure)}</p>}
      {!outcome && <p className={s.words}>{say('import.result.nothing')}</p>}
      {outcome && (
        <Facts columns={3} all facts={counted.map((key) => [say(`import.outcome.${key}`), outcome[key]])} />
      )}
    </Section>
  )
}

function Beside() {
  const say = useWords(importWords)
  return (
    <Margin clause="KF05-11" title={say('import.margin')} to="/manual/KF05-11">
      <MarginPart title="V0511-1">{say('import.margin.consent')}</MarginPart>
      <MarginPart title={say('import.margin.undo')}>{say('import.margin.undo.note')}</MarginPart>
    </Margin>
  )
}
