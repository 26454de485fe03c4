import { createHash } from 'node:crypto'
import type { Actor } from '../../platform/actor.ts'
import { auth } from '../../platform/auth/auth.ts'
import { nowMs } from '../../platform/clock.ts'
import { actorOfUser } from './accounts.store.ts'

type Known = {
  actor: Actor
  sessionId: string
  userId: string
  /** signed in with a password somebody else has seen: good for choosing another, for nothing else */
  temporary: boolean
  until: number
}

// docs/decisions.md: asking better-auth at every request costs two thirds of the throughput.
const known = new Map<string, Known>()
const keptMs = 5 * 60_000
const most = 10_000

const keyOf = (cookie: string): string => createHash('sha256').update(cookie).digest('base64')

/** The actor of a request's cookie, kept in process for a few minutes and forgotten at once on any change. */
export async function actorOfCookie(cookie: string | undefined): Promise<Known | undefined> {
  if (!cookie?.includes('steward.session_token=')) return undefined
  const key = keyOf(cookie)
  const kept = known.get(key)
  if (kept && kept.until > nowMs()) return kept
  const session = await auth().api.getSession({ headers: new Headers({ cookie }) })
  if (!session) return undefined
  const found = await actorOfUser(session.user.id)
  if (!found) return undefined
  const until = Math.min(nowMs() + keptMs, new Date(session.session.expiresAt).getTime())
  const fresh = { ...found, sessionId: session.session.id, userId: session.user.id, until }
  if (known.size >= most) known.clear()
  known.set(key, fresh)
  return fresh
}

/** Forgets whoever matches: on sign-out, revocation, a change of post, zone, language or password. */
export function forgetActors(which: { userId?: string; staffId?: string; sessionId?: string }): void {
  for (const [key, each] of known)
    if (
      (which.userId && each.userId === which.userId) ||
      (which.staffId && each.actor.staffId === which.staffId) ||
      (which.sessionId && each.sessionId === which.sessionId)
    )
      known.delete(key)
}

/** Forgets everybody: the house has been emptied. */
export const forgetEveryone = (): void => known.clear()
