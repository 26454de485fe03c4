import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { toast } from '../../platform/web/news.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { type DocumentPage, returnRevision, withdrawDocument } from './controlled.contract.ts'
import { documentMoves } from './controlled.moves.ts'
import s from './Dialogs.module.css'
import { manualWords } from './manual.words.ts'

/** Sending back and withdrawing say why; the reason stays on the edition. */
export function WhyDialog(props: { page: DocumentPage; verb: 'sendBack' | 'withdraw'; onClose: () => void }) {
  const { page, verb, onClose } = props
  const say = useWords(manualWords)
  const [why, setWhy] = useState('')
  const onDone = () => {
    toast(say(`done.${verb}`), { tone: 'done' })
    onClose()
  }
  const about = { renews: [documentMoves.subject], onDone }
  const sendBack = useCommand(returnRevision, about)
  const withdraw = useCommand(withdrawDocument, about)
  const command = verb === 'sendBack' ? sendBack : withdraw
  const run = () =>
    command.mutate({ params: { code: page.code, id: page.edition.id }, body: { why: why.trim() } })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${say(`do.${verb}`)} ${page.code} ${page.edition.label}`}
      actions={
        <>
          <Button
            look={verb === 'withdraw' ? 'danger' : 'primary'}
            busy={command.isPending}
            disabled={why.trim().length < 2}
            onClick={run}
          >
            {say(`do.${verb}`)}
          </Button>
          <Button onClick={onClose}>{say('do.cancel')}</Button>
        </>
      }
    >
      <div className={s.form}>
        {command.error && <Refused error={command.error} />}
        <Field label={say('why.label')} error={command.error?.about('why')}>
          <TextArea value={why} onChange={setWhy} rows={3} maxLength={500} />
        </Field>
      </div>
    </Dialog>
  )
}
