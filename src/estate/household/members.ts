import type { Actor } from '../../platform/actor.ts'
import { now, shanghaiDay } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/transaction.ts'
import { note } from '../../platform/happenings.ts'
import type { BodyOf } from '../../platform/http/endpoint.ts'
import type { Command } from '../../platform/http/route.ts'
import { maskName, maskPhone } from '../../platform/personal/masking.ts'
import { refuse } from '../../platform/refusal.ts'
import { insertCustomer, type NewPerson } from '../customers/customers.ts'
import { changeHousehold, ofUnit } from './changing.ts'
import type * as contract from './household.contract.ts'
import type { Household } from './household.contract.ts'
import { endMember, insertMember, lockMember, setPrimary } from './household.store.ts'

/**
 * Adds an entered customer or a new person to a household. Refuses `household.person_required` unless exactly one is
 * named, `household.already_member`, and what entering a person refuses.
 */
export async function addMember(
  actor: Actor,
  estateId: number,
  command: Command,
  unitId: string,
  member: BodyOf<typeof contract.addMember>,
): Promise<Household> {
  if (Boolean(member.customerId) === Boolean(member.person))
    refuse('invalid', 'household.person_required', { field: 'person' })
  const since = member.since ?? shanghaiDay(now())
  const payload = { unitId, ...member }
  return changeHousehold(
    actor,
    { estateId, command, verb: 'addMember', payload, unit: ofUnit(unitId) },
    async (tx) => {
      if (member.person) await enterPerson(tx, { actor, estateId, command }, member.person)
      const customerId = member.customerId ?? member.person!.id
      await insertMember(tx, estateId, { ...member, unitId, customerId, since })
      await setPrimary(tx, estateId, unitId, member.isPrimary ? member.memberId : undefined)
      return { after: { customerId, relation: member.relation, since } }
    },
  )
}

async function enterPerson(
  tx: Tx,
  by: { actor: Actor; estateId: number; command: Command },
  person: NewPerson,
): Promise<void> {
  await insertCustomer(tx, by.estateId, person)
  await note(tx, {
    estateId: by.estateId,
    subject: 'estate.customer',
    subjectId: person.id,
    verb: 'create',
    actor: by.actor,
    after: { kind: person.kind, name: maskName(person.name), phone: maskPhone(person.phone ?? '') },
    commandId: by.command.id,
  })
}

/** Ends somebody's belonging on a day, not after today. The next first contact is the first owner left. */
export async function moveOut(
  actor: Actor,
  estateId: number,
  command: Command,
  memberId: string,
  { on, reason = '' }: BodyOf<typeof contract.moveOut>,
): Promise<Household> {
  if (on > shanghaiDay(now())) refuse('invalid', 'household.not_yet', { field: 'on' })
  const payload = { memberId, on, reason }
  const unit = ofMember(memberId)
  return changeHousehold(actor, { estateId, command, verb: 'moveOut', payload, unit }, async (tx) => {
    const member = await lockMember(tx, estateId, memberId)
    if (member.until) refuse('not_now', 'household.already_left', { facts: { until: member.until } })
    await endMember(tx, estateId, member, on)
    await setPrimary(tx, estateId, member.unit_id)
    return {
      after: { customerId: member.customer_id, relation: member.relation, until: on },
      facts: { reason },
    }
  })
}

/** Makes this member the one the desk calls first. */
export async function callFirst(
  actor: Actor,
  estateId: number,
  command: Command,
  memberId: string,
): Promise<Household> {
  const unit = ofMember(memberId)
  const change = { estateId, command, verb: 'callFirst', payload: { memberId }, unit }
  return changeHousehold(actor, change, async (tx, unitId) => {
    const member = await lockMember(tx, estateId, memberId)
    if (member.until) refuse('not_now', 'household.already_left', { facts: { until: member.until } })
    await setPrimary(tx, estateId, unitId, memberId)
    return { after: { customerId: member.customer_id } }
  })
}

const ofMember = (memberId: string) => async (tx: Tx, estateId: number) =>
  (await lockMember(tx, estateId, memberId)).unit_id
