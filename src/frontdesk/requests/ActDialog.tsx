import { useState } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import type { Problem } from '../../platform/web/problem.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { ActField } from './ActField.tsx'
import type { Act, ActField as FieldName } from './acts.browser.ts'
import { requestLabels } from './labels.words.ts'
import { logWords } from './log.words.ts'
import type { RequestRow } from './requests.contract.ts'

type ActDialogProps = {
  act: Act
  row: RequestRow
  busy: boolean
  problem: Problem | null
  onClose: () => void
  onDo: (answers: Partial<Record<FieldName, string>>) => void
}

/** One move: what it asks for, and a refusal that names field, rule and clause without losing what was typed. */
export function ActDialog({ act, row, busy, problem, onClose, onDo }: ActDialogProps) {
  const say = useWords(requestLabels)
  const sayLog = useWords(logWords)
  const [answers, setAnswers] = useState<Partial<Record<FieldName, string>>>(() => ({
    result: row.result,
    trade: row.trade ?? '',
  }))
  const title = say(`request.verb.${act.verb}`)
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${title} · ${row.location}`}
      note={row.words.slice(0, 120)}
      actions={
        <Button look={act.danger ? 'danger' : 'primary'} busy={busy} onClick={() => onDo(answers)}>
          {title}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onDo(answers)
        }}
      >
        {act.asks.map((field) => (
          <ActField
            key={field}
            field={field}
            row={row}
            optional={act.optional?.includes(field)}
            value={answers[field] ?? ''}
            error={problem?.about(field === 'holdReason' ? 'reason' : field) ?? null}
            onChange={(value) => setAnswers({ ...answers, [field]: value })}
          />
        ))}
        {problem && <Refused error={problem} />}
        {problem?.current !== undefined && problem.current !== null && <p>{sayLog('matter.moved_on')}</p>}
      </form>
    </Dialog>
  )
}
