import { sql } from 'kysely'
import type { Post } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { refuse } from '../../platform/refusal.ts'
import type { Stretch } from './placing.ts'
import type { Entry, Shift } from './roster.contract.ts'

export type Planned = Stretch & { id: string; staffId: string; day: string; post: Post; shift: Shift }

/** The people, locked in one order so that two who plan at once take turns. Refuses `roster.nobody`. */
export async function lockPeople(tx: Tx, staffIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('people.staff')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(staffIds)])
    .where('active', '=', true)
    .orderBy('id')
    .forUpdate()
    .execute()
  const names = new Map(rows.map((row) => [row.id, row.name]))
  for (const id of staffIds) if (!names.has(id)) refuse('not_found', 'roster.nobody')
  return names
}

/** Takes a person's shifts of a day out of the roster, and answers them. */
export async function clearDay(tx: Tx, estateId: number, staffId: string, day: string): Promise<Planned[]> {
  const rows = await tx
    .deleteFrom('people.roster_entry')
    .where('estate_id', '=', estateId)
    .where('staff_id', '=', staffId)
    .where('day', '=', day)
    .returning(['id', 'staff_id', 'day', 'post', 'shift', 'starts_at', 'ends_at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    day: row.day,
    post: row.post as Post,
    shift: row.shift as Shift,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }))
}

export type Taken = Stretch & { staffId: string; estateId: number; day: string; shift: Shift }

/** Hours planned for people in a time, at every estate of the company. */
export async function hoursOf(tx: Tx, staffIds: readonly string[], from: Date, to: Date): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    select staff_id as "staffId", estate_id as "estateId", day, shift, starts_at as "startsAt", ends_at as "endsAt"
      from people.hours_of(${[...staffIds]}::uuid[], ${from}, ${to})`.execute(tx)
  return rows
}

/** Who holds which post on a day of the range: `staffId post` with its first and last day. */
export async function termsIn(
  tx: Tx,
  estateId: number,
  from: string,
  to: string,
): Promise<{ staffId: string; post: string; since: string; until: string | null }[]> {
  return tx
    .selectFrom('people.assignment')
    .select(['staff_id as staffId', 'post', 'since', 'until'])
    .where('estate_id', '=', estateId)
    .where('since', '<=', to)
    .where((each) => each.or([each('until', 'is', null), each('until', '>=', from)]))
    .execute()
}

export async function insertShifts(tx: Tx, estateId: number, planned: readonly Planned[]): Promise<void> {
  if (planned.length === 0) return
  await tx
    .insertInto('people.roster_entry')
    .values(
      planned.map((each) => ({
        estate_id: estateId,
        id: each.id,
        staff_id: each.staffId,
        post: each.post,
        shift: each.shift,
        day: each.day,
        starts_at: each.startsAt,
        ends_at: each.endsAt,
      })),
    )
    .execute()
}

export const entryOf = ({ id, day, post, shift, startsAt, endsAt }: Planned): Entry => ({
  id,
  day,
  post,
  shift,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
})
