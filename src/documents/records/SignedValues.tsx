import { DateTime } from '../../platform/web/Figures.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { Facts, Section } from '../../platform/web/Page.tsx'
import { Timeline } from '../../platform/web/Timeline.tsx'
import { recordPagesWords } from './pages.words.ts'
import type { Correction, QualityRecord } from './records.contract.ts'
import { type ChapterSay, columnOf, wordedValue } from './signed-values.layout.ts'

type OfRecord = { record: QualityRecord; sayOf: ChapterSay }

/** What was signed, field by field in the words of its form, as it stood at that moment (V00-7). */
export function SignedValues({ record, snapshot, sayOf }: OfRecord & { snapshot: Record<string, unknown> }) {
  const say = useWords(recordPagesWords)
  const { language } = useLanguage()
  const nameOf = useFieldName({ record, sayOf })
  return (
    <Section title={say('records.signed')} end={<DateTime at={record.lockedAt} />}>
      <Facts
        columns={2}
        facts={Object.entries(snapshot).map(([field, value]) => [
          nameOf(field),
          wordedValue(columnOf(record.form, field), value, language),
        ])}
      />
    </Section>
  )
}

/** Every correction with the old value beside the new one, who, when and why (V00-7). */
export function Corrections(props: OfRecord & { corrections: readonly Correction[] }) {
  const say = useWords(recordPagesWords)
  const { language } = useLanguage()
  const nameOf = useFieldName(props)
  const worded = (field: string, value: string) =>
    wordedValue(columnOf(props.record.form, field), value, language) ?? '—'
  return (
    <Section title={say('records.corrections')}>
      <Timeline
        label={say('records.corrections')}
        entries={props.corrections.map((each) => ({
          key: each.id,
          at: each.correctedAt,
          who: each.corrector,
          what: (
            <>
              {nameOf(each.field)} <del>{worded(each.field, each.oldValue)}</del> →{' '}
              <ins>{worded(each.field, each.newValue)}</ins>
            </>
          ),
          note: each.reason,
        }))}
      />
    </Section>
  )
}

/** The form's own name of a field first, then its chapter's. */
function useFieldName({ record, sayOf }: OfRecord): (field: string) => string {
  const { language } = useLanguage()
  return (field) => columnOf(record.form, field)?.[language] ?? sayOf(record.subject, 'field', field)
}
