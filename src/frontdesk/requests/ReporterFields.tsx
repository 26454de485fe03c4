import { Field, type FieldError, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import type { Draft, Reporter } from './log.browser.ts'
import { logWords } from './log.words.ts'

const other = 'other'

type ReporterFieldsProps = {
  draft: Draft
  people: readonly Reporter[]
  onChange: (part: Partial<Draft>) => void
  error: FieldError | null
}

/** Who called: one of the household, or somebody else by name and number. */
export function ReporterFields({ draft, people, onChange, error }: ReporterFieldsProps) {
  const say = useWords(logWords)
  const options = [
    ...people.map((each) => ({ value: each.id, label: each.name, note: each.phoneMask })),
    { value: other, label: say('log.someone_else') },
  ]
  return (
    <FieldGrid>
      {people.length > 0 && (
        <Field label={say('log.reporter')}>
          <Select
            options={options}
            value={draft.reporterId ?? other}
            onChange={(value) => onChange({ reporterId: value === other ? null : value })}
          />
        </Field>
      )}
      {!draft.reporterId && !draft.anonymous && (
        <>
          <Field label={say('log.name')}>
            <TextInput
              value={draft.reporter}
              onChange={(reporter) => onChange({ reporter })}
              maxLength={60}
            />
          </Field>
          <Field label={say('log.phone')} error={error}>
            <TextInput
              type="tel"
              value={draft.phone}
              onChange={(phone) => onChange({ phone })}
              maxLength={30}
            />
          </Field>
        </>
      )}
    </FieldGrid>
  )
}
