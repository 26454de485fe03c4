import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { mustAnswerFor } from './appointing.ts'
import { changeFile } from './changing.ts'
import { endHoldings } from './holdings.store.ts'
import type { Person } from './staff.contract.ts'
import { endTerm, insertTerm } from './staff.store.ts'
import type * as contract from './terms.contract.ts'

/** Gives a post. Refuses `staff.left`, `staff.holds_post`, `staff.term_backwards`, `staff.above_you`. */
export const assignPost = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  wanted: BodyOf<typeof contract.assignPost>,
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'assign',
    payload: wanted,
    work: async (tx, person) => {
      if (!person.active) refuse('not_now', 'staff.left', { clause: 'KF03' })
      mustAnswerFor(actor, staffId, [wanted.post])
      await insertTerm(tx, estateId, { ...wanted, staffId })
      const { id: _, ...after } = wanted
      return { after, estate: true }
    },
  })

/** Says otherwise what somebody does within the post. Refuses `staff.no_term`. */
export const changeDuty = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { assignmentId, duty }: { assignmentId: string; duty: string },
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'changeDuty',
    payload: { assignmentId, duty },
    work: async (tx) => {
      const { post, duty: before } = await termOf(tx, estateId, staffId, assignmentId)
      await tx
        .updateTable('people.assignment')
        .set({ duty: duty.trim() })
        .where('estate_id', '=', estateId)
        .where('id', '=', assignmentId)
        .execute()
      return { before: { duty: before }, after: { duty }, facts: { post }, estate: true }
    },
  })

type Ending = { assignmentId: string } & BodyOf<typeof contract.endPost>

/**
 * Ends a post on its last day; before the first day it is taken back altogether. Zones go with the steward's post.
 * Refuses `staff.no_term` for a term that is over, `staff.only_term`, `staff.term_backwards`.
 */
export const endPost = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { assignmentId, until, reason }: Ending,
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'endPost',
    payload: { assignmentId, until, reason },
    work: async (tx) => {
      const { post, since, until: before } = await termOf(tx, estateId, staffId, assignmentId)
      if (until < since) await mustNotBeOnly(tx, estateId, staffId)
      await endTerm(tx, 'people.assignment', estateId, { id: assignmentId, since }, until)
      const zones = post === 'steward' ? await endHoldings(tx, estateId, staffId, until) : 0
      const facts = { post, ...(zones && { zones }), ...(reason && { reason }) }
      return { before: { since, until: before }, after: { since, until }, facts, estate: true }
    },
  })

/** Whoever never held another post here would be in no list at all: they leave the company instead. */
async function mustNotBeOnly(tx: Tx, estateId: number, staffId: string): Promise<void> {
  const terms = await tx
    .selectFrom('people.assignment')
    .select('id')
    .where('estate_id', '=', estateId)
    .where('staff_id', '=', staffId)
    .limit(2)
    .execute()
  if (terms.length < 2) refuse('not_now', 'staff.only_term', { field: 'until', clause: 'KF03' })
}

/** A term that is not over. Refuses `staff.no_term`. */
async function termOf(tx: Tx, estateId: number, staffId: string, id: string) {
  const term = await tx
    .selectFrom('people.assignment')
    .select(['post', 'duty', 'since', 'until'])
    .where('estate_id', '=', estateId)
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .where((each) => each.or([each('until', 'is', null), each('until', '>=', shanghaiDay(now()))]))
    .executeTakeFirst()
  return term ?? refuse('not_found', 'staff.no_term')
}
