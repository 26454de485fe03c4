import { onWorkOrderMoved } from '../dispatch/workorders/workorders.events.ts'
import { followWorkOrder } from '../frontdesk/requests/requests.ts'

/**
 * The only place where a lower chapter's news meets a higher chapter's verb, inside the same transaction. Answers how
 * to take the bells down again.
 */
export function hangBells(): () => void {
  const bells = [onWorkOrderMoved(followWorkOrder)]
  return () => {
    for (const takeDown of bells) takeDown()
  }
}
