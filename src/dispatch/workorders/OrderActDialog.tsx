import { useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate, useMe } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { sendFile } from '../../platform/web/send-file.ts'
import { usePhotos } from '../../platform/web/usePhotos.ts'
import { useSigning } from '../../platform/web/useSigning.ts'
import { AskField } from './AskField.tsx'
import { OccurredField } from './OccurredField.tsx'
import s from './OrderActs.module.css'
import type { Order } from './order.contract.ts'
import type { OrderAct } from './order-acts.browser.ts'
import { answersFor, bodyOfAct } from './order-answers.browser.ts'
import { orderMoves } from './order-moves.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { useVerbName } from './useVerbName.tsx'
import { tellWarnings } from './warnings.browser.ts'
import { workOrderWords } from './workorders.words.ts'

const renews = ['dispatch.work_order', 'frontdesk.request', 'frontdesk.follow_up']

/** One move: what the contract asks for, and a refusal that loses nothing of what was filled in. */
export function OrderActDialog(props: { act: OrderAct; order: Order; onClose: () => void }) {
  const { act, order, onClose } = props
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const name = useVerbName()(act.verb)
  const me = useMe()
  const { id: estateId } = useEstate()
  const [answers, setAnswers] = useState(() => answersFor(order))
  const [unsent, setUnsent] = useState<unknown>(null)
  const photos = usePhotos((photo, _key, progress) => sendFile(estateId, 'photo', photo, progress))
  const signing = useSigning(estateId)
  const command = useCommand(orderMoves[act.verb], {
    renews,
    onDone: (reply) => {
      toast(say('order.saved'), { note: `${order.number} ${name}` })
      tellWarnings(reply.warnings, sayOrder)
      onClose()
    },
  })
  const send = async () => {
    setUnsent(null)
    try {
      const enclosed = { photos: photos.fileIds, signature: await signing.digest() }
      command.mutate({
        params: { estateId, id: order.id },
        body: bodyOfAct(act, answers, enclosed) as never,
      })
    } catch (error) {
      setUnsent(error)
    }
  }
  const forWorker = act.dated && order.workerId && order.workerId !== me.staffId
  const busy = command.isPending || signing.busy
  const error = unsent ?? command.error
  return (
    <Dialog
      open
      onClose={onClose}
      wide={act.asks.includes('materials')}
      title={`${name} · ${order.location}`}
      note={forWorker ? say('order.for_worker', { worker: order.worker }) : order.description.slice(0, 120)}
      actions={
        <Button
          look={act.danger ? 'danger' : 'primary'}
          busy={busy}
          disabled={photos.busy}
          onClick={() => void send()}
        >
          {name}
        </Button>
      }
    >
      <form
        className={s.form}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {act.asks.length === 0 && <p>{say('order.no_fields')}</p>}
        {act.asks.map((ask) => (
          <AskField
            key={ask}
            ask={ask}
            order={order}
            optional={act.optional?.includes(ask) ?? false}
            answers={answers}
            set={(part) => setAnswers((before) => ({ ...before, ...part }))}
            problem={command.error}
            photos={photos}
            signing={signing}
          />
        ))}
        {act.dated && (
          <OccurredField
            value={answers.text.occurredAt ?? ''}
            onChange={(occurredAt) =>
              setAnswers((before) => ({ ...before, text: { ...before.text, occurredAt } }))
            }
            error={command.error?.about('occurredAt') ?? null}
          />
        )}
        {error !== null && <Refused error={error} />}
        {command.error?.current ? <p>{say('order.moved_on')}</p> : null}
      </form>
    </Dialog>
  )
}
