import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import { RadioGroup } from '../../platform/web/RadioGroup.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { approveRevision, type DocumentPage } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import s from './Dialogs.module.css'
import { manualWords } from './manual.words.ts'

/** The general manager's signature, in force at once or from a moment to come (V00-2). */
export function ApproveDialog({ page, onClose }: { page: DocumentPage; onClose: () => void }) {
  const say = useWords(manualWords)
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [moment, setMoment] = useState('')
  const onDone = () => {
    toast(say('done.approve'), { tone: 'done', note: `${page.code} ${page.edition.label}` })
    onClose()
  }
  const approve = useCommand(approveRevision, { renews: [documentMoves.subject], onDone })
  const effectiveFrom = when === 'later' && moment ? new Date(`${moment}:00+08:00`).toISOString() : undefined
  const run = () =>
    approve.mutate({ params: { code: page.code, id: page.edition.id }, body: { effectiveFrom } })
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('approve.title', { code: page.code, label: page.edition.label })}
      note={say('approve.note')}
      actions={
        <>
          <Button
            look="primary"
            busy={approve.isPending}
            disabled={when === 'later' && !moment}
            onClick={run}
          >
            {say('do.approve')}
          </Button>
          <Button onClick={onClose}>{say('do.cancel')}</Button>
        </>
      }
    >
      <div className={s.form}>
        {approve.error && !approve.error.about('effectiveFrom') && <Refused error={approve.error} />}
        <RadioGroup
          label={say('approve.when')}
          shown
          options={[
            { value: 'now', label: say('approve.now') },
            { value: 'later', label: say('approve.later') },
          ]}
          value={when}
          onChange={setWhen}
        />
        {when === 'later' && (
          <Field label={say('approve.later')} error={approve.error?.about('effectiveFrom')} bare>
            <DateField time value={moment} onChange={setMoment} />
          </Field>
        )}
      </div>
    </Dialog>
  )
}
