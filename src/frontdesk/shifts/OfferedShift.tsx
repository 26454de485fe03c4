import { useState } from 'react'
import { useCommand, useReply } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Signature } from '../../platform/web/Signature.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import { fileUrl } from '../../platform/web/send-file.ts'
import { TextInput } from '../../platform/web/TextInput.tsx'
import { useSigning } from '../../platform/web/useSigning.ts'
import s from './Checklist.module.css'
import { deskShiftWords } from './desk-shift.words.ts'
import { HandedOver } from './HandedOver.tsx'
import { shiftAt, shiftMovesAt } from './shifts.contract.ts'
import { useSending } from './useSending.tsx'

const renews = ['frontdesk.shift', 'frontdesk.open_item']

/** The relief's side (KF04-02 5.1, V0402-7): what is handed over, then sign and take it, or refuse and say why. */
export function OfferedShift({ shiftId }: { shiftId: string }) {
  const say = useWords(deskShiftWords)
  const { id: estateId } = useEstate()
  const params = { estateId, id: shiftId }
  const page = useReply(shiftAt, { params }, { subjects: renews })
  const [refusal, setRefusal] = useState('')
  const signing = useSigning(estateId)
  const { send, busy, problem } = useSending()
  const take = useCommand(shiftMovesAt.take, { renews, onDone: () => toast(say('shifts.taken')) })
  const refuse = useCommand(shiftMovesAt.refuse, { renews })
  if (page.error) return <Refused error={page.error} onRetry={() => void page.refetch()} />
  if (!page.data) return <Skeleton lines={6} />
  const { shift } = page.data
  return (
    <>
      <HandedOver page={page.data} />
      <Section title={say('shifts.take_over', { keeper: shift.keeper })}>
        <div className={s.form}>
          {shift.keeperSignature && (
            <p>
              <img
                className={s.signature}
                src={fileUrl(estateId, shift.keeperSignature)}
                alt={`${say('shifts.keeper_signed')} ${shift.keeper}`}
              />
            </p>
          )}
          <Signature label={say('shifts.taker_signs')} onChange={signing.sign} />
          <Field label={say('shifts.refusal')} error={problem?.about('refusal')} optional>
            <TextInput value={refusal} onChange={setRefusal} maxLength={500} />
          </Field>
          {problem && <Refused error={problem} />}
          <Actions>
            <Button
              look="primary"
              busy={busy}
              onClick={() =>
                void send(async () =>
                  take.mutateAsync({ params, body: { signature: await signing.digest() } }),
                )
              }
            >
              {say('shifts.take')}
            </Button>
            <Button
              look="danger"
              busy={busy}
              disabled={!refusal.trim()}
              onClick={() => void send(() => refuse.mutateAsync({ params, body: { refusal } }))}
            >
              {say('shifts.refuse')}
            </Button>
          </Actions>
        </div>
      </Section>
    </>
  )
}
