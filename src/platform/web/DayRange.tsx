import { DateField } from './DateField.tsx'
import s from './DayRange.module.css'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'

export type DayRangeProps = {
  /** what the days are those of, read aloud: 派单日期 */
  label: string
  /** YYYY-MM-DD; '' where that end is open */
  from: string
  to: string
  onChange: (days: { from: string; to: string }) => void
}

/** From one day to another, both included, in a line above a list. */
export function DayRange({ label, from, to, onChange }: DayRangeProps) {
  const say = useWords(kitWords)
  return (
    <fieldset className={s.range} aria-label={label}>
      <DateField
        label={say('kit.from')}
        value={from}
        max={to || undefined}
        onChange={(day) => onChange({ from: day, to })}
      />
      <span aria-hidden="true">–</span>
      <DateField
        label={say('kit.to')}
        value={to}
        min={from || undefined}
        onChange={(day) => onChange({ from, to: day })}
      />
    </fieldset>
  )
}
