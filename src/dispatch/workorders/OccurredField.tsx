import { useState } from 'react'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field, type FieldError } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { ordersDeskWords } from './ordersdesk.words.ts'

type OccurredFieldProps = { value: string; onChange: (value: string) => void; error: FieldError | null }

/** B-1: when it took place, where that is not now. Folded away, since mostly it is. */
export function OccurredField({ value, onChange, error }: OccurredFieldProps) {
  const say = useWords(ordersDeskWords)
  const [asked, setAsked] = useState(false)
  return (
    <>
      <Checkbox
        checked={asked}
        onChange={(on) => {
          setAsked(on)
          if (!on) onChange('')
        }}
      >
        {say('ask.occurred_earlier')}
      </Checkbox>
      {(asked || error) && (
        <Field label={say('ask.occurredAt')} error={error}>
          <DateField time value={value} onChange={onChange} />
        </Field>
      )}
    </>
  )
}
