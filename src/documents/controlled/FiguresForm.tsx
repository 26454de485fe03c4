import { useState } from 'react'
import { FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { SearchBox } from '../../platform/web/SearchBox.tsx'
import type { DocumentPage } from './controlled.contract.ts'
import s from './Dialogs.module.css'
import { FigureInput } from './FigureInput.tsx'
import { manualWords } from './manual.words.ts'
import type { ParameterValue } from './parameter.contract.ts'

type Values = Record<string, ParameterValue>

/** All figures of a document to set anew; only those that differ from the edition in sight are kept. */
export function FiguresForm(props: {
  page: DocumentPage
  values: Values
  problem: Problem | null
  onChange: (values: Values) => void
}) {
  const { page, values, problem, onChange } = props
  const say = useWords(manualWords)
  const [words, setWords] = useState('')
  const shown = page.parameters.filter(({ key, zh, en, clause }) =>
    `${key} ${zh} ${en} ${clause}`.toLowerCase().includes(words.toLowerCase()),
  )
  const set = (key: string, value: ParameterValue, before: ParameterValue) => {
    const { [key]: _, ...others } = values
    onChange(value === before ? others : { ...others, [key]: value })
  }
  return (
    <div className={s.form}>
      {page.parameters.length > 8 && (
        <div>
          <SearchBox
            value={words}
            onSearch={setWords}
            label={say('revise.find')}
            placeholder={say('revise.find')}
          />
        </div>
      )}
      <FieldGrid>
        {shown.map((row) => (
          <FigureInput
            key={row.key}
            row={row}
            value={values[row.key] ?? row.value}
            problem={problem}
            onChange={(value) => set(row.key, value, row.value)}
          />
        ))}
      </FieldGrid>
    </div>
  )
}
