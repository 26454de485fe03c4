import { sql } from 'kysely'
import { now } from '../clock.ts'
import { database } from '../database/connection.ts'
import { refuse } from '../refusal.ts'

const allowedFailures = 5
const windowMinutes = 15
const lockedMinutes = 15

/** Refuses `account.locked` while a name is locked out; names nobody has are treated alike. */
export async function refuseLockedOut(username: string): Promise<void> {
  const row = await database()
    .kysely.selectFrom('auth.lockout')
    .select('locked_until')
    .where('username', '=', username)
    .executeTakeFirst()
  if (!row?.locked_until || row.locked_until <= now()) return
  const minutes = Math.ceil((row.locked_until.getTime() - now().getTime()) / 60_000)
  refuse('too_many', 'account.locked', { facts: { minutes } })
}

/** Counts a failure; the fifth within a quarter of an hour locks the name for another quarter. */
export async function countFailure(username: string): Promise<void> {
  const at = now()
  const windowStart = new Date(at.getTime() - windowMinutes * 60_000)
  const lockedUntil = new Date(at.getTime() + lockedMinutes * 60_000)
  await sql`
    insert into auth.lockout as l (username, failures, first_at) values (${username}, 1, ${at})
    on conflict (username) do update set
      failures = case when l.first_at < ${windowStart} then 1 else l.failures + 1 end,
      first_at = case when l.first_at < ${windowStart} then ${at}::timestamptz else l.first_at end,
      locked_until = case when l.first_at >= ${windowStart} and l.failures + 1 >= ${allowedFailures}
                          then ${lockedUntil}::timestamptz end`.execute(database().kysely)
}

export async function forgetFailures(username: string): Promise<void> {
  await database().kysely.deleteFrom('auth.lockout').where('username', '=', username).execute()
}
