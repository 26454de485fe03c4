import { useState } from 'react'
import { useWords } from '../../platform/web/language.tsx'
import { usePhotos } from '../../platform/web/usePhotos.ts'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { LiabilityChoice } from './LiabilityChoice.tsx'
import { orderPhoneWords } from './order-phone.words.ts'
import { Photographs, photoFiles } from './Photographs.tsx'

/** Step 3 of KF05-03: what it looked like before, and who is to pay; paid work begins once its price is signed. */
export function StartForm({ verb, order, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const [liability, setLiability] = useState(order.liability)
  const photos = usePhotos()
  const isUnsigned = liability === 'ownerPays' && !isSigned(order)
  const { errorOf, whenWhole } = useMissing({ liability: isUnsigned && 'workOrder.quote_not_signed' })
  const done = () => {
    onDo('start', { liability: liability ?? undefined }, photoFiles(photos))
    onClose()
  }
  return (
    <ActSheet verb={verb} busy={photos.busy} onClose={onClose} onDone={whenWhole(done)}>
      <Photographs label={say('phone.photos_before')} photos={photos} />
      <LiabilityChoice value={liability} onChange={setLiability} error={errorOf('liability')} />
    </ActSheet>
  )
}

/** Signed on the server, or on this phone a moment ago. */
const isSigned = ({ quoteApprovedAt, state }: FormProps['order']) =>
  quoteApprovedAt !== null || state === 'quoteApproved'
