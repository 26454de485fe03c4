/**
 * The door of requests, KF05-02 and QR-KF-06-01. Every verb is one transaction, exactly once for its command id, and
 * answers the matter as it then stands; followWorkOrder and followUpFromVisit work inside their bell's transaction.
 */

export { queueCounts } from './counting.ts'
export { similarRequests } from './duplicates.ts'
export { editRequest } from './editing.ts'
export { cancelRequest, closeRequest, reopenRequest } from './ending.ts'
export { followWorkOrder } from './following-orders.ts'
export { finishRequest, handBackRequest, holdRequest, resumeRequest, startRequest } from './handling.ts'
export { logRequest } from './logging.ts'
export { mergeRequest } from './merging.ts'
export { requestPage } from './page.ts'
export { printRecord, printRegister, printRegisterSheet } from './papers.ts'
export { registerPage } from './register.ts'
export { addRequestPhotos, noteOnRequest, unmaskReporter } from './remarking.ts'
export { listRequests, queueOf } from './requests.lists.ts'
export { answerRequest, dispatchRequest, transferRequest, triageRequest } from './sorting.ts'
export { changeSuggestionRules, suggestionRules, suggestSorting } from './suggestions.ts'
export { followUpFromVisit, type Visited } from './visited.ts'
