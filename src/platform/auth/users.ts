import type { Kysely } from 'kysely'
import { now } from '../clock.ts'
import type { DB } from '../database/tables.ts'
import { newId } from '../ids.ts'

/**
 * Makes a user who signs in with a name. better-auth wants an address for everybody; staff have none here, so
 * they get one under the reserved domain .invalid. The password comes already hashed. Answers the user's id.
 */
export async function makeUser(
  db: Kysely<DB>,
  { username, name, passwordHash }: { username: string; name: string; passwordHash: string },
): Promise<string> {
  const id = newId()
  const at = now()
  const low = username.toLowerCase()
  await db
    .insertInto('auth.user')
    .values({
      id,
      name,
      email: `${id}@staff.invalid`,
      emailVerified: true,
      username: low,
      displayUsername: username,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  await db
    .insertInto('auth.account')
    .values({
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: passwordHash,
      createdAt: at,
      updatedAt: at,
    })
    .execute()
  return id
}

/** Replaces a user's password by one that is already hashed and ends all of their sessions. */
export async function resetUser(db: Kysely<DB>, userId: string, passwordHash: string): Promise<void> {
  await db
    .updateTable('auth.account')
    .set({ password: passwordHash, updatedAt: now() })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .execute()
  await endSessions(db, userId)
}

/** Ends every session of a user; they have to sign in again on every device. */
export async function endSessions(db: Kysely<DB>, userId: string): Promise<void> {
  await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
}

/** Takes a second factor away from somebody who has lost it. */
export async function dropSecondFactor(db: Kysely<DB>, userId: string): Promise<void> {
  await db.deleteFrom('auth.twoFactor').where('userId', '=', userId).execute()
  await db
    .updateTable('auth.user')
    .set({ twoFactorEnabled: false, updatedAt: now() })
    .where('id', '=', userId)
    .execute()
}

/** Whether somebody signs in by this name already. */
export async function isNameTaken(db: Kysely<DB>, username: string): Promise<boolean> {
  const low = username.toLowerCase()
  const one = await db.selectFrom('auth.user').select('id').where('username', '=', low).executeTakeFirst()
  return Boolean(one)
}

export type UserState = {
  username: string
  secondFactor: boolean
  /** devices signed in on now */
  sessions: number
  /** until when the name is locked after failures; null when it is not */
  lockedUntil: Date | null
}

/** How a user's sign-in stands; undefined for an unknown id. */
export async function userState(db: Kysely<DB>, userId: string): Promise<UserState | undefined> {
  const user = await db
    .selectFrom('auth.user as u')
    .leftJoin('auth.lockout as l', 'l.username', 'u.username')
    .select(['u.username', 'u.twoFactorEnabled', 'l.locked_until as lockedUntil'])
    .select((row) =>
      row
        .selectFrom('auth.session as s')
        .select((each) => each.fn.countAll<number>().as('n'))
        .whereRef('s.userId', '=', 'u.id')
        .where('s.expiresAt', '>', now())
        .as('sessions'),
    )
    .where('u.id', '=', userId)
    .executeTakeFirst()
  if (!user) return undefined
  return {
    username: user.username ?? '',
    secondFactor: user.twoFactorEnabled ?? false,
    sessions: user.sessions ?? 0,
    lockedUntil: user.lockedUntil && user.lockedUntil > now() ? user.lockedUntil : null,
  }
}
