import { type RefusalFacts, refuse } from '../../platform/refusal.ts'
import type { LogBody } from './requests.contract.ts'

const clockSkewMs = 5 * 60_000

/** What KF05-02 asks of a matter before the database is asked: V0502-1, 2, 3, 8 and the length of its words. */
export function mustBeLoggable(body: LogBody, receivedAt: Date, at: Date, fewestCharacters: number): void {
  mustHaveOnePlace(body)
  for (const field of ['channel', 'category', 'priority'] as const)
    if (!body[field]) against('V0502-2', `request.${field}_required`, '7.1', { field })
  mustNotWishEmergency(body.priority, body.wishedAt)
  mustSayEnough(body.words, fewestCharacters)
  mustMarkUnreachable(body)
  if (receivedAt.getTime() > at.getTime() + clockSkewMs)
    refuse('invalid', 'request.in_future', { field: 'occurredAt', clause: 'KF05-02 5.1' })
}

/** V0502-1: a household or a public place, exactly one. */
export function mustHaveOnePlace(of: { unitId?: string | null; placeId?: string | null }): void {
  if (!of.unitId && !of.placeId) against('V0502-1', 'request.place_required', '7.1', { field: 'unitId' })
  if (of.unitId && of.placeId) against('V0502-1', 'request.one_place_only', '7.1', { field: 'placeId' })
}

/** V0502-3: an emergency is no appointment. */
export function mustNotWishEmergency(priority: string | undefined, wishedAt?: unknown): void {
  if (priority === 'P1' && wishedAt) against('V0502-3', 'request.p1_not_wished', '7.2', { field: 'wishedAt' })
}

/** KF05-02 5.1: words of so many characters at least, blanks not counted. */
export function mustSayEnough(words: string, fewest: number): void {
  const length = [...words.replace(/\s/g, '')].length
  const about = { field: 'words', clause: 'KF05-02 5.1', facts: { least: fewest } }
  if (length === 0) refuse('invalid', 'request.words_required', about)
  if (length < fewest) refuse('invalid', 'request.words_short', about)
}

type Reporter = Pick<LogBody, 'anonymous' | 'reachable' | 'phone' | 'reporter' | 'reporterId'>

/** V0502-8: anonymous reports are taken, but one that cannot be called back is marked so. */
export function mustMarkUnreachable({ anonymous, reachable, phone, reporter, reporterId }: Reporter): void {
  if (!anonymous) return
  if (reporter?.trim() || reporterId)
    against('V0502-8', 'request.anonymous_named', '7.5', { field: 'anonymous' })
  if (!phone?.trim() && reachable !== false)
    against('V0502-8', 'request.unreachable_unmarked', '7.5', { field: 'reachable' })
}

/** Refuses by a rule of KF05-02 chapter 7, named with its clause. */
export const against = (rule: string, reason: string, clause: string, about: RefusalFacts = {}): never =>
  refuse('invalid', reason, { ...about, rule, clause: `KF05-02 ${clause}` })
