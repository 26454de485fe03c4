import { Field, FieldGrid } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { followUpWords } from './followups.words.ts'
import { type Sheet, scores } from './visit-sheet.browser.ts'
import { visitsWords } from './visits.words.ts'

const fives = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))

type VisitAnswersProps = {
  sheet: Sheet
  set: (part: Partial<Sheet>) => void
  asks: boolean
  problem: Problem | null
}

/** The four scores, the verdict, and what becomes of a C (V0510-3). */
export function VisitAnswers({ sheet, set, asks, problem }: VisitAnswersProps) {
  const say = useWords(visitsWords)
  const sayVisit = useWords(followUpWords)
  const field = (name: string) => sayVisit(`followUp.field.${name}`)
  return (
    <>
      {asks && (
        <FieldGrid>
          {scores.map((score) => (
            <Field key={score} label={field(score)} optional>
              <Segmented
                label={field(score)}
                options={fives}
                value={sheet.scores[score] ? String(sheet.scores[score]) : null}
                onChange={(value) => set({ scores: { ...sheet.scores, [score]: Number(value) } })}
              />
            </Field>
          ))}
        </FieldGrid>
      )}
      {asks && (
        <Field label={field('overall')} error={problem?.about('overall')}>
          <Segmented
            label={field('overall')}
            options={(['A', 'B', 'C'] as const).map((value) => ({
              value,
              label: `${value} ${sayVisit(`followUp.overall.${value}`)}`,
            }))}
            value={sheet.overall}
            onChange={(overall) => set({ overall })}
          />
        </Field>
      )}
      {(!asks || sheet.overall === 'C') && (
        <Field label={say('visit.how')} error={problem?.about('how')}>
          <Segmented
            label={say('visit.how')}
            options={(['reopen', 'new'] as const).map((value) => ({
              value,
              label: sayVisit(`followUp.how.${value}`),
            }))}
            value={sheet.how}
            onChange={(how) => set({ how })}
          />
        </Field>
      )}
    </>
  )
}
