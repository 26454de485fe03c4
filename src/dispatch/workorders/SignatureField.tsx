import { useState } from 'react'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Segmented } from '../../platform/web/RadioGroup.tsx'
import { Signature } from '../../platform/web/Signature.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import type { AskProps } from './order-answers.browser.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'

type How = 'glass' | 'remote'

/** The owner signs on glass; a consent from afar leaves what proves it (V0503-5). */
export function SignatureField({ answers, set, problem, signing }: AskProps) {
  const say = useWords(ordersDeskWords)
  const [how, setHow] = useState<How>('glass')
  const write = (name: 'signer' | 'evidence') => (said: string) =>
    set({ text: { ...answers.text, [name]: said } })
  return (
    <>
      <Field label={say('ask.signer')} error={problem?.about('signature.signer')}>
        <TextInput value={answers.text.signer ?? ''} onChange={write('signer')} maxLength={40} />
      </Field>
      <Field label={say('ask.how_signed')}>
        <Segmented
          label={say('ask.how_signed')}
          options={[
            { value: 'glass', label: say('ask.on_glass') },
            { value: 'remote', label: say('ask.remote') },
          ]}
          value={how}
          onChange={(next) => {
            setHow(next)
            if (next === 'remote') signing.sign(null)
            else write('evidence')('')
          }}
        />
      </Field>
      {how === 'glass' ? (
        <Signature label={say('ask.signature')} onChange={signing.sign} />
      ) : (
        <Field label={say('ask.evidence')} error={problem?.about('signature')}>
          <TextInput value={answers.text.evidence ?? ''} onChange={write('evidence')} maxLength={300} />
        </Field>
      )}
    </>
  )
}
