import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useLanguage, useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { Select } from '../../platform/web/Select.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import type { ParameterRow } from './controlled.contract.ts'
import { manualWords } from './manual.words.ts'
import type { ParameterType, ParameterValue } from './parameter.contract.ts'
import { unitOf } from './parameter.words.ts'

type FigureInputProps = {
  row: ParameterRow
  value: ParameterValue
  onChange: (value: ParameterValue) => void
  problem: Problem | null
}

/** One figure to revise, typed as its kind is typed: minutes, yuan, per cent, a time of day, yes or no, a choice. */
export function FigureInput({ row, value, onChange, problem }: FigureInputProps) {
  const say = useWords(manualWords)
  const { language } = useLanguage()
  const hint = `${row.clause} · ${say('revise.was', { value: row.text[language] })}`
  return (
    <Field label={row[language]} hint={hint} error={problem?.about(row.key)}>
      <Control row={row} value={value} onChange={onChange} />
    </Field>
  )
}

function Control({ row, value, onChange }: Omit<FigureInputProps, 'problem'>) {
  const { language } = useLanguage()
  if (typeof value === 'boolean')
    return (
      <Checkbox checked={value} onChange={onChange}>
        {row[language]}
      </Checkbox>
    )
  if (row.choices)
    return (
      <Select
        options={row.choices.map((each) => ({ value: each.value, label: each[language] }))}
        value={String(value)}
        onChange={onChange}
      />
    )
  if (typeof value === 'string') return <TextInput value={value} onChange={onChange} maxLength={80} />
  const factor = factorOf(row.type)
  return (
    <NumberField
      value={round(value * factor)}
      onChange={(next) => next !== null && onChange(round(next / factor))}
      min={row.min === undefined ? undefined : row.min * factor}
      max={row.max === undefined ? undefined : row.max * factor}
      decimals={decimalsOf(row.type)}
      unit={unitOf(row.type, language)}
    />
  )
}

/** What is kept in fen or as a fraction is typed in yuan or per mille. */
const factorOf = (type: ParameterType): number => (type === 'money' ? 0.01 : type === 'rate' ? 1000 : 1)
const decimalsOf = (type: ParameterType): number =>
  type === 'money' || type === 'rate' ? 2 : type === 'number' ? 1 : 0
const round = (value: number): number => Math.round(value * 1e6) / 1e6
