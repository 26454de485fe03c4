import { onWorkOrderMoved, type WorkOrderMoved } from '../dispatch/workorders/workorders.events.ts'
import { type FollowUpMoved, onFollowUpMoved } from '../frontdesk/followups/followups.events.ts'
import { planFollowUp } from '../frontdesk/followups/followups.ts'
import { onRequestMoved, type RequestMoved } from '../frontdesk/requests/requests.events.ts'
import { followUpFromVisit, followWorkOrder } from '../frontdesk/requests/requests.ts'
import type { Tx } from '../platform/database/transaction.ts'

/**
 * The only place where a lower chapter's news meets a higher chapter's verb, inside the same transaction. Answers how
 * to take the bells down again.
 */
export function hangBells(): () => void {
  const bells = [
    onWorkOrderMoved(followWorkOrder),
    onWorkOrderMoved(visitTheDissatisfied),
    onRequestMoved(visitWhatEnded),
    onFollowUpMoved(tellTheMatter),
  ]
  return () => {
    for (const takeDown of bells) takeDown()
  }
}

/** KF05-10 1: a matter that was answered or done is visited, if the sample draws it. */
async function visitWhatEnded(tx: Tx, { estateId, requestId, to, handlerId, at, commandId }: RequestMoved) {
  if (to === 'answered' || to === 'done')
    await planFollowUp(tx, { estateId, requestId, handlerId, at, commandId })
}

/** KF05-10 4: whoever signed for the work with a C is visited in any case. */
async function visitTheDissatisfied(tx: Tx, { estateId, sourceId, ...moved }: WorkOrderMoved) {
  if (moved.source !== 'request' || !sourceId || moved.verb !== 'verify' || moved.rating !== 'C') return
  const { at, commandId, workerId: handlerId } = moved
  await planFollowUp(tx, { estateId, requestId: sourceId, rating: 'C', handlerId, at, commandId })
}

/** KF05-02 8: what the visit found is written on its matter: satisfied closes it, a C opens it again. */
async function tellTheMatter(tx: Tx, { estateId, requestId, result, ...moved }: FollowUpMoved) {
  if (!requestId || !result) return
  const { actor, at, comment, commandId } = moved
  await followUpFromVisit(tx, actor, { estateId, requestId, result, comment, at, commandId })
}
