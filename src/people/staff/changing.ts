import type { Actor } from '../../platform/actor.ts'
import { afterCommit } from '../../platform/database/after-commit.ts'
import { commanded, type Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { forgetActors } from '../accounts/accounts.ts'
import { mustAnswerFor } from './appointing.ts'
import { personOf } from './person.ts'
import type { Person } from './staff.contract.ts'
import { lockPerson, postsOf, type StaffRecord } from './staff.store.ts'

export type Change = {
  verb: string
  payload: object
  /** what is written, and what the trail keeps of it; company-level unless `estate` */
  work: (tx: Tx, person: StaffRecord, posts: string[]) => Promise<Trail>
}
export type Trail = {
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  facts?: Record<string, unknown>
  estate?: true
}

/**
 * One change of a person's file: the row locked, the actor's standing looked at, the trail written, and the person's
 * sessions made to see it at once. Refuses `staff.not_found`, `staff.not_yourself`, `staff.above_you`,
 * `staff.serves_elsewhere`.
 */
export async function changeFile(
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { verb, payload, work }: Change,
): Promise<Person> {
  const on = { estateId, verb: `staff.${verb}`, payload: { staffId, ...payload } }
  await commanded(actor, command, on, async (tx) => {
    const person = await lockPerson(tx, estateId, staffId)
    const held = await postsOf(tx, staffId)
    if (held.length && !held.some((each) => actor.estates.includes(each.estateId)))
      refuse('forbidden', 'staff.serves_elsewhere', { clause: 'KF03' })
    const posts = held.map((each) => each.post)
    mustAnswerFor(actor, staffId, posts)
    const { estate, ...trail } = await work(tx, person, posts)
    const about = { estateId: estate ? estateId : 0, subject: 'people.staff', subjectId: staffId }
    await note(tx, { ...about, verb, actor, ...trail, commandId: command.id })
    afterCommit(tx, () => forgetActors({ staffId }))
    return { staffId }
  })
  return personOf(actor, estateId, staffId)
}
