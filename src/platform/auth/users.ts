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
  await db.deleteFrom('auth.session').where('userId', '=', userId).execute()
}
