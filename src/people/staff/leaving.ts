import type { Actor } from '../../platform/actor.ts'
import { hashPassword, temporaryPassword } from '../../platform/auth/passwords.ts'
import { resetUser } from '../../platform/auth/users.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustAnswerFor } from './appointing.ts'
import { changeFile } from './changing.ts'
import { endHoldings } from './holdings.store.ts'
import type { Person } from './staff.contract.ts'
import { endTerm, insertTerm, postsOf } from './staff.store.ts'
import type * as contract from './terms.contract.ts'

/**
 * Leaves the company on a last day not to come: posts, zones and shifts ahead end, the password is void and every
 * device is signed out. Refuses `staff.left`, `staff.leaves_later`, `staff.left_before_joining`, and
 * `staff.serves_elsewhere` for posts at an estate the actor does not see.
 */
export async function leaveCompany(
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { on, reason }: BodyOf<typeof contract.leaveCompany>,
): Promise<Person> {
  const nobodysPassword = await hashPassword(temporaryPassword())
  return changeFile(actor, estateId, command, staffId, {
    verb: 'leave',
    payload: { on, reason },
    work: async (tx, person) => {
      if (!person.active) refuse('not_now', 'staff.left', { clause: 'KF03' })
      if (on > shanghaiDay(now())) refuse('invalid', 'staff.leaves_later', { field: 'on' })
      if (person.joined_on && on < person.joined_on)
        refuse('invalid', 'staff.left_before_joining', { field: 'on' })
      const held = await postsOf(tx, staffId)
      if (held.some((each) => !actor.estates.includes(each.estateId)))
        refuse('not_now', 'staff.serves_elsewhere', { clause: 'KF03' })
      const posts = await endEverything(tx, staffId, on)
      await tx
        .updateTable('people.staff')
        .set({ active: false, left_on: on, version: person.version + 1 })
        .where('id', '=', staffId)
        .execute()
      if (person.user_id) await resetUser(tx, person.user_id, nobodysPassword)
      return { before: { posts }, after: { leftOn: on }, facts: { reason } }
    },
  })
}

/** Ends posts, zones and shifts ahead at every estate the actor sees; answers the posts there were. */
async function endEverything(tx: Tx, staffId: string, on: string): Promise<string[]> {
  const terms = await tx
    .selectFrom('people.assignment')
    .select(['estate_id', 'id', 'post', 'since'])
    .where('staff_id', '=', staffId)
    .where((each) => each.or([each('until', 'is', null), each('until', '>', on)]))
    .execute()
  for (const { estate_id, ...term } of terms) {
    // a term may have begun after a last day entered late: one day of it then stands
    await endTerm(tx, 'people.assignment', estate_id, term, term.since > on ? term.since : on)
    await endHoldings(tx, estate_id, staffId, on)
  }
  await tx
    .deleteFrom('people.roster_entry')
    .where('staff_id', '=', staffId)
    .where('starts_at', '>', now())
    .execute()
  return terms.map((term) => term.post)
}

/** Takes somebody on again. Refuses `staff.still_here`, `staff.above_you`, `staff.holds_post`. */
export const returnToCompany = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { assignment }: BodyOf<typeof contract.returnToCompany>,
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'return',
    payload: assignment,
    work: async (tx, person) => {
      if (person.active) refuse('not_now', 'staff.still_here', { clause: 'KF03' })
      mustAnswerFor(actor, staffId, [assignment.post])
      await tx
        .updateTable('people.staff')
        .set({ active: true, left_on: null, version: person.version + 1 })
        .where('id', '=', staffId)
        .execute()
      await insertTerm(tx, estateId, { ...assignment, staffId })
      const { post, duty = '', since } = assignment
      return { before: { leftOn: person.left_on }, after: { post, duty, since }, estate: true }
    },
  })
