import { orderCounts } from '../../dispatch/workorders/workorders.contract.ts'
import { followUpCounts } from '../../frontdesk/followups/followups.contract.ts'
import { useReply } from '../../platform/web/ask.ts'
import { useEstate } from '../../platform/web/me.tsx'

type Count = { open: number; tone?: 'near' | 'late' } | undefined

/** How many orders stand open, and whether one of them is late or nearly so. */
export function useOrderCount(): Count {
  const { id: estateId } = useEstate()
  const { data } = useReply(
    orderCounts,
    { params: { estateId } },
    { subjects: ['dispatch.work_order', 'documents.time_limit'] },
  )
  return data && { open: data.open, tone: data.late ? 'late' : data.amber ? 'near' : undefined }
}

/** How many visits are open, and whether one of them is late. */
export function useVisitCount(): Count {
  const { id: estateId } = useEstate()
  const { data } = useReply(
    followUpCounts,
    { params: { estateId } },
    { subjects: ['frontdesk.follow_up', 'documents.time_limit'] },
  )
  return data && { open: data.open, tone: data.late ? 'late' : data.due ? 'near' : undefined }
}
