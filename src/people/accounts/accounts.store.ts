import { sql } from 'kysely'
import type { Actor, Post } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { database } from '../../platform/database/connection.ts'

/** The actor behind a signed-in user: posts, estates and zones of today; undefined for nobody in service. */
export async function actorOfUser(userId: string): Promise<{ actor: Actor; temporary: boolean } | undefined> {
  const today = shanghaiDay(now())
  const { rows } = await sql<ActorRow>`
    select * from people.actor_of_user(${userId}, ${today}::date)`.execute(database().kysely)
  const row = rows[0]
  if (!row || row.estates.length === 0) return undefined
  const actor = {
    staffId: row.staff_id,
    name: row.name,
    posts: row.posts as Post[],
    estates: row.estates,
    zones: row.zones,
    language: row.language,
  }
  return { actor, temporary: row.temporary }
}

type ActorRow = {
  staff_id: string
  name: string
  language: 'zh' | 'en'
  temporary: boolean
  posts: string[]
  estates: number[]
  zones: string[]
}

/** The estates of an actor with their names, for the switcher. */
export async function estatesOf(
  ids: readonly number[],
): Promise<{ id: number; name: string; demo: boolean }[]> {
  const { rows } = await sql<{ id: number; name: string; demo: boolean }>`
    select id, name, demo from people.estate_names(${[...ids]}::int[])`.execute(database().kysely)
  return rows
}

/** Remembers that a person came in just now. */
export async function noteSignIn(staffId: string): Promise<void> {
  await database()
    .kysely.updateTable('people.staff')
    .set({ last_signed_in_at: now() })
    .where('id', '=', staffId)
    .execute()
}

/** From now on the password is known to its owner alone. */
export async function keepPassword(userId: string): Promise<void> {
  await database()
    .kysely.updateTable('people.staff')
    .set({ password_temporary: false })
    .where('user_id', '=', userId)
    .execute()
}
