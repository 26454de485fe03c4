/**
 * The door of the return visits, KF05-10 and QR-KF-06-05. Visits after a matter plan themselves (planFollowUp, called
 * by the bells); every verb is one transaction, exactly once for its command id.
 */
export { completeVisit, failVisit } from './concluding.ts'
export { contactVisit, missVisit, refuseVisit } from './contacting.ts'
export { fallDueVisits } from './falling-due.ts'
export { dueVisits, listVisits, visitCounts, visitPage } from './followups.lists.ts'
export { linkVisit } from './linking.ts'
export type { VisitCall } from './moving-visits.ts'
export { type Days, printVisitSheet, printVisits } from './papers.ts'
export { planVisit } from './plan-visit.ts'
export { type EndedMatter, planFollowUp } from './planning.ts'
export { assignVisit, closeVisit, recheckVisit, reviewVisit } from './reviewing.ts'
export { satisfactionOf } from './satisfaction.ts'
