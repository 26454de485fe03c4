import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Section } from '../../platform/web/Page.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Signature } from '../../platform/web/Signature.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { useSigning } from '../../platform/web/useSigning.ts'
import s from './Checklist.module.css'
import { ChecklistLines } from './ChecklistLines.tsx'
import { deskShiftWords } from './desk-shift.words.ts'
import { bodyOf, sheetOf } from './handover-sheet.browser.ts'
import { OpenMatters } from './OpenMatters.tsx'
import { type Shift, shiftMovesAt } from './shifts.contract.ts'
import { TakerField } from './TakerField.tsx'
import { useSending } from './useSending.tsx'

/** The keeper's side of the hand-over (KF04-02 5.1): the list, what stands open, the relief, the signature. */
export function HandoverSheet({ shift }: { shift: Shift }) {
  const say = useWords(deskShiftWords)
  const { id: estateId } = useEstate()
  const [sheet, setSheet] = useState(() => sheetOf(shift.checklist))
  const set = (part: Partial<typeof sheet>) => setSheet((before) => ({ ...before, ...part }))
  const signing = useSigning(estateId)
  const { send, busy, problem } = useSending()
  const offer = useCommand(shiftMovesAt.offer, {
    renews: ['frontdesk.shift', 'frontdesk.open_item'],
    onDone: () => toast(say('shifts.offered')),
  })
  const sign = () =>
    send(async () =>
      offer.mutateAsync({
        params: { estateId, id: shift.id },
        body: bodyOf(sheet, await signing.digest()),
      }),
    )
  return (
    <>
      <ChecklistLines
        checklist={sheet.checklist}
        onChange={(checklist) => set({ checklist })}
        problem={problem}
      />
      <OpenMatters given={sheet.given} onChange={(given) => set({ given })} />
      <Section title={say('shifts.hand_over')}>
        <div className={s.form}>
          <TakerField
            value={sheet.takerId}
            onChange={(takerId) => set({ takerId })}
            error={problem?.about('takerId')}
          />
          <Checkbox checked={sheet.allLogged} onChange={(allLogged) => set({ allLogged })}>
            {say('shifts.all_logged')}
          </Checkbox>
          <Checkbox checked={sheet.takerFit} onChange={(takerFit) => set({ takerFit })}>
            {say('shifts.taker_fit')}
          </Checkbox>
          <Field label={say('shifts.words')} optional>
            <TextArea value={sheet.words} onChange={(words) => set({ words })} rows={2} maxLength={1000} />
          </Field>
          <Signature label={say('shifts.keeper_signs')} onChange={signing.sign} />
          {problem && <Refused error={problem} />}
          <Actions>
            <Button look="primary" busy={busy} onClick={() => void sign()}>
              {say('shifts.offer')}
            </Button>
          </Actions>
        </div>
      </Section>
    </>
  )
}
