/**
 * The door of the work orders, KF05-03 and QR-KF-06-02. Every verb is one transaction, exactly once for its command
 * id, and answers the slip as it then stands; openWorkOrder works inside the transaction of whoever asks.
 */
export { acceptOrder, issueDraft, reassignOrder, rejectOrder } from './assigning.ts'
export { boardOf, countsOf, unreturned } from './boards.ts'
export { issueFromDesk } from './desk-issue.ts'
export type { OrderCall } from './noting.ts'
export { type Opened, type OrderWish, openWorkOrder } from './opening.ts'
export { type Days, printOrder, printOrderSheet } from './papers.ts'
export { approvePrice, approveQuote, declineQuote, quoteOrder } from './quoting.ts'
export { remindSuspended, tellUnreturned } from './reminding.ts'
export { chargeOrder, closeOrder, returnOrder, reworkOrder, verifyOrder, voidOrder } from './returning.ts'
export { suggestWorkers } from './suggesting.ts'
export { phoneOfOrder } from './unmasking.ts'
export { arriveAtOrder, findNobodyIn, reappointOrder, reportControl } from './visiting.ts'
export { finishWork, resumeWork, startWork, suspendWork } from './working.ts'
export { listOrders, orderPage, orderSheet, ordersOfMine } from './workorders.lists.ts'
