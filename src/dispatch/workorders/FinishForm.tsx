import { useState } from 'react'
import { Field } from '../../platform/web/Field.tsx'
import { Money } from '../../platform/web/Figures.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { NumberField } from '../../platform/web/NumberField.tsx'
import { TextArea } from '../../platform/web/TextInput.tsx'
import { usePhotos } from '../../platform/web/usePhotos.ts'
import s from './ActSheet.module.css'
import { ActSheet, type FormProps, useMissing } from './ActSheet.tsx'
import { LiabilityChoice } from './LiabilityChoice.tsx'
import { MaterialRows } from './MaterialRows.tsx'
import { dueOf, fenOf, givenOf, isWhole, type MaterialLine } from './materials.browser.ts'
import { orderPhoneWords } from './order-phone.words.ts'
import { Photographs, photoFiles } from './Photographs.tsx'

/** KF05-03 5.6: done. What was done, who pays, what was used, how long it took, and how it looks now. */
export function FinishForm({ verb, order, onClose, onDo }: FormProps) {
  const say = useWords(orderPhoneWords)
  const photos = usePhotos()
  const work = useWorkDone(order)
  const { process, liability, lines } = work
  const { errorOf, whenWhole } = useMissing({
    process: !process.trim() && 'workOrder.process_required',
    liability: !liability && 'workOrder.liability_required',
    lines: !lines.every(isWhole) && 'workOrder.material_unfinished',
  })
  const done = () => {
    onDo('finish', work.body, photoFiles(photos))
    onClose()
  }
  return (
    <ActSheet verb={verb} busy={photos.busy} onClose={onClose} onDone={whenWhole(done)}>
      <Field label={say('phone.process')} error={errorOf('process')}>
        <TextArea value={process} onChange={work.setProcess} maxLength={2000} />
      </Field>
      <Photographs label={say('phone.photos_after')} photos={photos} />
      <LiabilityChoice value={liability} onChange={work.setLiability} error={errorOf('liability')} />
      <MaterialRows lines={lines} onChange={work.setLines} error={errorOf('lines')} />
      <Labour work={work} />
    </ActSheet>
  )
}

type Work = ReturnType<typeof useWorkDone>

function useWorkDone(order: FormProps['order']) {
  const [process, setProcess] = useState(order.process)
  const [liability, setLiability] = useState(order.liability)
  const [lines, setLines] = useState<readonly MaterialLine[]>([])
  const [minutes, setMinutes] = useState<number | null>(order.labourMinutes)
  const [rate, setRate] = useState<number | null>(null)
  const body = {
    process: process.trim(),
    liability,
    materials: lines.map(givenOf),
    labourMinutes: minutes ?? undefined,
    labourRateFen: rate === null ? undefined : fenOf(rate),
  }
  const due = liability === 'ownerPays' ? dueOf(lines, { minutes, yuanAnHour: rate }) : 0
  const setters = { setProcess, setLiability, setLines, setMinutes, setRate }
  return { process, liability, lines, minutes, rate, body, due, ...setters }
}

/** Hours of work, and at what rate where the owner pays. */
function Labour({ work }: { work: Work }) {
  const say = useWords(orderPhoneWords)
  const isPaid = work.liability === 'ownerPays'
  return (
    <>
      <div className={s.pair}>
        <Field label={`${say('phone.labour')} ${say('phone.minutes')}`} optional>
          <NumberField value={work.minutes} onChange={work.setMinutes} min={0} max={100_000} />
        </Field>
        {isPaid && (
          <Field label={`${say('phone.labour_rate')} ${say('phone.yuan')}`} optional>
            <NumberField value={work.rate} onChange={work.setRate} min={0} decimals={2} />
          </Field>
        )}
      </div>
      {isPaid && (
        <p className={s.due}>
          <span>{say('phone.due')}</span> <Money fen={work.due} sign />
        </p>
      )}
    </>
  )
}
