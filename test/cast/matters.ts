import { randomUUID } from 'node:crypto'
import type { LogBody, RequestRow } from '../../src/frontdesk/requests/requests.contract.ts'
import type { RequestState } from '../../src/frontdesk/requests/requests.moves.ts'
import * as desk from '../../src/frontdesk/requests/requests.ts'
import type { Actor } from '../../src/platform/actor.ts'
import { inTransaction } from '../../src/platform/database/transaction.ts'
import { newId } from '../../src/platform/ids.ts'
import { cast, estateId, units } from './cast.ts'

export const command = () => ({ id: randomUUID() })
export const at = (row: { id: string }) => ({ estateId, id: row.id })

/** A leak at the Wangs', told by telephone, unless said otherwise. */
export const matter = (more: Partial<LogBody> = {}): LogBody => ({
  id: newId(),
  unitId: units.wang,
  channel: 'phone',
  category: 'repair',
  priority: 'P3',
  words: '厨房水龙头一直滴水',
  ...more,
})

export const logged = (more: Partial<LogBody> = {}, by: Actor = cast.tan): Promise<RequestRow> =>
  desk.logRequest(by, command(), estateId, matter(more))

type Step = (row: RequestRow) => Promise<RequestRow>

const triage: Step = (row) => desk.triageRequest(cast.tan, command(), at(row), {})
const answer: Step = (row) => desk.answerRequest(cast.tan, command(), at(row), { result: '已当面说明' })
const transfer: Step = (row) => desk.transferRequest(cast.tan, command(), at(row), { department: 'steward' })
const start: Step = (row) => desk.startRequest(cast.yan, command(), at(row), {})
const hold: Step = (row) =>
  desk.holdRequest(cast.yan, command(), at(row), { reason: 'parts', expectedOn: '2026-12-31' })
const finish: Step = (row) => desk.finishRequest(cast.yan, command(), at(row), { result: '已更换阀芯' })
const close: Step = (row) => desk.closeRequest(cast.tan, command(), at(row), {})
const reopen: Step = (row) => desk.reopenRequest(cast.tan, command(), at(row), { reason: '又漏了' })
const dispatch: Step = (row) =>
  desk.dispatchRequest(cast.tan, command(), at(row), { workerId: cast.ge.staffId })
const cancel: Step = (row) =>
  desk.cancelRequest(cast.tan, command(), at(row), {
    reason: '自己修好了',
    evidence: '09:40 来电 138****2233',
  })
const merge: Step = async (row) =>
  desk.mergeRequest(cast.tan, command(), at(row), { duplicateOf: (await logged()).id })
const visited: Step = async (row) => {
  const visit = { estateId, requestId: row.id, result: 'unreachable' as const, at: new Date(row.receivedAt) }
  await inTransaction(cast.yin, (tx) => desk.followUpFromVisit(tx, cast.yin, visit))
  return row
}

/** The steps that lead a matter just received into each state. */
const ways: Record<RequestState, Step[]> = {
  received: [],
  triaged: [triage],
  answered: [answer],
  dispatched: [dispatch],
  transferred: [transfer],
  inProgress: [transfer, start],
  pending: [transfer, start, hold],
  done: [transfer, start, finish],
  followedUp: [transfer, start, finish, visited],
  closed: [transfer, start, finish, close],
  cancelled: [cancel],
  duplicate: [merge],
  reopened: [answer, reopen],
}

/** A matter in a state, led there through the door. */
export async function matterIn(state: RequestState, more: Partial<LogBody> = {}): Promise<RequestRow> {
  let row = await logged(more)
  for (const step of ways[state]) row = await step(row)
  return row
}
