import { useRef, useState } from 'react'
import { sendFile } from './send-file.ts'

export type Signing = {
  /** give it to `Signature` as `onChange` */
  sign: (drawn: Blob | null) => void
  signed: boolean
  busy: boolean
  /** sends what was drawn and answers its digest; undefined where nobody signed. Throws Problem */
  digest: () => Promise<string | undefined>
}

/** A signature on a form that is sent at once: kept while one signs, uploaded with the form, never twice. */
export function useSigning(estateId: number): Signing {
  const sent = useRef<{ drawn: Blob; digest: string } | null>(null)
  const [drawn, sign] = useState<Blob | null>(null)
  const [busy, setBusy] = useState(false)
  const digest = async () => {
    if (!drawn) return undefined
    if (sent.current?.drawn === drawn) return sent.current.digest
    setBusy(true)
    try {
      const name = await sendFile(estateId, 'signature', drawn)
      sent.current = { drawn, digest: name }
      return name
    } finally {
      setBusy(false)
    }
  }
  return { sign, signed: drawn !== null, busy, digest }
}
