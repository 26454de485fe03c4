import { useEffect, useRef } from 'react'
import { useReply } from '../../platform/web/ask.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { RadioGroup } from '../../platform/web/RadioGroup.tsx'
import { Refused } from '../../platform/web/Refused.tsx'
import { Skeleton } from '../../platform/web/Skeleton.tsx'
import type { OrderRow } from './order.contract.ts'
import s from './Suggestions.module.css'
import { suggestWorkersAt } from './workorders.contract.ts'
import { workOrderWords } from './workorders.words.ts'

type WorkerSuggestionsProps = {
  order: Pick<OrderRow, 'kind' | 'trade' | 'unitId' | 'placeId' | 'appointmentAt' | 'workerId'>
  label: string
  value: string | null
  onChange: (workerId: string, worker: string) => void
}

/**
 * Who could go, the best first and chosen until somebody else is, each with the reasons; who may not is shown with
 * why (V0503-9).
 */
export function WorkerSuggestions({ order, label, value, onChange }: WorkerSuggestionsProps) {
  const say = useWords(workOrderWords)
  const { id: estateId } = useEstate()
  const query = {
    kind: order.kind,
    trade: order.trade || undefined,
    unitId: order.unitId ?? undefined,
    placeId: order.placeId ?? undefined,
    appointmentAt: order.appointmentAt ?? undefined,
  }
  const list = useRef<HTMLDivElement>(null)
  const reply = useReply(suggestWorkersAt, { params: { estateId }, query })
  const rows = reply.data?.rows.filter((each) => each.workerId !== order.workerId)
  const best = rows?.find((each) => each.bar === null)
  useEffect(() => {
    if (!best || value !== null) return
    onChange(best.workerId, best.worker)
    list.current?.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus()
  }, [best, value, onChange])
  if (reply.error) return <Refused error={reply.error} onRetry={() => void reply.refetch()} />
  if (!rows) return <Skeleton lines={5} />
  return (
    <div ref={list} className={s.suggestions}>
      <RadioGroup
        label={label}
        options={rows.map((each) => ({
          value: each.workerId,
          label: each.worker,
          disabled: each.bar !== null,
          note:
            each.bar !== null
              ? say(each.bar, { worker: each.worker, until: '—' })
              : each.reasons.map(({ reason, facts }) => say(reason, facts)).join(' · '),
        }))}
        value={value}
        onChange={(id) => onChange(id, rows.find((each) => each.workerId === id)?.worker ?? '')}
      />
    </div>
  )
}
