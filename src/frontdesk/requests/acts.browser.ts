import type { AnyEndpoint } from '../../platform/http/endpoint.ts'
import * as verbs from './requests.verbs.contract.ts'

/** A field one is asked for before a move is made. */
export type ActField =
  | 'result'
  | 'reason'
  | 'evidence'
  | 'holdReason'
  | 'expectedOn'
  | 'words'
  | 'department'
  | 'trade'
  | 'worker'
  | 'duplicateOf'

export type Act = {
  verb: string
  endpoint: AnyEndpoint
  asks: readonly ActField[]
  /** asked only where the answer may be left empty */
  optional?: readonly ActField[]
  danger?: true
}

/** The buttons of a matter in the order of the procedure; which of them are drawn, the server says. */
export const acts: readonly Act[] = [
  {
    verb: 'dispatch',
    endpoint: verbs.dispatchRequest,
    asks: ['trade', 'worker'],
    optional: ['trade', 'worker'],
  },
  { verb: 'answer', endpoint: verbs.answerRequest, asks: ['result'] },
  { verb: 'triage', endpoint: verbs.triageRequest, asks: [] },
  { verb: 'start', endpoint: verbs.startRequest, asks: [] },
  { verb: 'finish', endpoint: verbs.finishRequest, asks: ['result'] },
  { verb: 'close', endpoint: verbs.closeRequest, asks: ['result'], optional: ['result'] },
  { verb: 'resume', endpoint: verbs.resumeRequest, asks: [] },
  {
    verb: 'hold',
    endpoint: verbs.holdRequest,
    asks: ['holdReason', 'expectedOn', 'words'],
    optional: ['words'],
  },
  { verb: 'transfer', endpoint: verbs.transferRequest, asks: ['department', 'words'], optional: ['words'] },
  { verb: 'handBack', endpoint: verbs.handBackRequest, asks: ['words'], optional: ['words'] },
  { verb: 'merge', endpoint: verbs.mergeRequest, asks: ['duplicateOf'] },
  { verb: 'reopen', endpoint: verbs.reopenRequest, asks: ['reason'] },
  { verb: 'cancel', endpoint: verbs.cancelRequest, asks: ['reason', 'evidence'], danger: true },
]

/** The names the contract uses for what the form asks. */
const bodyName: Partial<Record<ActField, string>> = { holdReason: 'reason', worker: 'workerId' }

/** The move's body: the version seen, and every answer that was given. */
export function bodyOfAct(
  act: Act,
  answers: Partial<Record<ActField, string>>,
  version: number,
): Record<string, unknown> {
  const given = act.asks.flatMap((field) => {
    const answer = answers[field]?.trim()
    return answer ? [[bodyName[field] ?? field, answer] as const] : []
  })
  return { version, ...Object.fromEntries(given) }
}
