import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../platform/actor.ts'
import { refuse } from '../../platform/refusal.ts'
import { actorOfCookie } from './actors.ts'

/** What a person may still ask who signed in with a temporary password: who they are, another password, the way out. */
const open = /^\/api\/(session|account\/(password|language))$/

/** Who is calling, from the session cookie. Refuses `account.change_password_first`. */
export async function callerOf(request: FastifyRequest): Promise<Actor | undefined> {
  const known = await actorOfCookie(request.headers.cookie)
  if (known?.temporary && !open.test(request.routeOptions.url ?? ''))
    refuse('forbidden', 'account.change_password_first')
  return known?.actor
}
