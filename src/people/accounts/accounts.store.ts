import { sql } from 'kysely'
import type { Actor, Post } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import { database } from '../../platform/database/connection.ts'

/** The actor behind a signed-in user: posts, estates and zones of today; undefined for nobody in service. */
export async function actorOfUser(userId: string): Promise<Actor | undefined> {
  const today = shanghaiDay(now())
  const { rows } = await sql<ActorRow>`
    select * from people.actor_of_user(${userId}, ${today}::date)`.execute(database().kysely)
  const row = rows[0]
  if (!row || row.estates.length === 0) return undefined
  return {
    staffId: row.staff_id,
    name: row.name,
    posts: row.posts as Post[],
    estates: row.estates,
    zones: row.zones,
    language: row.language,
  }
}

type ActorRow = {
  staff_id: string
  name: string
  language: 'zh' | 'en'
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
