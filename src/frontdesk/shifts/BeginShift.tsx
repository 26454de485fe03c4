import { useState } from 'react'
import { newId } from '../../platform/ids.ts'
import { useCommand } from '../../platform/web/ask.ts'
import { Actions, Button } from '../../platform/web/Button.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Section } from '../../platform/web/Page.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { deskShiftWords } from './desk-shift.words.ts'
import { beginShiftAt } from './shifts.contract.ts'
import { shiftWords } from './shifts.words.ts'

const kinds = ['A', 'B', 'N'] as const

/** KF04-02 3: early, late or night; one planned for me is taken up. */
export function BeginShift() {
  const say = useWords(deskShiftWords)
  const sayShift = useWords(shiftWords)
  const { id: estateId } = useEstate()
  const [id] = useState(newId)
  const [kind, setKind] = useState<(typeof kinds)[number]>('A')
  const begin = useCommand(beginShiftAt, {
    renews: ['frontdesk.shift'],
    onDone: () => toast(say('shifts.begun')),
  })
  return (
    <Section title={say('shifts.begin')}>
      <Field label={say('shifts.kind')}>
        <Segmented
          label={say('shifts.kind')}
          options={kinds.map((value) => ({ value, label: `${value} ${sayShift(`shift.kind.${value}`)}` }))}
          value={kind}
          onChange={setKind}
        />
      </Field>
      {begin.error && <Refused error={begin.error} />}
      <Actions>
        <Button
          look="primary"
          busy={begin.isPending}
          onClick={() => begin.mutate({ params: { estateId }, body: { id, kind } })}
        >
          {sayShift('shift.verb.begin')}
        </Button>
      </Actions>
    </Section>
  )
}
