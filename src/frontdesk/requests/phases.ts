import type { LimitSpec, Priority } from '../../documents/limits/limits.ts'
import type { RequestState } from './requests.moves.ts'

/** The limit a matter runs under in a state: which figure, and from when. */
export type Phase = {
  kind: string
  parameter: string
  from: 'received' | 'now'
  handlerPost: LimitSpec['handlerPost']
}
type Matter = { state: RequestState; category: string; priority: string; hasOrder: boolean }

/** KF05-02 5.2–5.5 and 6.3. Null: the work order's own limits count, or nothing has to be done any more. */
export function phaseOf(matter: Matter): Phase | null {
  const priority = matter.priority as Priority
  switch (matter.state) {
    case 'received':
      return desk('verify', 'request.verifyMinutes', 'received')
    case 'reopened':
      return desk('verify', 'request.verifyMinutes', 'now')
    case 'triaged':
      return triaged(matter.category, priority)
    case 'transferred':
      return transferred(matter.category, priority)
    case 'inProgress':
      return matter.hasOrder ? null : inProgress(matter.category, priority)
    default:
      return null
  }
}

function triaged(category: string, priority: Priority): Phase {
  if (category === 'inquiry') return desk('firstAnswer', 'request.firstAnswerHours', 'received')
  if (category === 'suggestion') return desk('confirm', 'request.suggestion.confirmDays', 'received')
  return desk('dispatch', `sla.dispatch.${priority}.minutes`, 'now')
}

/** Passed on without a work order: an emergency is reached in a repair's time, anything else answered in full. */
function transferred(category: string, priority: Priority): Phase {
  if (priority === 'P1' || priority === 'P2')
    return steward('arrive', `sla.repair.${priority}.arriveMinutes`, 'now')
  if (category === 'complaint') return steward('firstReply', 'sla.complaint.firstReplyHours', 'received')
  return inProgress(category, priority)!
}

/** P1 has no figure once somebody is there: it is worked on until the danger is over (KF05-03 4.1). */
function inProgress(category: string, priority: Priority): Phase | null {
  if (priority === 'P1') return null
  if (priority === 'P2') return steward('fix', 'sla.repair.P2.fixMinutes', 'received')
  if (category === 'suggestion') return desk('fullAnswer', 'request.suggestion.answerDays', 'received')
  return steward('fullAnswer', 'request.fullAnswerHours', 'received')
}

const desk = (kind: string, parameter: string, from: Phase['from']): Phase => ({
  kind,
  parameter,
  from,
  handlerPost: 'receptionist',
})
const steward = (kind: string, parameter: string, from: Phase['from']): Phase => ({
  kind,
  parameter,
  from,
  handlerPost: 'steward',
})
