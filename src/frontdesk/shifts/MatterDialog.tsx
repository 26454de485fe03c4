import { useState } from 'react'
import { listStaff } from '../../people/staff/staff.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Combobox } from '../../platform/web/Combobox.tsx'
import { DateField } from '../../platform/web/DateField.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Select } from '../../platform/web/Select.tsx'
import s from './Checklist.module.css'
import { deskShiftWords } from './desk-shift.words.ts'
import { instantOf, pickedOf } from './handover-sheet.browser.ts'
import type { MatterGiven, OpenMatter } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

const reasons: OpenMatter['reason'][] = [
  'parts',
  'owner',
  'contractor',
  'approval',
  'technical',
  'labour',
  'forceMajeure',
  'other',
]

type MatterDialogProps = {
  matter: OpenMatter
  onClose: () => void
  onKeep: (answer: MatterGiven) => void
}

/** What the keeper answers for one open matter: why it is not finished, by when, and who sees to it. */
export function MatterDialog({ matter, onClose, onKeep }: MatterDialogProps) {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const [reason, setReason] = useState(matter.reason)
  const [due, setDue] = useState(() => pickedOf(matter.dueAt))
  const [owner, setOwner] = useState<Person | null>(
    matter.ownerId ? { id: matter.ownerId, name: matter.owner } : null,
  )
  const keep = () =>
    onKeep({
      sourceId: matter.sourceId,
      reason,
      ...(due && { dueAt: instantOf(due) }),
      ...(owner && { ownerId: owner.id, ownerName: owner.name }),
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={matter.sourceNumber}
      note={matter.item}
      actions={
        <Button look="primary" onClick={keep}>
          {say('shifts.keep_answers')}
        </Button>
      }
    >
      <div className={s.form}>
        <Field label={say('shifts.reason')}>
          <Select
            options={reasons.map((value) => ({ value, label: sayShift(`openItem.reason.${value}`) }))}
            value={reason}
            onChange={setReason}
          />
        </Field>
        <Field label={say('shifts.due')}>
          <DateField time value={due} onChange={setDue} />
        </Field>
        <OwnerField owner={owner} onChange={setOwner} />
      </div>
    </Dialog>
  )
}

type Person = { id: string; name: string }

function OwnerField({ owner, onChange }: { owner: Person | null; onChange: (owner: Person | null) => void }) {
  const say = useWords(deskShiftWords)
  const { id: estateId } = useEstate()
  const [words, setWords] = useState('')
  const found = useReply(listStaff, {
    params: { estateId },
    query: { words: words || undefined, limit: 20 },
  })
  const people = found.data?.rows ?? []
  const listed = owner && !people.some(({ id }) => id === owner.id) ? [owner, ...people] : people
  return (
    <Field label={say('shifts.owner')}>
      <Combobox
        options={listed.map(({ id, name }) => ({ value: id, label: name }))}
        value={owner?.id ?? null}
        onChange={(id) => onChange(listed.find((each) => each.id === id) ?? null)}
        onSearch={setWords}
        searching={found.isFetching}
      />
    </Field>
  )
}
