import { useEffect, useRef, useState } from 'react'
import type SignaturePad from 'signature_pad'
import { Button } from './Button.tsx'
import { kitWords } from './kit.words.ts'
import { useWords } from './language.tsx'
import s from './Signature.module.css'

export type SignatureProps = {
  /** who signs: 业主签字 */
  label: string
  /** a PNG on white, or null when wiped */
  onChange: (signature: Blob | null) => void
}

/** Signs on glass. Black on white in every theme, since it is printed; turning the phone keeps the strokes. */
export function Signature({ label, onChange }: SignatureProps) {
  const say = useWords(kitWords)
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const tell = useRef(onChange)
  const [signed, setSigned] = useState(false)
  useEffect(() => {
    tell.current = onChange
  })
  useEffect(() => {
    const surface = canvas.current!
    const stop = new AbortController()
    void begin(surface, stop.signal).then((begun) => {
      if (!begun) return
      pad.current = begun
      begun.addEventListener('endStroke', () => {
        setSigned(true)
        surface.toBlob((signature) => tell.current(signature), 'image/png')
      })
    })
    return () => stop.abort()
  }, [])
  const wipe = () => {
    pad.current?.clear()
    setSigned(false)
    onChange(null)
  }
  return (
    <figure className={s.signature}>
      <figcaption className={s.head}>
        {label}
        <Button look="quiet" icon="undo" disabled={!signed} onClick={wipe}>
          {say('kit.sign.redo')}
        </Button>
      </figcaption>
      <div className={s.glass}>
        {!signed && <span className={s.hint}>{say('kit.sign.here')}</span>}
        <canvas ref={canvas} className={s.canvas} aria-label={label} role="img" />
      </div>
    </figure>
  )
}

/** Loads the pad only where someone signs, and fits its grid to the glass, now and whenever the glass changes. */
async function begin(surface: HTMLCanvasElement, stop: AbortSignal): Promise<SignaturePad | null> {
  const { default: Pad } = await import('signature_pad')
  if (stop.aborted) return null
  const pad = new Pad(surface, {
    backgroundColor: '#ffffff',
    penColor: '#101418',
    minWidth: 1,
    maxWidth: 3.2,
  })
  const fitGlass = () => {
    const ratio = Math.max(devicePixelRatio, 1)
    const strokes = pad.toData()
    surface.width = surface.offsetWidth * ratio
    surface.height = surface.offsetHeight * ratio
    surface.getContext('2d')?.scale(ratio, ratio)
    pad.clear()
    pad.fromData(strokes)
  }
  fitGlass()
  const watch = new ResizeObserver(fitGlass)
  watch.observe(surface)
  stop.addEventListener('abort', () => {
    watch.disconnect()
    pad.off()
  })
  return pad
}
