import { useReply } from '../../platform/web/ask.ts'
import { DateField } from '../../platform/web/DateField.tsx'
import { Field, type FieldError } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import type { ActField as FieldName } from './acts.browser.ts'
import { departmentChoices, holdReasonChoices, tradeChoices } from './choices.browser.ts'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import type { RequestRow } from './requests.contract.ts'
import { listRequests } from './requests.lists.contract.ts'
import { WorkerChoice } from './WorkerChoice.tsx'

type ActFieldProps = {
  field: FieldName
  row: RequestRow
  value: string
  optional?: boolean
  error: FieldError | null
  onChange: (value: string) => void
}

const labels: Record<FieldName, string> = {
  result: 'act.result',
  reason: 'act.reason',
  evidence: 'act.evidence',
  holdReason: 'act.reason',
  expectedOn: 'act.expected',
  words: 'act.words',
  department: 'act.department',
  trade: 'act.trade',
  worker: 'act.worker',
  duplicateOf: 'act.duplicate_of',
}

/** One thing a move asks for, as the control that fits it. */
export function ActField(props: ActFieldProps) {
  const say = useWords(logWords)
  return (
    <Field label={say(labels[props.field])} optional={props.optional} error={props.error} wide>
      <Control {...props} />
    </Field>
  )
}

function Control({ field, row, value, onChange }: ActFieldProps) {
  const say = useWords(requestLabels)
  if (field === 'holdReason')
    return <Select options={holdReasonChoices(say)} value={value} onChange={onChange} placeholder="—" />
  if (field === 'department')
    return <Select options={departmentChoices(say)} value={value} onChange={onChange} placeholder="—" />
  if (field === 'trade')
    return <Select options={tradeChoices(say)} value={value} onChange={onChange} placeholder="—" />
  if (field === 'expectedOn') return <DateField value={value} onChange={onChange} />
  if (field === 'worker') return <WorkerChoice row={row} value={value} onChange={onChange} />
  if (field === 'duplicateOf') return <OtherMatter row={row} value={value} onChange={onChange} />
  return <TextArea value={value} onChange={onChange} rows={field === 'result' ? 3 : 2} maxLength={2000} />
}

/** The other open matters of the same place, to merge into. */
function OtherMatter({ row, value, onChange }: Pick<ActFieldProps, 'row' | 'value' | 'onChange'>) {
  const { id: estateId } = useEstate()
  const at = row.unitId ? { unitId: row.unitId } : { placeId: row.placeId ?? undefined }
  const { data } = useReply(listRequests, { params: { estateId }, query: { ...at, open: true, limit: 20 } })
  const options = (data?.rows ?? [])
    .filter((each) => each.id !== row.id)
    .map((each) => ({ value: each.id, label: each.number, note: each.words.slice(0, 30) }))
  return <Select options={options} value={value} onChange={onChange} placeholder="—" />
}
