import { useState } from 'react'
import { nowMs } from '../../platform/clock.ts'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { usePhotos } from '../../platform/web/usePhotos.ts'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { orderPhoneWords } from './order-phone.words.ts'
import { Photographs, photoFiles } from './Photographs.tsx'

const minuteMs = 60_000
const longestWait = 600

/** KF05-03 5.4, nobody in: how long one waited, and the slip left behind as a photo or a reason. */
export function NobodyInForm({ verb, order, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const [waited, setWaited] = useState<number | null>(() => minutesSince(order.arrivedAt))
  const [reason, setReason] = useState('')
  const photos = usePhotos()
  const isProved = photos.held.length > 0 || reason.trim() !== ''
  const { errorOf, whenWhole } = useMissing({ slip: !isProved && 'workOrder.no_show_unproved' })
  const done = () => {
    const files = photoFiles(photos).map((file) => ({ ...file, into: 'photo', many: false }))
    onDo('noShow', { waitedMinutes: waited ?? undefined, reason: reason.trim() || undefined }, files)
    onClose()
  }
  return (
    <ActSheet
      verb={verb}
      note={say('phone.no_show_note')}
      busy={photos.busy}
      onClose={onClose}
      onDone={whenWhole(done)}
    >
      <Field label={say('phone.waited')}>
        <NumberField
          value={waited}
          onChange={setWaited}
          min={0}
          max={longestWait}
          unit={say('phone.minutes')}
        />
      </Field>
      <Photographs label={say('phone.slip')} photos={photos} max={1} error={errorOf('slip')} />
      <Field label={say('phone.reason')} optional>
        <TextArea value={reason} onChange={setReason} maxLength={500} rows={2} />
      </Field>
    </ActSheet>
  )
}

const minutesSince = (arrivedAt: string | null): number | null =>
  arrivedAt === null
    ? null
    : Math.min(Math.max(Math.floor((nowMs() - Date.parse(arrivedAt)) / minuteMs), 0), longestWait)
