import { useState } from 'react'
import { newId } from '../../platform/ids.ts'
import { Checkbox } from '../../platform/web/Checkbox.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { Signature } from '../../platform/web/Signature.tsx'
import { TextArea, TextInput } from '../../platform/web/TextInput.tsx'
import s from './ActSheet.module.css'
import { orderPhoneWords } from './order-phone.words.ts'
import type { DeedFile } from './useOrderDeed.tsx'

export type Signing = ReturnType<typeof useSigning>

/** The owner's signature on glass, or for a remote consent what proves it (V0503-5). */
export function useSigning(name: string) {
  const [signer, setSigner] = useState(name)
  const [glass, setGlass] = useState<Blob | null>(null)
  const [isRemote, setRemote] = useState(false)
  const [evidence, setEvidence] = useState('')
  const isGiven = signer.trim() !== '' && (isRemote ? evidence.trim() !== '' : glass !== null)
  const file: DeedFile | null = glass && {
    key: newId(),
    purpose: 'signature',
    into: 'signature.digest',
    blob: glass,
  }
  return {
    signer,
    setSigner,
    setGlass,
    isRemote,
    setRemote,
    evidence,
    setEvidence,
    isGiven,
    body: { signer: signer.trim(), ...(isRemote ? { evidence: evidence.trim() } : {}) },
    files: isRemote || !file ? [] : [file],
  }
}

export function OwnerSignature({ signing, error }: { signing: Signing; error: string | null }) {
  const say = useWords(orderPhoneWords)
  return (
    <>
      <Field label={say('phone.signer')}>
        <TextInput value={signing.signer} onChange={signing.setSigner} maxLength={40} />
      </Field>
      {signing.isRemote ? (
        <Field label={say('phone.evidence')} hint={say('phone.evidence_note')}>
          <TextArea value={signing.evidence} onChange={signing.setEvidence} maxLength={300} rows={2} />
        </Field>
      ) : (
        <Signature label={say('phone.sign')} onChange={signing.setGlass} />
      )}
      {error && (
        <p className={s.wrong} role="alert">
          {error}
        </p>
      )}
      <Checkbox checked={signing.isRemote} onChange={signing.setRemote}>
        {say('phone.remote')}
      </Checkbox>
    </>
  )
}
