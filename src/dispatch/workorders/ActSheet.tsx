import { type ReactNode, useState } from 'react'
import { Button } from '../../platform/web/Button.tsx'
import { Sheet } from '../../platform/web/Dialog.tsx'
import { useWords } from '../../platform/web/language.tsx'
import s from './ActSheet.module.css'
import type { OrderPage } from './order.contract.ts'
import type { OrderMove } from './order-nouns.contract.ts'
import type { DoOrder } from './useOrderDeed.tsx'
import { workOrderWords } from './workorders.words.ts'

export type FormProps = {
  verb: OrderMove
  order: OrderPage['order']
  onClose: () => void
  onDo: DoOrder
}

/** A verb's form, rising from the bottom edge; its one button says the verb. */
export function ActSheet(props: {
  verb: OrderMove
  note?: ReactNode
  busy?: boolean
  onClose: () => void
  onDone: () => void
  children: ReactNode
}) {
  const say = useWords(workOrderWords)
  const title = say(`workOrder.verb.${props.verb}`)
  return (
    <Sheet
      open
      onClose={props.onClose}
      title={title}
      note={props.note}
      actions={
        <Button look="primary" wide busy={props.busy} onClick={props.onDone}>
          {title}
        </Button>
      }
    >
      <div className={s.form}>{props.children}</div>
    </Sheet>
  )
}

/**
 * What is still missing, by field, as the reason the server would refuse it with: without a line its answer would come
 * hours later. Said only once somebody has tried to go on.
 */
export function useMissing(missing: Readonly<Record<string, string | false>>) {
  const say = useWords(workOrderWords)
  const [tried, setTried] = useState(false)
  return {
    errorOf: (field: string): string | null => {
      const reason = missing[field]
      return tried && reason ? say(reason) : null
    },
    /** goes on only when nothing is missing */
    whenWhole: (go: () => void) => () => {
      if (Object.values(missing).some(Boolean)) setTried(true)
      else go()
    },
  }
}
