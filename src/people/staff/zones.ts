import type { Actor } from '../../platform/actor.ts'
import { dateOf, dayNumber } from '../../platform/calendar/day.ts'
import { afterCommit } from '../../platform/database/after-commit.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { refuse } from '../../platform/refusal.ts'
import { forgetActors } from '../accounts/accounts.ts'
import { mustAnswerFor } from './appointing.ts'
import { changeFile } from './changing.ts'
import { type Holder, holdersFrom, runningHoldings } from './holdings.store.ts'
import type { Person } from './staff.contract.ts'
import { endTerm, postsOf } from './staff.store.ts'
import type * as contract from './terms.contract.ts'

/**
 * Gives a zone to a steward from a day on. Refuses `staff.not_steward`, `staff.no_zone`, `staff.holds_zone`, and
 * `staff.zone_held` with the holder's name unless `takeOver` ends that term on the day before.
 */
export const giveZone = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  wanted: BodyOf<typeof contract.giveZone>,
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'giveZone',
    payload: wanted,
    work: async (tx) => {
      const { id, zoneId, since } = wanted
      const zone = await zoneName(tx, estateId, zoneId)
      await mustBeSteward(tx, estateId, staffId, since)
      for (const each of await holdersFrom(tx, estateId, zoneId, since)) {
        const about = { field: 'zoneId', clause: 'KF03-05', facts: { zone, name: each.name } }
        if (each.staffId === staffId) refuse('conflict', 'staff.holds_zone', about)
        if (!wanted.takeOver) refuse('conflict', 'staff.zone_held', about)
        await takeAway(tx, { actor, estateId, command, zone, holder: each, until: dayBefore(since) })
      }
      await tx
        .insertInto('people.zone_holding')
        .values({ estate_id: estateId, id, zone_id: zoneId, staff_id: staffId, since })
        .execute()
      return { after: { zone, since }, estate: true }
    },
  })

/** Takes a zone away after its last day. Refuses `staff.no_term`, `staff.term_backwards`. */
export const endZone = (
  actor: Actor,
  estateId: number,
  command: Command,
  staffId: string,
  { holdingId, until }: { holdingId: string; until: string },
): Promise<Person> =>
  changeFile(actor, estateId, command, staffId, {
    verb: 'endZone',
    payload: { holdingId, until },
    work: async (tx) => {
      const held = await runningHoldings(tx, estateId, staffId)
      const holding = held.find((each) => each.id === holdingId) ?? refuse('not_found', 'staff.no_term')
      await endTerm(tx, 'people.zone_holding', estateId, holding, until)
      return {
        before: { since: holding.since },
        after: { until },
        facts: { zone: holding.zone },
        estate: true,
      }
    },
  })

const dayBefore = (day: string): string => dateOf(dayNumber(day) - 1)

async function zoneName(tx: Tx, estateId: number, zoneId: string): Promise<string> {
  const zone = await tx
    .selectFrom('estate.zone')
    .select('name')
    .where('estate_id', '=', estateId)
    .where('id', '=', zoneId)
    .executeTakeFirst()
  return zone?.name ?? refuse('not_found', 'staff.no_zone', { field: 'zoneId' })
}

async function mustBeSteward(tx: Tx, estateId: number, staffId: string, on: string): Promise<void> {
  const post = await tx
    .selectFrom('people.assignment')
    .select('id')
    .where('estate_id', '=', estateId)
    .where('staff_id', '=', staffId)
    .where('post', '=', 'steward')
    .where('since', '<=', on)
    .where((each) => each.or([each('until', 'is', null), each('until', '>=', on)]))
    .executeTakeFirst()
  if (!post) refuse('invalid', 'staff.not_steward', { field: 'zoneId', clause: 'KF03-05' })
}

type Taking = {
  actor: Actor
  estateId: number
  command: Command
  zone: string
  holder: Holder
  until: string
}

async function takeAway(tx: Tx, { actor, estateId, command, zone, holder, until }: Taking): Promise<void> {
  const posts = (await postsOf(tx, holder.staffId)).map((each) => each.post)
  mustAnswerFor(actor, holder.staffId, posts)
  await endTerm(tx, 'people.zone_holding', estateId, holder, until)
  const subject = { estateId, subject: 'people.staff', subjectId: holder.staffId }
  const trail = { before: { since: holder.since }, after: { until }, facts: { zone } }
  await note(tx, { ...subject, verb: 'endZone', actor, ...trail, commandId: command.id })
  afterCommit(tx, () => forgetActors({ staffId: holder.staffId }))
}
