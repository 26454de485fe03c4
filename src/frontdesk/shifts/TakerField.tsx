import { listStaff } from '../../people/staff/staff.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { Field, type FieldError } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMe } from '../../platform/web/me.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { deskShiftWords } from './desk-shift.words.ts'

type TakerFieldProps = {
  value: string | null
  onChange: (staffId: string) => void
  error: FieldError | null | undefined
}

/** Who takes over: whoever may keep the desk here, receptionists first; never the keeper himself (V0402-6). */
export function TakerField({ value, onChange, error }: TakerFieldProps) {
  const say = useWords(deskShiftWords)
  const { staffId } = useMe()
  const people = [
    ...usePeople('receptionist'),
    ...usePeople('managerAssistant'),
    ...usePeople('orderKeeping'),
  ]
  const others = [...new Map(people.map((each) => [each.id, each])).values()].filter(
    ({ id }) => id !== staffId,
  )
  return (
    <Field label={say('shifts.taker')} error={error}>
      <Select
        options={others.map((each) => ({
          value: each.id,
          label: each.name,
          note: each.onDuty ? say('shifts.taker_on_duty') : undefined,
        }))}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}

function usePeople(post: 'receptionist' | 'managerAssistant' | 'orderKeeping') {
  const { id: estateId } = useEstate()
  const staff = useReply(
    listStaff,
    { params: { estateId }, query: { post, limit: 200 } },
    { subjects: ['people.staff'] },
  )
  return staff.data?.rows ?? []
}
