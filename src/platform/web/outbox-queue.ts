import type { Method } from '../http/endpoint.ts'
import type { Language } from '../words.ts'
import type { SavedState } from './SavedMark.tsx'

/** What was refused and why, kept in both languages: the person may read it days later. */
export type Refusal = { reason: string; detail: Record<Language, string>; rule?: string; clause?: string }

/** A photo or signature that goes ahead of its action; its digest is then written into the body. */
export type OutboxFile = {
  key: string
  purpose: 'photo' | 'signature'
  /** the body's property that takes the digest: photos, signature.digest */
  into: string
  /** the property is a list */
  many?: boolean
  /** once the server has it */
  digest?: string
}

/** One thing a worker did, on its way to the server. */
export type OutboxAction = {
  /** the order in which things were done on this phone */
  seq: number
  commandId: string
  /** who did it: it is never sent under another's name */
  staffId: string
  estateId: number
  /** what it is about: 'dispatch.order' and the record's id; things about one record are sent one after the other */
  subject: string
  subjectId: string
  /** in words, as it stands in the list of what waits: 到场, 完工 */
  what: string
  method: Method
  url: string
  body: Record<string, unknown>
  /** the instant it was done, ISO */
  at: string
  files: readonly OutboxFile[]
  state: 'pending' | 'sending' | 'refused'
  tries: number
  refusal?: Refusal
}

/** How an attempt ended: refused is final, lost is tried again. */
export type Outcome = { kind: 'done' } | { kind: 'lost' } | { kind: 'refused'; refusal: Refusal }

const sameRecord = (one: OutboxAction, other: OutboxAction) =>
  one.subject === other.subject && one.subjectId === other.subjectId

/**
 * What may be sent now: of each record only the oldest thing done, and nothing behind one that was refused or is
 * under way, for a repair cannot be finished before it was begun. Only the signed-in person's own.
 */
export function nextToSend(actions: readonly OutboxAction[], staffId: string): OutboxAction[] {
  const mine = inOrder(actions).filter((action) => action.staffId === staffId)
  return mine.filter((action, place) => {
    const isFirst = !mine.slice(0, place).some((earlier) => sameRecord(earlier, action))
    return isFirst && action.state === 'pending'
  })
}

export const inOrder = (actions: readonly OutboxAction[]): OutboxAction[] =>
  actions.toSorted((one, other) => one.seq - other.seq)

/** The action after an attempt; null when the server has it and it leaves the outbox. */
export function afterAttempt(action: OutboxAction, outcome: Outcome): OutboxAction | null {
  if (outcome.kind === 'done') return null
  if (outcome.kind === 'refused') return { ...action, state: 'refused', refusal: outcome.refusal }
  return { ...action, state: 'pending', tries: action.tries + 1 }
}

/** After the app was closed while sending: the same command is simply sent again, the server does it once. */
export const afterRestart = (action: OutboxAction): OutboxAction =>
  action.state === 'sending' ? { ...action, state: 'pending' } : action

/** A refused action put back as it was, to be tried once more after the reason is gone. */
export const revived = ({ refusal: _gone, ...action }: OutboxAction): OutboxAction => ({
  ...action,
  state: 'pending',
})

/** Whether what was done to a record is with the server. */
export function savedState(
  actions: readonly OutboxAction[],
  record: Pick<OutboxAction, 'subject' | 'subjectId'>,
): SavedState {
  const waiting = actions.filter((action) => sameRecord(action, record as OutboxAction))
  if (waiting.some(({ state }) => state === 'refused')) return 'refused'
  if (waiting.some(({ state }) => state === 'sending')) return 'saving'
  return waiting.length ? 'pending' : 'saved'
}

/** How long to wait before the next round after `tries` lost ones: 2 s, doubling to 2 minutes. */
export const pauseMs = (tries: number): number => Math.min(2000 * 2 ** Math.min(tries, 10), 120_000)

/** The body with the digests of its files written in. */
export function bodyWithFiles({ body, files }: OutboxAction): Record<string, unknown> {
  const filled = structuredClone(body)
  for (const { into, many, digest } of files) {
    if (!digest) continue
    const path = into.split('.')
    const last = path.pop()!
    let place = filled
    for (const step of path) {
      place[step] ??= {}
      place = place[step] as Record<string, unknown>
    }
    place[last] = many ? [...((place[last] as string[] | undefined) ?? []), digest] : digest
  }
  return filled
}
