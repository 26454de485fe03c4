import { useReply } from '../../platform/web/ask.ts'
import { useWords } from '../../platform/web/language.tsx'
import { useEstate } from '../../platform/web/me.tsx'
import { Select } from '../../platform/web/Select.tsx'
import { ordersDeskWords } from './ordersdesk.words.ts'
import { orderBoard } from './workorders.contract.ts'
import { workOrderWords } from './workorders.words.ts'

/** Everyone who may be given work, to filter a list by. '' is everybody. */
export function WorkerFilter(props: { value: string; onChange: (workerId: string) => void }) {
  const say = useWords(ordersDeskWords)
  const sayOrder = useWords(workOrderWords)
  const { id: estateId } = useEstate()
  const { data } = useReply(orderBoard, { params: { estateId } })
  const workers = (data?.workers ?? []).map((each) => ({
    value: each.workerId,
    label: each.worker,
    note: each.onDuty ? say('orders.on_duty') : undefined,
  }))
  return (
    <Select
      label={sayOrder('workOrder.field.worker')}
      placeholder={say('orders.any_worker')}
      options={[{ value: '', label: say('orders.any_worker') }, ...workers]}
      {...props}
    />
  )
}
