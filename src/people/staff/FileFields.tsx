import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field, type FieldError, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import s from './Staff.module.css'
import { skills } from './staff.contract.ts'
import { staffWords } from './staff.words.ts'

export type FileDraft = {
  workNumber: string
  name: string
  gender: 'male' | 'female' | null
  /** null: not touched, the number entered stays */
  phone: string | null
  skills: readonly string[]
  health: string
}

type FileProps = {
  draft: FileDraft
  onChange: (part: Partial<FileDraft>) => void
  about: (field: string) => FieldError | null | undefined
  phoneHint?: string
}

/** The fields of a person's file, for a newcomer and for a change alike. */
export function FileFields({ draft, onChange, about, phoneHint }: FileProps) {
  const say = useWords(staffWords)
  const label = (key: string) => say(`staff.field.${key}`)
  return (
    <>
      <FieldGrid>
        <Field label={label('name')} error={about('name')}>
          <TextInput
            value={draft.name}
            onChange={(name) => onChange({ name })}
            required
            maxLength={40}
            autoFocus
          />
        </Field>
        <Field label={label('workNumber')} error={about('workNumber')}>
          <TextInput
            value={draft.workNumber}
            onChange={(workNumber) => onChange({ workNumber: workNumber.toUpperCase() })}
            required
            maxLength={20}
          />
        </Field>
        <Field label={label('phone')} error={about('phone')} hint={phoneHint} optional>
          <TextInput
            value={draft.phone ?? ''}
            onChange={(phone) => onChange({ phone })}
            inputMode="tel"
            autoComplete="off"
          />
        </Field>
        <Field label={label('health')} error={about('healthCertificateUntil')} optional>
          <DateField value={draft.health} onChange={(health) => onChange({ health })} />
        </Field>
        <Segmented
          label={label('gender')}
          shown
          options={(['male', 'female'] as const).map((value) => ({
            value,
            label: say(`staff.gender.${value}`),
          }))}
          value={draft.gender}
          onChange={(gender) => onChange({ gender })}
        />
      </FieldGrid>
      <fieldset className={s.skills}>
        <legend>{label('skills')}</legend>
        {skills.map((skill) => (
          <Checkbox
            key={skill}
            checked={draft.skills.includes(skill)}
            onChange={(on) =>
              onChange({
                skills: skills.filter((each) => (each === skill ? on : draft.skills.includes(each))),
              })
            }
          >
            {say(`staff.skill.${skill}`)}
          </Checkbox>
        ))}
      </fieldset>
    </>
  )
}
