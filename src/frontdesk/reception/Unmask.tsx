import { useState } from 'react'
import { type Customer, unmask as unmaskCustomer } from '../../estate/customers/customers.contract.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { RadioGroup } from '../../platform/web/RadioGroup.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { receptionWords } from './reception.words.ts'

const reasons = ['callBack', 'verifyIdentity', 'emergency', 'correction'] as const

/** The whole number of one person, for a stated reason; the looking itself is recorded (V02-1). */
export function Unmask({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const say = useWords(receptionWords)
  const { id: estateId } = useEstate()
  const [reason, setReason] = useState<(typeof reasons)[number]>('callBack')
  const unmask = useCommand(unmaskCustomer)
  const look = () =>
    unmask.mutate({
      params: { estateId, customerId: customer.id },
      body: { field: 'phone', reason },
    })
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('reception.unmask_title', { name: customer.name })}
      note={say('reception.unmask_note')}
      actions={
        <Button look="primary" busy={unmask.isPending} onClick={look}>
          {say('reception.unmask')}
        </Button>
      }
    >
      <RadioGroup
        label={say('reception.unmask_reason')}
        shown
        options={reasons.map((value) => ({ value, label: say(`reception.unmask_why.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      {unmask.error && <Refused error={unmask.error} />}
      <output aria-live="polite">{unmask.data && <strong>{unmask.data.value}</strong>}</output>
    </Dialog>
  )
}
