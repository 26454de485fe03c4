import { useEffect } from 'react'
import { listenToKeys } from '../../../platform/web/keys.ts'
import { Section } from '../../../platform/web/Page.tsx'
import { PhotoPicker } from '../../../platform/web/PhotoPicker.tsx'
import { Signature } from '../../../platform/web/Signature.tsx'
import { usePhotos } from '../../../platform/web/usePhotos.ts'

export function Glass() {
  const photos = usePhotos(async (_photo, key) => {
    await new Promise((done) => setTimeout(done, 300))
    if (key.endsWith('0')) throw new Error('no line')
    return key
  })
  useEffect(listenToKeys, [])
  return (
    <Section title="签字与照片">
      <Signature label="业主签字" onChange={() => {}} />
      <PhotoPicker {...photos} label="完工照片" max={6} />
    </Section>
  )
}
