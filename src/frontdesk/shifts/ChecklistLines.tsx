import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Source } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Section } from '../../platform/web/Page.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { TextInput } from '../../platform/web/TextInput.tsx'
import s from './Checklist.module.css'
import { CashCount, KeysCount, ParcelsCount } from './Counts.tsx'
import { deskShiftWords } from './desk-shift.words.ts'
import { type Line, tickedOf } from './handover-sheet.browser.ts'
import { type Checklist, checklistLines } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

type ChecklistLinesProps = {
  checklist: Checklist
  onChange: (checklist: Checklist) => void
  problem: Problem | null
}

/** KF04-02 5.1: the ten lines in the manual's order, each ticked, with its count or note. */
export function ChecklistLines({ checklist, onChange, problem }: ChecklistLinesProps) {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const set = (line: Line, part: Partial<Checklist[Line]>) =>
    onChange({ ...checklist, [line]: { ...checklist[line], ...part } })
  return (
    <Section
      title={say('shifts.checklist')}
      end={say('shifts.ticked', { n: tickedOf(checklist), all: checklistLines.length })}
    >
      <div className={s.lines}>
        {checklistLines.map((line) => {
          const name = sayShift(`shift.line.${line}`)
          return (
            <div key={line} className={s.line}>
              <Checkbox
                checked={checklist[line].done}
                onChange={(done) => set(line, { done })}
                hint={<LineProblem problem={problem} line={line} />}
              >
                {name}
              </Checkbox>
              <div className={s.asked}>
                {line === 'parcels' && (
                  <ParcelsCount of={checklist.parcels} set={(part) => set(line, part)} />
                )}
                {line === 'keys' && <KeysCount of={checklist.keys} set={(part) => set(line, part)} />}
                {line === 'cash' && <CashCount of={checklist.cash} set={(part) => set(line, part)} />}
                <div className={s.note}>
                  <TextInput
                    aria-label={`${name} ${say('shifts.note')}`}
                    placeholder={say('shifts.note')}
                    value={checklist[line].words ?? ''}
                    onChange={(words) => set(line, { words: words || undefined })}
                    maxLength={200}
                  />
                </div>
              </div>
            </div>
          )
        })}
      </div>
    </Section>
  )
}

function LineProblem({ problem, line }: { problem: Problem | null; line: Line }) {
  const wrong = problem?.about(`checklist.${line}`)
  if (!wrong) return null
  return (
    <span role="alert">
      {wrong.text} <Source rule={wrong.rule} clause={wrong.clause} />
    </span>
  )
}
