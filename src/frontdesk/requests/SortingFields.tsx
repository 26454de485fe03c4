import { DateField } from '../../platform/web/DateField.tsx'
import { Field, type FieldError } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { categoryChoices, channelChoices } from './choices.browser.ts'
import s from './LogForm.module.css'
import { requestLabels } from './labels.words.ts'
import type { Draft } from './log.browser.ts'
import { logWords } from './log.words.ts'
import { priorities } from './requests.contract.ts'

type SortingFieldsProps = {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  about: (field: string) => FieldError | null
}

/** Channel, kind, priority and wished time: V0502-2 asks for the first three, V0502-3 forbids the last with P1. */
export function SortingFields({ draft, onChange, about }: SortingFieldsProps) {
  const say = useWords(logWords)
  const sayRequest = useWords(requestLabels)
  return (
    <div className={s.line}>
      <Field label={say('log.channel')} error={about('channel')}>
        <Select
          options={channelChoices(sayRequest)}
          value={draft.channel}
          onChange={(channel) => onChange({ channel })}
        />
      </Field>
      <Field label={say('log.category')} error={about('category')}>
        <Select
          options={categoryChoices(sayRequest)}
          value={draft.category}
          onChange={(category) => onChange({ category })}
          placeholder="—"
        />
      </Field>
      <Field label={say('log.priority')} error={about('priority')}>
        <Segmented
          label={say('log.priority')}
          options={priorities.map((value) => ({ value, label: value }))}
          value={draft.priority}
          onChange={(priority) => onChange({ priority })}
        />
      </Field>
      <Field label={say('log.wished')} optional error={about('wishedAt')}>
        <DateField time value={draft.wishedAt} onChange={(wishedAt) => onChange({ wishedAt })} />
      </Field>
    </div>
  )
}
