import type { Static } from 'typebox'
import type { Actor } from '../../platform/actor.ts'
import { auth } from '../../platform/auth/auth.ts'
import { countFailure, forgetFailures, refuseLockedOut } from '../../platform/auth/lockout.ts'
import { checkPassword } from '../../platform/auth/passwords.ts'
import { inTransaction } from '../../platform/database/transaction.ts'
import type { ReplyOf } from '../../platform/http/endpoint.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Language } from '../../platform/words.ts'
import { permissionsOf } from '../permissions.ts'
import type { mySessions, SignedIn } from './accounts.contract.ts'
import { estatesOf, keepPassword, noteSignIn } from './accounts.store.ts'
import { actorOfCookie, forgetActors } from './actors.ts'
import { type Device, headersOf } from './device.ts'

export { callerOf } from './callers.ts'
export type { Device } from './device.ts'
export { dropTotp, offerTotp } from './second-factor.ts'
export { forgetActors }

/** Signs in. Answers the cookies to set, and whether a second factor is asked next. Refuses `account.wrong`, `account.locked`. */
export async function beginSession(device: Device, said: { username: string; password: string }) {
  const username = said.username.trim().toLowerCase()
  await refuseLockedOut(username)
  const answer = await auth()
    .api.signInUsername({
      body: { username, password: said.password },
      headers: headersOf(device),
      returnHeaders: true,
    })
    .catch(() => undefined)
  if (!answer?.response) {
    await countFailure(username)
    refuse('unsigned', 'account.wrong')
  }
  await forgetFailures(username)
  return { cookies: answer.headers.getSetCookie(), totpRequired: 'twoFactorRedirect' in answer.response }
}

/** The second factor: an authenticator's six digits or a backup code. Answers the cookies to set. */
export async function giveCode(device: Device, code: string): Promise<string[]> {
  const digits = code.replaceAll(/\s/g, '')
  const headers = headersOf(device)
  const answer = await (/^\d{6}$/.test(digits)
    ? auth().api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
    : auth().api.verifyBackupCode({ body: { code: digits }, headers, returnHeaders: true })
  ).catch(() => undefined)
  if (!answer) refuse('unsigned', 'account.wrong_code', { field: 'code' })
  return answer.headers.getSetCookie()
}

/** What the screens need of whoever these cookies sign in. Refuses `account.no_post` for a person in no service. */
export async function signedInBy(cookie: string): Promise<Static<typeof SignedIn>> {
  const known = await actorOfCookie(cookie)
  if (!known) refuse('forbidden', 'account.no_post')
  await noteSignIn(known.actor.staffId)
  return signedIn(known.actor, cookie)
}

export async function signedIn(actor: Actor, cookie: string): Promise<Static<typeof SignedIn>> {
  const session = await auth().api.getSession({ headers: new Headers({ cookie }) })
  const known = await actorOfCookie(cookie)
  return {
    staffId: actor.staffId,
    name: actor.name,
    posts: [...actor.posts],
    estates: await estatesOf(actor.estates),
    zones: [...actor.zones],
    language: actor.language,
    permissions: permissionsOf(actor),
    totp: Boolean((session?.user as { twoFactorEnabled?: boolean } | undefined)?.twoFactorEnabled),
    passwordTemporary: known?.temporary ?? false,
  }
}

/** Ends this device's session; answers the cookies that clear it. */
export async function endThisSession(device: Device): Promise<string[]> {
  const known = await actorOfCookie(device.cookie)
  const answer = await auth().api.signOut({ headers: headersOf(device), returnHeaders: true })
  if (known) forgetActors({ sessionId: known.sessionId })
  return answer.headers.getSetCookie()
}

export async function sessionsOf(device: Device): Promise<ReplyOf<typeof mySessions>> {
  const current = await actorOfCookie(device.cookie)
  const sessions = await auth().api.listSessions({ headers: headersOf(device) })
  return sessions.map((each) => ({
    id: each.id,
    device: each.userAgent ?? '',
    address: each.ipAddress ?? '',
    since: new Date(each.createdAt).toISOString(),
    until: new Date(each.expiresAt).toISOString(),
    current: each.id === current?.sessionId,
  }))
}

/** Signs one of one's own devices out; another person's session is simply not found. */
export async function revokeSession(device: Device, sessionId: string): Promise<void> {
  const sessions = await auth().api.listSessions({ headers: headersOf(device) })
  const found = sessions.find((each) => each.id === sessionId)
  if (!found) refuse('not_found', 'account.no_session')
  await auth().api.revokeSession({ body: { token: found.token }, headers: headersOf(device) })
  forgetActors({ sessionId })
}

/** Changes one's own password; every other device is signed out. Answers the cookies to set. */
export async function replacePassword(
  device: Device,
  said: { current: string; next: string },
): Promise<string[]> {
  const known = await actorOfCookie(device.cookie)
  const session = await auth().api.getSession({ headers: headersOf(device) })
  checkPassword(said.next, (session?.user as { username?: string } | undefined)?.username ?? '')
  const answer = await auth()
    .api.changePassword({
      body: { currentPassword: said.current, newPassword: said.next, revokeOtherSessions: true },
      headers: headersOf(device),
      returnHeaders: true,
    })
    .catch(() => refuse('invalid', 'account.wrong_password', { field: 'current' }))
  if (known) {
    await keepPassword(known.userId)
    forgetActors({ userId: known.userId })
  }
  return answer.headers.getSetCookie()
}

export async function chooseLanguage(actor: Actor, language: Language): Promise<void> {
  await inTransaction(actor, (tx) =>
    tx.updateTable('people.staff').set({ language }).where('id', '=', actor.staffId).execute(),
  )
  forgetActors({ staffId: actor.staffId })
}
