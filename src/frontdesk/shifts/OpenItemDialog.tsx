import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { DateTime } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import s from './Checklist.module.css'
import { deskShiftWords } from './desk-shift.words.ts'
import { instantOf } from './handover-sheet.browser.ts'
import { type OpenItem, openItemMovesAt } from './openitems.contract.ts'
import { shiftWords } from './shifts.words.ts'

export type ItemAct = { item: OpenItem; verb: 'follow' | 'finish' | 'clear' }

/** A line of progress, the end of a matter, or its clearance: one short form, after what was written before. */
export function OpenItemDialog({ act: { item, verb }, onClose }: { act: ItemAct; onClose: () => void }) {
  const say = useWords(deskShiftWords)
  const sayItem = useWords(shiftWords)
  const { id: estateId } = useEstate()
  const [words, setWords] = useState('')
  const [due, setDue] = useState('')
  const move = useCommand(openItemMovesAt[verb], {
    renews: ['frontdesk.open_item'],
    onDone: () => {
      toast(say('items.saved'), { note: item.number })
      onClose()
    },
  })
  const said = {
    ...(verb !== 'clear' && words.trim() && { words: words.trim() }),
    ...(verb === 'follow' && due && { dueAt: instantOf(due) }),
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${sayItem(`openItem.verb.${verb}`)} ${item.sourceNumber || item.number}`}
      note={item.item}
      actions={
        <Button
          look="primary"
          busy={move.isPending}
          onClick={() => move.mutate({ params: { estateId, id: item.id }, body: said })}
        >
          {sayItem(`openItem.verb.${verb}`)}
        </Button>
      }
    >
      <div className={s.form}>
        {item.progress.map((line) => (
          <p key={line.at + line.words}>
            <DateTime at={line.at} /> {line.author} {line.words}
          </p>
        ))}
        {verb === 'clear' && <p>{say('items.clear_note')}</p>}
        {verb !== 'clear' && (
          <Field
            label={say('items.progress')}
            error={move.error?.about('words')}
            optional={verb === 'finish'}
          >
            <TextArea value={words} onChange={setWords} rows={3} maxLength={500} />
          </Field>
        )}
        {verb === 'follow' && (
          <Field label={say('items.new_due')} optional>
            <DateField time value={due} onChange={setDue} />
          </Field>
        )}
        {move.error && <Refused error={move.error} />}
      </div>
    </Dialog>
  )
}
