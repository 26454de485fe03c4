import { useCallback, useState } from 'react'
import { useCommand } from '../../platform/web/ask.ts'
import { Button } from '../../platform/web/Button.tsx'
import { Dialog } from '../../platform/web/Dialog.tsx'
import { Field } from '../../platform/web/Field.tsx'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { toast } from '../../platform/web/news.ts'
import { Refused } from '../../platform/web/Refused.tsx'
import { TextInput } from '../../platform/web/TextInput.tsx'
import type { OrderRow } from './order.contract.ts'
import { orderMoves } from './order-moves.contract.ts'
import { ordersDeskWords } from './ordersdesk.words.ts'
import s from './Suggestions.module.css'
import { WorkerSuggestions } from './WorkerSuggestions.tsx'
import { tellWarnings } from './warnings.browser.ts'
import { workOrderWords } from './workorders.words.ts'

/** Gives an order to somebody, or to somebody else (KF05-03 5.1). */
export function GiveDialog({ order, onClose }: { order: OrderRow; onClose: () => void }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { id: estateId } = useEstate()
  const [to, setTo] = useState<{ id: string; name: string } | null>(null)
  const [reason, setReason] = useState('')
  const choose = useCallback((id: string, name: string) => setTo({ id, name }), [])
  const give = useCommand(orderMoves.reassign, {
    renews: ['dispatch.work_order', 'frontdesk.request'],
    onDone: ({ warnings }) => {
      toast(say('orders.given', { worker: to?.name }), { note: order.location })
      tellWarnings(warnings, sayOrder)
      onClose()
    },
  })
  const send = () => {
    if (to)
      give.mutate({
        params: { estateId, id: order.id },
        body: { workerId: to.id, reason: reason.trim() || undefined },
      })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('orders.give_title', { location: order.location })}
      note={`${order.priority} · ${order.description.slice(0, 80)}`}
      actions={
        <Button look="primary" busy={give.isPending} disabled={!to} onClick={send}>
          {to ? `${say('orders.give')} ${to.name}` : say('orders.give')}
        </Button>
      }
    >
      <form
        className={s.give}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p className={s.hint}>{say('orders.give_best')}</p>
        <WorkerSuggestions
          order={order}
          label={say('orders.give')}
          value={to?.id ?? null}
          onChange={choose}
        />
        {order.workerId && (
          <Field label={say('orders.give_reason')} optional error={give.error?.about('reason')}>
            <TextInput value={reason} onChange={setReason} maxLength={500} />
          </Field>
        )}
        {give.error && <Refused error={give.error} />}
        {/* Enter in the list gives the order */}
        <button type="submit" hidden disabled={!to} aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}
